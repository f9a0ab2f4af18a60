import { type FontLibrary } from './font-library.ts';
import { type ElementOptions, type PdfWriter } from './pdf-writer.ts';

/** Where a block is put: left, top and the width it may fill, in points. */
export type Box = { readonly x: number; readonly y: number; readonly width: number };

/** Something that knows its height before it is drawn; the unit of all page layout here. */
export type Block = {
  readonly height: (library: FontLibrary, width: number) => number;
  readonly paint: (pdf: PdfWriter, box: Box) => void;
  /** Space above, dropped at the top of a page. */
  readonly spaceBefore: number;
  /** A heading: never the last thing on a page. */
  readonly keepWithNext?: boolean;
  /** The part that fits in `available` points and the rest, or undefined when it cannot be divided so. */
  readonly split?: (
    library: FontLibrary,
    width: number,
    available: number,
  ) => readonly [Block, Block] | undefined;
};

/** The part of a page that a flow fills. */
export type Frame = {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
};

/** Puts blocks below each other from `y`, adding pages as needed; returns where the last one ended. */
export function flow(
  pdf: PdfWriter,
  frame: Frame,
  blocks: readonly Block[],
  onNewPage: () => void,
  startAt = frame.top,
): number {
  let y = startAt;
  const queue = [...blocks].reverse();
  for (let block = queue.pop(); block; block = queue.pop()) {
    const atTop = y === frame.top;
    const top = atTop ? y : y + block.spaceBefore;
    const available = frame.bottom - top;
    const height = block.height(pdf.library, frame.width);
    const following = block.keepWithNext ? companionHeight(pdf, frame, queue.at(-1)) : 0;
    if (height + following <= available + 0.01 || (atTop && !block.split)) {
      block.paint(pdf, { x: frame.x, y: top, width: frame.width });
      y = top + height;
      continue;
    }
    const halves = block.keepWithNext ? undefined : block.split?.(pdf.library, frame.width, available);
    if (halves) {
      halves[0].paint(pdf, { x: frame.x, y: top, width: frame.width });
      queue.push(halves[1]);
    } else if (atTop) {
      block.paint(pdf, { x: frame.x, y: top, width: frame.width });
      y = top + height;
      continue;
    } else {
      queue.push(block);
    }
    onNewPage();
    y = frame.top;
  }
  return y;
}

/** Height of blocks below each other, the first at the top of a page. */
export function totalHeight(library: FontLibrary, width: number, blocks: readonly Block[]): number {
  return stack(blocks).height(library, width);
}

/** The same blocks with the space between them scaled: a page that is a little too full closes up. */
export function withSpacing(blocks: readonly Block[], scale: number): readonly Block[] {
  return blocks.map(block => ({ ...block, spaceBefore: block.spaceBefore * scale }));
}

/** How much of the next block must stay with a heading: all of it, or 60 points of a divisible one. */
function companionHeight(pdf: PdfWriter, frame: Frame, next: Block | undefined): number {
  if (!next) return 0;
  const height = next.height(pdf.library, frame.width);
  return next.spaceBefore + (next.split ? Math.min(height, 60) : height);
}

/** Blocks below each other as one block; divisible between its children (and inside the one at the edge). */
export function stack(blocks: readonly Block[], spaceBefore = blocks[0]?.spaceBefore ?? 0): Block {
  return {
    spaceBefore,
    height: (library, width) =>
      blocks.reduce(
        (sum, block, index) => sum + (index > 0 ? block.spaceBefore : 0) + block.height(library, width),
        0,
      ),
    paint: (pdf, { x, y, width }) => {
      let top = y;
      for (const [index, block] of blocks.entries()) {
        if (index > 0) top += block.spaceBefore;
        block.paint(pdf, { x, y: top, width });
        top += block.height(pdf.library, width);
      }
    },
    split: (library, width, available) => {
      let used = 0;
      for (const [index, block] of blocks.entries()) {
        const space = index > 0 ? block.spaceBefore : 0;
        const height = block.height(library, width);
        if (used + space + height > available) {
          const halves = block.split?.(library, width, available - used - space);
          if (halves) {
            return [
              stack([...blocks.slice(0, index), halves[0]], spaceBefore),
              stack([halves[1], ...blocks.slice(index + 1)], spaceBefore),
            ];
          }
          let cut = index;
          while (cut > 0 && blocks[cut - 1]?.keepWithNext) cut -= 1;
          return cut > 0
            ? [stack(blocks.slice(0, cut), spaceBefore), stack(blocks.slice(cut), spaceBefore)]
            : undefined;
        }
        used += space + height;
      }
      return undefined;
    },
  };
}

/** The same block, never divided between pages. */
export function together(block: Block): Block {
  const { split: _split, ...rest } = block;
  return rest;
}

/** Blocks side by side; `shares` are relative widths, the gap between them is in points. */
export function columns(
  blocks: readonly Block[],
  { shares = blocks.map(() => 1), gap = 20, spaceBefore = 12 } = {},
): Block {
  const widths = (width: number): readonly number[] => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.map(share => ((width - gap * (blocks.length - 1)) * share) / total);
  };
  return {
    spaceBefore,
    height: (library, width) =>
      Math.max(0, ...blocks.map((block, index) => block.height(library, widths(width)[index] ?? 0))),
    paint: (pdf, { x, y, width }) => {
      let left = x;
      for (const [index, block] of blocks.entries()) {
        const share = widths(width)[index] ?? 0;
        block.paint(pdf, { x: left, y, width: share });
        left += share + gap;
      }
    },
  };
}

/** A structure element around a block; the halves of a divided block stay in the one element. */
export function tagged(
  type: string,
  block: Block,
  options: ElementOptions = {},
  shared: { element?: ReturnType<PdfWriter['element']> } = {},
): Block {
  return {
    ...block,
    paint: (pdf, box) => {
      shared.element ??= pdf.element(type, options);
      pdf.within(shared.element, () => block.paint(pdf, box));
    },
    ...(block.split && {
      split: (library, width, available) => {
        const halves = block.split?.(library, width, available);
        return halves && [tagged(type, halves[0], options, shared), tagged(type, halves[1], options, shared)];
      },
    }),
  };
}

/** Empty space. */
export function gap(height: number): Block {
  return { spaceBefore: 0, height: () => height, paint: () => undefined };
}
