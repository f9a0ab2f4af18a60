import { type Block, tagged } from './block.ts';
import { COLOR, TEXT } from './theme.ts';
import { layoutText } from './text-layout.ts';
import { plainText } from './text-block.ts';
import { colorOperands, num } from './text-operators.ts';

const LINE_PITCH = 22;
const RULE = `${colorOperands('#8A857C')} RG 0.6 w`;

/** Ruled lines to write on. */
export function writingLines(count: number, spaceBefore = 4): Block {
  return {
    spaceBefore,
    height: () => count * LINE_PITCH,
    paint: (pdf, { x, y, width }) =>
      pdf.artifact(() => {
        const lines = Array.from({ length: count }, (_, index) => {
          const top = num(y + (index + 1) * LINE_PITCH - 3);
          return `${num(x)} ${top} m ${num(x + width)} ${top} l S`;
        });
        pdf.draw(`${RULE}\n${lines.join('\n')}`);
      }),
  };
}

/** A labeled field: its value if there is one, else lines to write on. */
export function field(label: string, value: string | undefined, lines = 1, spaceBefore = 10): Block {
  const labelBlock = tagged('P', plainText(label, TEXT.kicker));
  const valueBlock = value ? tagged('P', plainText(value, TEXT.body)) : writingLines(lines, 0);
  return {
    spaceBefore,
    height: (library, width) => labelBlock.height(library, width) + 2 + valueBlock.height(library, width),
    paint: (pdf, { x, y, width }) => {
      labelBlock.paint(pdf, { x, y, width });
      valueBlock.paint(pdf, { x, y: y + labelBlock.height(pdf.library, width) + 2, width });
    },
  };
}

/** A place to sign: a long line for the name, a short one for the date, captions below. */
export function signature(caption: string, spaceBefore = 26): Block {
  const dateWidth = 92;
  return {
    spaceBefore,
    height: (library, width) => 14 + layoutText(library, caption, TEXT.soft, width - dateWidth - 14).height,
    paint: (pdf, { x, y, width }) => {
      const split = x + width - dateWidth;
      pdf.artifact(() =>
        pdf.draw(
          `${RULE} ${num(x)} ${num(y + 10)} m ${num(split - 14)} ${num(y + 10)} l S ` +
            `${num(split)} ${num(y + 10)} m ${num(x + width)} ${num(y + 10)} l S`,
        ),
      );
      pdf.within(pdf.element('P'), () =>
        pdf.content(() => {
          pdf.text(layoutText(pdf.library, caption, TEXT.soft, split - x - 14), x, y + 14);
          pdf.text(layoutText(pdf.library, 'Date', TEXT.soft, dateWidth), split, y + 14);
        }),
      );
    },
  };
}

/** A square to tick. */
export function checkboxOperators(x: number, y: number, size: number): string {
  return `${colorOperands(COLOR.inkSoft)} RG 0.9 w ${num(x + 0.5)} ${num(y)} ${num(size)} ${num(size)} re S`;
}
