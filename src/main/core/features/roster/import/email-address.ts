const ADDRESS =
  /^[^\s@<>,;:()"[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u;

const MAX_LENGTH = 254;
/** Where a text is taken apart; judging addresses makes no garbage. */
const codes = new Uint16Array(MAX_LENGTH);

/** Whether the text is one e-mail address as people have it at work; quoted and address-literal forms are not. */
export function isEmailAddress(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  if (isPlainAddress(codes, 0, text.length)) return true;
  return !text.includes('..') && ADDRESS.test(text);
}

/** The address in a cell that may name its owner too, as mail programs do: "Ana Cruz <ana@example.org>"; null for none. */
export function emailAddressIn(text: string): string | null {
  if (isEmailAddress(text)) return text;
  const address = text.replace(/^mailto:/i, '').replace(/^[^<>]*<\s*([^<>]+?)\s*>$/, '$1');
  return isEmailAddress(address) ? address : null;
}

/**
 * Letters, digits and `._+'-` around one `@`, with a domain of letters at the end: nearly every address, without a regular expression.
 *
 * @param text its characters' codes from `start` up to `end`.
 */
export function isPlainAddress(text: Uint8Array | Uint16Array, start: number, end: number): boolean {
  const length = end - start;
  let at = start;
  while (at < end && text[at] !== 64) at++;
  if (at === end || at < start + 1 || at > start + 64 || length > MAX_LENGTH) return false;
  let dot = start - 1;
  let previous = 46;
  for (let i = start; i < end; i++) {
    const code = text[i] ?? 0;
    if (code === 46) {
      if (previous === 46 || previous === 64) return false;
      dot = i;
    } else if (code === 64) {
      if (i !== at) return false;
    } else if (!isLetter(code) && !(code >= 48 && code <= 57) && code !== 45) {
      if (i > at || (code !== 95 && code !== 43 && code !== 39)) return false;
    } else if (dot > at && i > dot && !isLetter(code)) {
      return false;
    }
    previous = code;
  }
  return dot > at + 1 && end - dot > 2 && end - dot < 26;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
