import { strToU8, zipSync } from 'fflate';

/** A cell: text is always text, so that nothing in it runs as a formula and IDs keep their zeros. */
export type SheetCell = string | number | null;

export type SheetColumn = {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly kind?: 'text' | 'date' | 'long';
  /** Only values of this range may be typed, such as `Lists!$A$2:$A$40`. */
  readonly choices?: string;
  /** Whole numbers between these. */
  readonly between?: readonly [least: number, most: number];
  /** Shown beside the cell while it is filled in. */
  readonly hint?: string;
  /** A value outside the list is warned about, not refused. */
  readonly isOpen?: boolean;
};

export type Sheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows below the header that the lists of choices cover. */
  readonly validatedRows?: number;
};

const STYLE = { header: 1, text: 2, date: 3, long: 4 } as const;
/** Excel's serial numbers count from here. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Sheets as an XLSX workbook with frozen headers and lists to choose from.
 *
 * Written by hand, because lists to choose from ("data validation") are what the libraries at hand leave out.
 */
export function xlsxFile(sheets: readonly Sheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': RELS,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': workbookRels(sheets.length),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, index === 0);
  });
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])),
    // The same values make the same file.
    { mtime: new Date('2020-01-01T00:00:00Z') },
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function worksheet({ columns, rows, validatedRows = 0 }: Sheet, isFirst: boolean): string {
  const cols = columns
    .map(
      ({ width, kind = 'text' }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${STYLE[kind]}"/>`,
    )
    .join('');
  const header = `<row r="1" ht="20" customHeight="1">${columns
    .map(({ title }, index) => textCell(cellName(index, 1), title, STYLE.header))
    .join('')}</row>`;
  const body = rows.map((row, at) => {
    const cells = row.map((cell, index) =>
      cellXml(cell, cellName(index, at + 2), columns[index]?.kind ?? 'text'),
    );
    return `<row r="${at + 2}">${cells.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${cols}</cols><sheetData>${header}${body.join('')}</sheetData>` +
    `${validations(columns, validatedRows)}</worksheet>`
  );
}

function cellXml(cell: SheetCell, name: string, kind: keyof typeof STYLE | 'text'): string {
  if (cell === null || cell === '') return '';
  const style = STYLE[kind];
  if (typeof cell === 'number') return `<c r="${name}" s="${style}"><v>${cell}</v></c>`;
  if (kind === 'date') {
    const serial = Math.round((Date.parse(cell) - EPOCH) / 86_400_000);
    return `<c r="${name}" s="${style}"><v>${serial}</v></c>`;
  }
  return textCell(name, cell, style);
}

function textCell(name: string, text: string, style: number): string {
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function validations(columns: readonly SheetColumn[], rows: number): string {
  if (rows === 0) return '';
  const all = columns.flatMap((column, index) => {
    const rule = validation(column);
    const range = `${cellName(index, 2)}:${cellName(index, rows + 1)}`;
    return rule === null ? [] : [rule.replace('<dataValidation', `<dataValidation sqref="${range}"`)];
  });
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function validation({ title, choices, between, hint, kind, isOpen = false }: SheetColumn): string | null {
  const prompt = hint
    ? ` showInputMessage="1" promptTitle="${escaped(title.slice(0, 32))}" prompt="${escaped(hint.slice(0, 255))}"`
    : '';
  const error = ` allowBlank="1" showErrorMessage="1" errorStyle="${isOpen ? 'information' : 'stop'}" errorTitle="${escaped(title.slice(0, 32))}"`;
  if (choices !== undefined)
    return `<dataValidation type="list"${error} error="${isOpen ? 'This is not in the list. It will be added.' : 'Choose from the list.'}"${prompt}><formula1>${escaped(choices)}</formula1></dataValidation>`;
  if (between)
    return `<dataValidation type="whole" operator="between"${error} error="A whole number from ${between[0]} to ${between[1]}."${prompt}><formula1>${between[0]}</formula1><formula2>${between[1]}</formula2></dataValidation>`;
  if (kind === 'date')
    return `<dataValidation type="date" operator="greaterThan"${error} error="Type a day, such as 2026-03-31."${prompt}><formula1>36526</formula1></dataValidation>`;
  return hint ? `<dataValidation type="none"${prompt}/>` : null;
}

/** "A1", "AB12". */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

// oxlint-disable-next-line no-control-regex -- XML 1.0 has no place for these characters
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

function workbookRels(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}

const RELS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.join('')}</Types>`
  );
}

/** 0 plain, 1 header, 2 text, 3 date, 4 long text. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FF1C1917"/><name val="Calibri"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9F7F4"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF0B766A"/></bottom><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>` +
  `<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>` +
  `<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
  `<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>` +
  `<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
