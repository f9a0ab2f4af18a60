const NEWLINE = 10;

/** The records of a text, or the row (from 1) in which a quotation mark opens that nothing closes. */
export type LooseRecords =
  | { readonly kind: 'read'; readonly rows: string[][] }
  | { readonly kind: 'unclosed'; readonly row: number };

/**
 * Reads a delimited text with `\n` line ends as Excel does where text follows a closing quotation mark:
 * `"Luis" <luis@example.org>` is one cell, without the marks.
 *
 * Papaparse takes such a mark for a part of the cell and looks for the next one that ends a cell, which may stand rows
 * below: the people between vanish into one cell. Here a cell with such text may not have line breaks between its
 * marks; then the mark is one that nobody closed.
 */
export function readLooseQuotes(text: string, delimiter: string): LooseRecords {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const mark = delimiter.charCodeAt(0);
  // Character by character: looking for a delimiter that a file hardly has would read on to its end, for every cell.
  const cellEnd = (from: number): number => {
    let end = from;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === mark || code === NEWLINE) break;
    }
    return end;
  };
  for (;;) {
    let end = 0;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return { kind: 'unclosed', row: rows.length + 1 };
      const quoted = text.slice(at + 1, close).replaceAll('""', '"');
      end = cellEnd(close + 1);
      if (end > close + 1 && quoted.includes('\n')) return { kind: 'unclosed', row: rows.length + 1 };
      row.push(quoted + text.slice(close + 1, end));
    } else {
      end = cellEnd(at);
      row.push(text.slice(at, end));
    }
    if (text[end] !== delimiter) {
      rows.push(row);
      row = [];
      if (end >= text.length) return { kind: 'read', rows };
    }
    at = end + 1;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
