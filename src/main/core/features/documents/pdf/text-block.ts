import { type Block, tagged } from './block.ts';
import { COLOR, TEXT } from './theme.ts';
import { type Span, type TextLayout, type TextStyle, fitText, layoutText } from './text-layout.ts';
import { num, colorOperands } from './text-operators.ts';
import { type FontLibrary } from './font-library.ts';

/** Text that belongs to whatever element is open: table cells, list bodies, labels. */
export function plainText(
  text: string | readonly Span[],
  style: TextStyle = TEXT.body,
  spaceBefore = 0,
): Block {
  const layout = (library: FontLibrary, width: number): TextLayout => layoutText(library, text, style, width);
  return linesBlock(layout, spaceBefore);
}

/** A paragraph. */
export function paragraph(
  text: string | readonly Span[],
  style: TextStyle = TEXT.body,
  spaceBefore = 8,
): Block {
  return tagged('P', plainText(text, style, spaceBefore));
}

const HEADING_SPACE: Readonly<Record<1 | 2 | 3, number>> = { 1: 0, 2: 22, 3: 14 };

/** A heading that stays with what follows. */
export function heading(
  level: 1 | 2 | 3,
  text: string,
  { spaceBefore = HEADING_SPACE[level], color = '', small = false } = {},
): Block {
  const look = { 1: TEXT.h1, 2: TEXT.h2, 3: TEXT.h3 }[small ? 3 : level];
  const style = color === '' ? look : { ...look, color };
  return { ...tagged(`H${level}`, plainText(text, style, spaceBefore)), keepWithNext: true };
}

/** A name: on one line if a size down to `floor` allows, else wrapped; never cut. */
export function nameText(text: string, style: TextStyle, floor: number, spaceBefore = 0): Block {
  return linesBlock((library, width) => fitText(library, text, style, width, floor), spaceBefore);
}

/** A thin line across, with `space` above it. */
export function rule(space = 14, color: string = COLOR.line): Block {
  return {
    spaceBefore: space,
    height: () => 0.6,
    paint: (pdf, { x, y, width }) =>
      pdf.artifact(() =>
        pdf.draw(`${colorOperands(color)} RG 0.6 w ${num(x)} ${num(y)} m ${num(x + width)} ${num(y)} l S`),
      ),
  };
}

function linesBlock(make: (library: FontLibrary, width: number) => TextLayout, spaceBefore: number): Block {
  // A block is measured several times before it is drawn, mostly at one width.
  let last: TextLayout | undefined;
  let lastWidth = -1;
  const layout = (library: FontLibrary, width: number): TextLayout => {
    if (last === undefined || width !== lastWidth) last = make(library, width);
    lastWidth = width;
    return last;
  };
  return {
    spaceBefore,
    height: (library, width) => layout(library, width).height,
    paint: (pdf, { x, y, width }) => pdf.content(() => pdf.text(layout(pdf.library, width), x, y)),
    split: (library, width, available) => {
      const whole = layout(library, width);
      const count = Math.floor(available / whole.style.leading);
      // Two lines at least on either side: no orphans, no widows.
      const fitting = Math.min(count, whole.lines.length - 2);
      if (fitting < 2) return undefined;
      const part = (from: number, to?: number): TextLayout => {
        const lines = whole.lines.slice(from, to);
        return { ...whole, lines, height: lines.length * whole.style.leading };
      };
      const head = part(0, fitting);
      const tail = part(fitting);
      return [linesBlock(() => head, spaceBefore), linesBlock(() => tail, spaceBefore)];
    },
  };
}
