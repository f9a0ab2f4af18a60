import { styleOf } from './xlsx-formats.ts';
import { openXlsxPackage, refuseDamaged, type XlsxPackage } from './xlsx-package.ts';
import { readSheetRows, type NumberStyle, type SheetContext } from './xlsx-cells.ts';
import { attribute, nextTag, runText } from './xlsx-xml.ts';
import { refuseFile } from './refusal.ts';

export type XlsxSheet = { readonly name: string; readonly hidden: boolean };
export type XlsxTable = {
  readonly sheets: readonly XlsxSheet[];
  readonly sheet: string;
  readonly rows: string[][];
};

/** How many rows of each sheet are looked at to find the one that holds the roster. */
const GLANCE_ROWS = 20;
const GLANCE_SHEETS = 12;

/**
 * One worksheet of an Excel workbook as text cells.
 *
 * Own reader rather than read-excel-file: that one drops the zeros in front of numeric ids, inflates every
 * sheet and fills memory up to the farthest cell.
 *
 * @param chosen name of the sheet; without it, the visible sheet that `likeness` scores highest, the first on a tie.
 */
export async function readXlsx(
  bytes: Uint8Array,
  likeness: (rows: readonly (readonly string[])[]) => number,
  chosen?: string,
): Promise<XlsxTable> {
  const parts = await openXlsxPackage(bytes);
  const book = await readWorkbook(parts);
  const context: SheetContext = {
    sharedStrings: readSharedStrings((await parts.readText(book.partOf.sharedStrings)) ?? ''),
    styles: readStyles((await parts.readText(book.partOf.styles)) ?? ''),
    date1904: book.date1904,
  };
  const visible = book.sheets.filter(sheet => !sheet.hidden);
  const candidates = visible.length > 0 ? visible : book.sheets;
  let sheet = chosen === undefined ? candidates[0] : book.sheets.find(each => each.name === chosen);
  if (chosen === undefined && candidates.length > 1) {
    let best = -Infinity;
    for (const candidate of candidates.slice(0, GLANCE_SHEETS)) {
      const xml = await parts.readText(candidate.part);
      const score = xml === null ? -1 : likeness(readSheetRows(xml, { ...context, maxRows: GLANCE_ROWS }));
      if (score > best) [best, sheet] = [score, candidate];
    }
  }
  if (!sheet) {
    refuseFile(
      chosen === undefined
        ? 'This workbook has no worksheet.'
        : `This workbook has no sheet called "${chosen}".`,
    );
  }
  const xml = await parts.readText(sheet.part);
  if (xml === null) refuseDamaged();
  const rows = readSheetRows(xml, context);
  return { sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })), sheet: sheet.name, rows };
}

type Workbook = {
  readonly sheets: readonly (XlsxSheet & { readonly part: string })[];
  readonly date1904: boolean;
  readonly partOf: { readonly sharedStrings: string; readonly styles: string };
};

async function readWorkbook(parts: XlsxPackage): Promise<Workbook> {
  const xml = await parts.readText('xl/workbook.xml');
  const relations = await parts.readText('xl/_rels/workbook.xml.rels');
  if (xml === null) refuseDamaged();
  const targets = new Map<string, string>();
  const partOf = { sharedStrings: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' };
  for (const tag of tags(relations ?? '', 'Relationship')) {
    const target = attribute(tag, 'Target') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    targets.set(attribute(tag, 'Id') ?? '', part);
    const type = attribute(tag, 'Type') ?? '';
    if (type.endsWith('/sharedStrings')) partOf.sharedStrings = part;
    if (type.endsWith('/styles')) partOf.styles = part;
  }
  const sheets: (XlsxSheet & { part: string })[] = [];
  for (const tag of tags(xml, 'sheet')) {
    const name = attribute(tag, 'name') ?? `Sheet ${sheets.length + 1}`;
    const part = targets.get(attribute(tag, 'id') ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
    // Chart sheets have no cells.
    if (part.includes('chartsheet')) continue;
    sheets.push({ name, hidden: attribute(tag, 'state')?.toLowerCase().includes('hidden') ?? false, part });
  }
  const date1904 = tags(xml, 'workbookPr').some(tag => /^(1|true)$/.test(attribute(tag, 'date1904') ?? ''));
  return { sheets, date1904, partOf };
}

/** The attribute texts of every tag with this name. */
function tags(xml: string, name: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    if (tag.name === name && !tag.closing) found.push(tag.attributes);
    at = tag.end;
  }
  return found;
}

function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let at = 0;
  let start = -1;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.name !== 'si') continue;
    if (tag.empty) strings.push('');
    else if (!tag.closing) start = tag.end;
    else if (start >= 0) {
      strings.push(runText(xml, start, tag.start));
      start = -1;
    }
  }
  return strings;
}

/** Built-in number formats that show a calendar day (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

function readStyles(xml: string): readonly NumberStyle[] {
  const custom = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  let at = 0;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.name === 'numFmt') {
      custom.set(
        Number(attribute(tag.attributes, 'numFmtId')),
        styleOf(attribute(tag.attributes, 'formatCode') ?? ''),
      );
    } else if (tag.name === 'cellXfs') inCellFormats = !tag.closing;
    else if (tag.name === 'xf' && !tag.closing && inCellFormats) {
      const id = Number(attribute(tag.attributes, 'numFmtId') ?? 0);
      styles.push(custom.get(id) ?? (isBuiltInDate(id) ? 'date' : 'number'));
    }
  }
  return styles;
}
