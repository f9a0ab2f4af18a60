import { crc32, deflateRawSync } from 'node:zlib';

/** The bytes of a text in UTF-8, or in a single-byte encoding by its table. */
export function bytesOf(text: string, encoding = 'utf-8'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le');
    return encoding === 'utf-16be' ? bytes.swap16() : bytes;
  }
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, letter => {
    const byte = table.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}

export type ZipPart = { readonly name: string; readonly text: string; readonly declaredSize?: number };

/** A ZIP container; `declaredSize` lies about a part's inflated size as bombs do. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, declaredSize } of parts) {
    const content = Buffer.from(text);
    const deflated = deflateRawSync(content);
    const fileName = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(deflated.length, 14);
    fields.writeUInt32LE(declaredSize ?? content.length, 18);
    fields.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, fileName, deflated]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, fileName]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

export type SheetSpec = { readonly name: string; readonly cells: string; readonly state?: 'hidden' };

/** Styles by index: 0 general, 1 a date, 2 five digits with zeros in front, 3 "E" and four digits, from 4 on the given formats. */
const stylesWith = (
  formats: readonly string[],
) => `<styleSheet><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="&quot;E&quot;0000"/>${formats.map((code, i) => `<numFmt numFmtId="${167 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>
  <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>${formats.map((_, i) => `<xf numFmtId="${167 + i}"/>`).join('')}</cellXfs></styleSheet>`;

/** A workbook with the given rows of cell markup. */
export function workbookOf(
  sheets: readonly SheetSpec[],
  options: {
    readonly strings?: readonly string[];
    readonly date1904?: boolean;
    readonly prefix?: string;
    readonly formats?: readonly string[];
    /** Where the shared strings are, instead of their usual place. */
    readonly stringsPart?: string;
  } = {},
): Uint8Array {
  const entries = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const { stringsPart = 'sharedStrings.xml', formats = [] } = options;
  relations.push(`<Relationship Id="rIdS" Type="relationships/sharedStrings" Target="${stringsPart}"/>`);
  const strings = (options.strings ?? []).map(text => `<si>${text}</si>`);
  const p = options.prefix ?? '';
  return zipOf([
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      text: `<workbook><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${relations.join('')}</Relationships>` },
    { name: 'xl/styles.xml', text: stylesWith(formats) },
    { name: `xl/${stringsPart}`, text: `<sst>${strings.join('')}</sst>` },
    ...sheets.map(({ cells }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      text: `<?xml version="1.0"?><${p}worksheet><${p}sheetData>${cells}</${p}sheetData></${p}worksheet>`,
    })),
  ]);
}

/** Rows of plain texts as cell markup with inline strings. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((text, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
}
