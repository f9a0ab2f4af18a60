const ADDRESS =
  /^[^\s@<>,;:()"[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u;

/** Whether the text is one e-mail address as people have it at work; quoted and address-literal forms are not. */
export function isEmailAddress(text: string): boolean {
  if (isPlainAddress(text)) return true;
  return text.length <= 254 && !text.includes('..') && ADDRESS.test(text);
}

/** The address in a cell that may name its owner too, as mail programs do: "Ana Cruz <ana@example.org>"; null for none. */
export function emailAddressIn(text: string): string | null {
  if (isEmailAddress(text)) return text;
  const address = text.replace(/^mailto:/i, '').replace(/^[^<>]*<\s*([^<>]+?)\s*>$/, '$1');
  return isEmailAddress(address) ? address : null;
}

/** Letters, digits and `._+'-` around one `@`, with a domain of letters at the end: nearly every address, without a regular expression. */
function isPlainAddress(text: string): boolean {
  const { length } = text;
  const at = text.indexOf('@');
  if (at < 1 || at > 64 || length > 254) return false;
  let dot = -1;
  let previous = 46;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
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
  return dot > at + 1 && length - dot > 2 && length - dot < 26;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
