import { inflateSync } from 'node:zlib';

/** Words shown together, with where they begin (points from the page's bottom left) and their size. */
export type ShownText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

export type ReadPage = { readonly texts: readonly ShownText[]; readonly operators: string };

/** A PDF file taken apart independently of the code that wrote it. */
export type ReadPdf = {
  readonly source: string;
  readonly objects: ReadonlyMap<number, string>;
  readonly pages: readonly ReadPage[];
  /** All shown text, page by page, one line a text operation. */
  readonly text: string;
};

type PdfObject = { readonly head: string; readonly stream: Buffer | undefined };

/** Reads objects, pages and shown text through each font's own map to Unicode. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    objects.set(Number(match[1]), readObject(source, start));
  }
  const head = (id: number): string => objects.get(id)?.head ?? '';
  const fonts = new Map<number, readonly string[]>();
  const pages = [...objects.values()]
    .filter(({ head: text }) => /\/Type \/Page\b(?!s)/.test(text))
    .map(({ head: text }): ReadPage => {
      const content =
        objects.get(Number(/\/Contents (\d+)/.exec(text)?.[1]))?.stream?.toString('latin1') ?? '';
      const resources = head(Number(/\/Resources (\d+)/.exec(text)?.[1]));
      const names = new Map(
        [...resources.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, Number(id)]),
      );
      const decoder = (name: string): readonly string[] => {
        const id = names.get(name) ?? -1;
        if (!fonts.has(id)) fonts.set(id, characterMap(objects, head(id)));
        return fonts.get(id) ?? [];
      };
      return { texts: shownTexts(content, decoder), operators: content };
    });
  return {
    source,
    objects: new Map([...objects].map(([id, object]) => [id, object.head])),
    pages,
    text: pages.map(page => page.texts.map(({ text }) => text).join('\n')).join('\n\f\n'),
  };
}

function readObject(source: string, start: number): PdfObject {
  const end = source.indexOf('\nendobj', start);
  const streamAt = source.indexOf('\nstream\n', start);
  if (streamAt < 0 || streamAt > end) return { head: source.slice(start, end), stream: undefined };
  const head = source.slice(start, streamAt);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const raw = Buffer.from(source.slice(streamAt + 8, streamAt + 8 + length), 'latin1');
  return { head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw };
}

function characterMap(objects: ReadonlyMap<number, PdfObject>, fontHead: string): readonly string[] {
  const cmap = objects.get(Number(/\/ToUnicode (\d+)/.exec(fontHead)?.[1]))?.stream?.toString('latin1') ?? '';
  const characters: string[] = [];
  for (const [, first = '', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    let code = Number.parseInt(first, 16);
    for (const [, hex = ''] of list.matchAll(/<(\w*)>/g)) {
      characters[code] = String.fromCharCode(
        ...(hex.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)),
      );
      code += 1;
    }
  }
  return characters;
}

function shownTexts(content: string, decoder: (font: string) => readonly string[]): readonly ShownText[] {
  const texts: ShownText[] = [];
  let [font, size, x, y, reversed] = ['', 0, 0, 0, false];
  for (const line of content.split('\n')) {
    const matrix = /1 0 0 -1 (\S+) (\S+) Tm/.exec(line);
    if (matrix) [x, y] = [Number(matrix[1]), Number(matrix[2])];
    const move = /^(\S+) (\S+) Td/.exec(line);
    if (move) [x, y] = [x + Number(move[1]), y - Number(move[2])];
    const choice = /\/(\w+) ([\d.]+) Tf/.exec(line);
    if (choice) [font, size] = [choice[1] ?? '', Number(choice[2])];
    if (line === '/ReversedChars BMC') reversed = true;
    if (line === 'EMC') reversed = false;
    for (const [, array = ''] of line.matchAll(/\[([^\]]*)\] TJ/g)) {
      const codes = [...array.matchAll(/<(\w*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      const shown = codes.map(code => decoder(font)[Number.parseInt(code, 16)] ?? '\ufffd');
      texts.push({ text: (reversed ? [...shown].reverse() : shown).join(''), x, y, size });
    }
  }
  return texts;
}
