import { fitText, layoutText } from '../pdf/text-layout.ts';
import { menteeHalf, mentorHalf } from '../pdf/motif.ts';
import type { PdfWriter } from '../pdf/pdf-writer.ts';
import { colorOperands, num } from '../pdf/text-operators.ts';
import { ACCENT, COLOR, TEXT } from '../pdf/theme.ts';
import type { OrientationPaper } from './paper.ts';

const MM = 72 / 25.4;
/** The insert of the badge holders that stationers sell: 90 by 54 millimeters. */
const BADGE = { width: 90 * MM, height: 54 * MM };
const COLUMNS = 2;
/** Printers leave this much of a page white. */
const LEAST_MARGIN = 8 * MM;

/** Badges with cut marks: a name that is read across a room, a half that says mentor or mentee. No titles. */
export function paintBadges(pdf: PdfWriter, paper: OrientationPaper): void {
  const rows = Math.floor((pdf.height - LEAST_MARGIN * 2) / BADGE.height);
  const perPage = rows * COLUMNS;
  const left = (pdf.width - COLUMNS * BADGE.width) / 2;
  const top = (pdf.height - rows * BADGE.height) / 2;
  for (let start = 0; start < paper.guests.length; start += perPage) {
    pdf.addPage();
    pdf.artifact(() => pdf.draw(cutMarks(left, top, rows)));
    pdf.within(pdf.element('Sect'), () => {
      for (const [index, guest] of paper.guests.slice(start, start + perPage).entries()) {
        const x = left + (index % COLUMNS) * BADGE.width;
        const y = top + Math.floor(index / COLUMNS) * BADGE.height;
        paintBadge(pdf, guest, paper.program, x, y);
      }
    });
  }
}

function paintBadge(
  pdf: PdfWriter,
  { badgeName, role }: OrientationPaper['guests'][number],
  program: string,
  x: number,
  y: number,
): void {
  const padding = 6 * MM;
  const radius = 15 * MM;
  const middle = y + BADGE.height / 2;
  const half =
    role === 'mentee'
      ? menteeHalf(x + padding + radius, middle, radius)
      : mentorHalf(x + padding, middle, radius);
  pdf.artifact(() => pdf.draw(half));
  const textX = x + padding + radius + 5 * MM;
  const width = BADGE.width - (textX - x) - padding;
  const name = fitText(pdf.library, badgeName, { ...TEXT.cover, size: 34, leading: 38 }, width, 15);
  const word = layoutText(
    pdf.library,
    role === 'mentee' ? 'Mentee' : 'Mentor',
    { ...TEXT.h3, color: ACCENT[role].dark },
    width,
  );
  const foot = layoutText(pdf.library, program, { ...TEXT.footer, size: 7 }, width);
  const nameTop = middle - (name.height + word.height) / 2 - 3;
  pdf.within(pdf.element('P'), () =>
    pdf.content(() => {
      pdf.text(name, textX, nameTop);
      pdf.text(word, textX, nameTop + name.height + 1);
      pdf.text(foot, textX, y + BADGE.height - padding - foot.height + 4);
    }),
  );
}

/** Short lines outside the badges, where a guillotine starts. */
function cutMarks(left: number, top: number, rows: number): string {
  const right = left + COLUMNS * BADGE.width;
  const bottom = top + rows * BADGE.height;
  const reach = 4 * MM;
  const lines: string[] = [];
  for (let column = 0; column <= COLUMNS; column += 1) {
    const x = num(left + column * BADGE.width);
    lines.push(`${x} ${num(top - reach - 2)} m ${x} ${num(top - 2)} l S`);
    lines.push(`${x} ${num(bottom + 2)} m ${x} ${num(bottom + reach + 2)} l S`);
  }
  for (let row = 0; row <= rows; row += 1) {
    const y = num(top + row * BADGE.height);
    lines.push(`${num(left - reach - 2)} ${y} m ${num(left - 2)} ${y} l S`);
    lines.push(`${num(right + 2)} ${y} m ${num(right + reach + 2)} ${y} l S`);
  }
  return `${colorOperands(COLOR.inkSoft)} RG 0.5 w ${lines.join(' ')}`;
}
