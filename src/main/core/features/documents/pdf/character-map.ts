import { deflateSync } from 'node:zlib';

/** A compressed `ToUnicode` map: which characters each glyph of a subset stands for. */
export function characterMapOf(glyphs: readonly { readonly codePoints: readonly number[] }[]): Buffer {
  const entries = glyphs.map(glyph => `<${utf16Hex(String.fromCodePoint(...glyph.codePoints))}>`);
  const ranges: string[] = [];
  for (let start = 0; start < entries.length; start += 256) {
    const part = entries.slice(start, start + 256);
    ranges.push(`<${hex4(start)}> <${hex4(start + part.length - 1)}> [${part.join(' ')}]`);
  }
  const map = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
  return deflateSync(Buffer.from(map, 'latin1'));
}

/** UTF-16BE as hex digits, the form of text in character maps and `ActualText`. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i += 1) hex += hex4(text.charCodeAt(i));
  return hex;
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
