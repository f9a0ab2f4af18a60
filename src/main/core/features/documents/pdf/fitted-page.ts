import { type Block, type Frame, flow, totalHeight, withSpacing } from './block.ts';
import { type PdfWriter } from './pdf-writer.ts';

/** What to try, in order, until a page's content fits on it: closer spacing first, then slightly smaller type. */
const STEPS = [
  { spacing: 1.18, scale: 1 },
  { spacing: 1, scale: 1 },
  { spacing: 0.85, scale: 1 },
  { spacing: 0.7, scale: 1 },
  { spacing: 0.75, scale: 0.95 },
  { spacing: 0.7, scale: 0.9 },
] as const;

/**
 * Puts blocks on the current page, adjusted so that one page holds them.
 *
 * A person's pack has one page a subject; a line that spills over would leave
 * the next page nearly empty. Content that does not fit even at nine tenths
 * of its size flows over further pages at full size.
 */
export function fittedPage(
  pdf: PdfWriter,
  frame: Frame,
  blocks: readonly Block[],
  onNewPage: () => void,
): void {
  const room = frame.bottom - frame.top;
  const gaps = blocks.slice(1).reduce((sum, block) => sum + block.spaceBefore, 0);
  const solid = totalHeight(pdf.library, frame.width, blocks) - gaps;
  for (const { spacing, scale } of STEPS) {
    if (scale === 1 && solid + gaps * spacing > room) continue;
    const spaced = withSpacing(blocks, spacing);
    const width = frame.width / scale;
    if (scale !== 1 && totalHeight(pdf.library, width, spaced) * scale > room) continue;
    const paint = (): void => {
      flow(pdf, { ...frame, width, bottom: frame.top + room / scale }, spaced, onNewPage);
    };
    if (scale === 1) paint();
    else pdf.scaled(scale, frame.x, frame.top, paint);
    return;
  }
  flow(pdf, frame, blocks, onNewPage);
}
