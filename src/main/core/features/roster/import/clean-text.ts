export type CleanFlaw =
  | 'controlCharacters'
  | 'directionOverride'
  | 'garbledText'
  | 'cellError'
  | 'formulaLike';

/** Called for each flaw met; the text as it stood in the cell is at the caller. */
export type FlawListener = (flaw: CleanFlaw) => void;

/** Most cells are printable ASCII without edges to trim and are done after this one test. */
const NEEDS_CARE = /[^ -~]|^[ =+\-@'#]| $| {2}/;
const EXCEL_ERROR =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|BLOCKED!|FIELD!|GETTING_DATA)$/;
/** `="00123"` is how a CSV keeps Excel from dropping zeros. */
const QUOTED_FORMULA = /^="([^"]*)"$/;
const FORMULA_START = /^[=@＝＠]|^[+\-＋－](?![\d\s(.,–—-]|$)/;
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
// oxlint-disable-next-line no-control-regex -- removing control characters is the purpose
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/g;
const MARKS = /[\u200e\u200f\u061c\u00ad]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** UTF-8 read as Windows-1252 ("MÃ¼ller"), and characters that no decoding could read. */
const GARBLED = /\ufffd|Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸŽž]|â€[™œ\u009d“”]/;

/**
 * The text of a cell as it is stored: trimmed, single-spaced, composed (NFC), without control characters and
 * without characters that override the reading direction.
 *
 * Joiners (U+200C, U+200D) stay: Persian and Indic names are spelled with them.
 */
export function cleanText(cell: string, onFlaw: FlawListener): string {
  if (!NEEDS_CARE.test(cell)) return cell;
  let text = cell;
  const quoted = QUOTED_FORMULA.exec(text);
  if (quoted) text = quoted[1] ?? '';
  if (/[^ -~]/.test(text)) text = cleanUnicode(text, onFlaw);
  text = text.replace(/\s+/g, ' ').trim();
  // Our own export puts an apostrophe before what a spreadsheet would run.
  if (/^'[=+\-@＝＋－＠]/.test(text)) return text.slice(1);
  if (EXCEL_ERROR.test(text)) {
    onFlaw('cellError');
    return '';
  }
  if (FORMULA_START.test(text)) onFlaw('formulaLike');
  return text;
}

function cleanUnicode(cell: string, onFlaw: FlawListener): string {
  let text = cell;
  const replace = (pattern: RegExp, by: string, flaw: CleanFlaw | null): void => {
    const next = text.replace(pattern, by);
    if (next === text) return;
    text = next;
    if (flaw) onFlaw(flaw);
  };
  replace(OVERRIDES, '', 'directionOverride');
  replace(CONTROLS, '', 'controlCharacters');
  replace(MARKS, '', null);
  replace(LONE_SURROGATE, '\ufffd', null);
  if (GARBLED.test(text)) onFlaw('garbledText');
  return text.normalize('NFC');
}

const PLACEHOLDER = /^(?:n\/a|none|null|nil|#?n\/?v|[-–—?.]+)$/i;

/** Whether a cell says "nothing here" in words. Never asked of names: people are called Null and None. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 5 && PLACEHOLDER.test(text);
}
