import { utf16Hex } from './character-map.ts';
import { type DocumentFonts, fontResourceName } from './document-fonts.ts';
import { type ShapedGlyph, type ShapedRun } from './text-shaping.ts';
import { type Line, type StyledRun, type TextLayout, type TextStyle } from './text-layout.ts';

/** Drawing a text block: operators relative to its first baseline, and a run of each font the page must list. */
export type TextOperators = { readonly body: string; readonly samples: readonly ShapedRun[] };

/** Operators of layouts that use base glyphs only: the same in every document. */
const reusable = new WeakMap<TextLayout, TextOperators>();

/**
 * PDF text operators for the lines of a layout, without the positioning matrix.
 *
 * Right-to-left runs are shown in visual order and marked `ReversedChars`
 * (PDF 1.7, 14.8.2.3.3), so that readers turn names around. `ActualText` would
 * say the same twice: extractors reverse it once more.
 */
export function textOperators(layout: TextLayout, fonts: DocumentFonts): TextOperators {
  const known = reusable.get(layout);
  if (known) return known;
  const samples = new Map<string, ShapedRun>();
  const parts: string[] = [];
  let state = '';
  let previousX = 0;
  for (const [index, line] of layout.lines.entries()) {
    const x = alignmentOffset(line, layout);
    if (index > 0 || x !== 0) {
      parts.push(`${num(x - previousX)} ${index > 0 ? num(-layout.style.leading) : 0} Td`);
    }
    previousX = x;
    for (const group of runGroups(line)) {
      const [first] = group;
      if (!first) continue;
      const setup = stateOperators(first, layout.style);
      samples.set(fontResourceName(first.run), first.run);
      if (setup !== state) parts.push(setup);
      state = setup;
      parts.push(groupOperators(group, layout.style, fonts));
    }
  }
  const operators = { body: parts.join('\n'), samples: [...samples.values()] };
  const isBase = layout.lines.every(line => line.runs.every(({ run }) => run.fragment !== undefined));
  if (isBase) reusable.set(layout, operators);
  return operators;
}

function alignmentOffset(line: Line, layout: TextLayout): number {
  const spare = layout.width - line.width;
  if (layout.style.align === 'right') return spare;
  return layout.style.align === 'center' ? spare / 2 : 0;
}

/** Neighbors that one `TJ` can show: same font and color, left to right. */
function runGroups(line: Line): readonly (readonly StyledRun[])[] {
  const groups: StyledRun[][] = [];
  for (const run of line.runs) {
    const group = groups.at(-1);
    const before = group?.[0];
    const joins =
      before !== undefined &&
      before.run.face === run.run.face &&
      (before.run.fragment === undefined) === (run.run.fragment === undefined) &&
      before.color === run.color &&
      before.weight === run.weight &&
      !before.run.rightToLeft &&
      !run.run.rightToLeft;
    if (joins) group?.push(run);
    else groups.push([run]);
  }
  return groups;
}

function stateOperators(styled: StyledRun, style: TextStyle): string {
  const { run, weight } = styled;
  const color = colorOperands(styled.color);
  const mode =
    run.face.onlyWeight && weight === 'semibold' ? ` 2 Tr ${num(style.size * 0.03)} w ${color} RG` : ' 0 Tr';
  return `/${fontResourceName(run)} ${num(style.size)} Tf ${color} rg${mode}`;
}

function groupOperators(group: readonly StyledRun[], style: TextStyle, fonts: DocumentFonts): string {
  const shown = group.map(({ run }) => runOperators(run, style, fonts)).join('');
  const merged = shown.replaceAll('] TJ\n[', '').replaceAll('><', '').trimEnd();
  const [first] = group;
  if (!first?.run.rightToLeft) return merged;
  return `/ReversedChars BMC\n${merged}\nEMC`;
}

function runOperators(run: ShapedRun, style: TextStyle, fonts: DocumentFonts): string {
  const font = fonts.use(run);
  const isPlain = run.glyphs.every(glyph => glyph.xOffset === 0 && glyph.yOffset === 0);
  if (isPlain) return `[${font.operands(run)}] TJ\n`;
  return clusters(run)
    .map(cluster => {
      const shown = cluster.map(glyph => placedGlyph(glyph, font.numberOf(glyph), style)).join('');
      if (cluster.length === 1 || run.rightToLeft) return shown;
      const text = String.fromCodePoint(...cluster.flatMap(glyph => glyph.codePoints));
      return `/Span <</ActualText <feff${utf16Hex(text)}>>> BDC\n${shown}EMC\n`;
    })
    .join('');
}

/** Letters with the marks placed on them: extractors would take a mark set back over its letter for a new line. */
function clusters(run: ShapedRun): readonly (readonly ShapedGlyph[])[] {
  const groups: ShapedGlyph[][] = [];
  for (const glyph of run.glyphs) {
    if (glyph.width === 0 && groups.length > 0) groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
  }
  return groups;
}

function placedGlyph(glyph: ShapedGlyph, number: number, style: TextStyle): string {
  const before = glyph.xOffset === 0 ? '' : num(-glyph.xOffset);
  const after = num(glyph.xOffset - glyph.kerning);
  const rise = num((glyph.yOffset * style.size) / 1000);
  return `${rise} Ts [${before}<${number.toString(16).padStart(4, '0')}>${after}] TJ 0 Ts\n`;
}

/** `#RRGGBB` as three PDF operands. */
export function colorOperands(hex: string): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map(part => num(part / 255)).join(' ');
}

/** A number as PDF wants it: no exponent, three decimals. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}
