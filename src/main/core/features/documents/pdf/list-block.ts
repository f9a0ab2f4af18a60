import { type Block, stack, tagged } from './block.ts';
import { COLOR, TEXT } from './theme.ts';
import { type Span, type TextStyle, layoutText } from './text-layout.ts';
import { plainText } from './text-block.ts';
import { checkboxOperators } from './form-block.ts';

export type ListStyle = {
  readonly style?: TextStyle;
  readonly marker?: 'bullet' | 'number' | 'checkbox';
  readonly color?: string;
  readonly itemGap?: number;
  readonly spaceBefore?: number;
};

/** A list whose markers hang in a margin of their own. */
export function list(items: readonly (string | readonly Span[])[], options: ListStyle = {}): Block {
  const { itemGap = 5, spaceBefore = 8 } = options;
  const blocks = items.map((item, index) => listItem(item, index, index === 0 ? 0 : itemGap, options));
  return tagged('L', stack(blocks, spaceBefore));
}

function listItem(
  text: string | readonly Span[],
  index: number,
  spaceBefore: number,
  { style = TEXT.body, marker = 'bullet', color = COLOR.inkSoft }: ListStyle,
): Block {
  const indent = marker === 'bullet' ? 13 : 19;
  const body = tagged('LBody', plainText(text, style));
  return tagged('LI', {
    spaceBefore,
    height: (library, width) => body.height(library, width - indent),
    paint: (pdf, { x, y, width }) => {
      if (marker === 'checkbox') {
        pdf.artifact(() => pdf.draw(checkboxOperators(x, y + style.leading / 2 - 4.5, 9)));
      } else {
        const label = marker === 'number' ? `${index + 1}` : '•';
        const weight = marker === 'number' ? 'semibold' : 'regular';
        const layout = layoutText(pdf.library, label, { ...style, color, weight }, indent);
        pdf.within(pdf.element('Lbl'), () => pdf.content(() => pdf.text(layout, x, y)));
      }
      body.paint(pdf, { x: x + indent, y, width: width - indent });
    },
  });
}
