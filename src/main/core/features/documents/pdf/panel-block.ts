import { type Block } from './block.ts';
import { type FontLibrary } from './font-library.ts';
import { colorOperands, num } from './text-operators.ts';

export type PanelStyle = {
  readonly fill?: string;
  /** A bar at the left edge: the panel's voice, in one color. */
  readonly bar?: string;
  readonly padding?: number;
  readonly spaceBefore?: number;
};

/** A tinted area behind a block; no frame. */
export function panel(block: Block, { fill, bar, padding = 14, spaceBefore = 12 }: PanelStyle = {}): Block {
  const left = bar ? padding + 3 : padding;
  const inner = (width: number): number => width - left - padding;
  const vertical = fill ? padding : 2;
  return {
    spaceBefore,
    height: (library, width) => block.height(library, inner(width)) + vertical * 2,
    paint: (pdf, { x, y, width }) => {
      const height = block.height(pdf.library, inner(width)) + vertical * 2;
      pdf.artifact(() => {
        if (fill) pdf.draw(`${colorOperands(fill)} rg ${roundedRectangle(x, y, width, height, 6)} f`);
        if (bar) pdf.draw(`${colorOperands(bar)} rg ${roundedRectangle(x, y, 3, height, 1.5)} f`);
      });
      block.paint(pdf, { x: x + left, y: y + vertical, width: inner(width) });
    },
  };
}

/** Panels side by side, all as tall as the tallest. */
export function panelRow(
  cells: readonly { readonly block: Block; readonly style: PanelStyle }[],
  { gap = 14, spaceBefore = 12 } = {},
): Block {
  const share = (width: number): number => (width - gap * (cells.length - 1)) / cells.length;
  const height = (library: FontLibrary, width: number): number =>
    Math.max(...cells.map(({ block, style }) => panel(block, style).height(library, share(width))));
  return {
    spaceBefore,
    height,
    paint: (pdf, { x, y, width }) => {
      for (const [index, { block, style }] of cells.entries()) {
        const padding = style.fill ? (style.padding ?? 14) : 2;
        const stretched: Block = { ...block, height: () => height(pdf.library, width) - padding * 2 };
        const left = x + index * (share(width) + gap);
        panel(stretched, style).paint(pdf, { x: left, y, width: share(width) });
      }
    },
  };
}

/** Path operators of a rectangle with round corners. */
export function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): string {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * 0.4477;
  const [right, bottom] = [x + width, y + height];
  return [
    `${num(x + r)} ${num(y)} m`,
    `${num(right - r)} ${num(y)} l`,
    `${num(right - k)} ${num(y)} ${num(right)} ${num(y + k)} ${num(right)} ${num(y + r)} c`,
    `${num(right)} ${num(bottom - r)} l`,
    `${num(right)} ${num(bottom - k)} ${num(right - k)} ${num(bottom)} ${num(right - r)} ${num(bottom)} c`,
    `${num(x + r)} ${num(bottom)} l`,
    `${num(x + k)} ${num(bottom)} ${num(x)} ${num(bottom - k)} ${num(x)} ${num(bottom - r)} c`,
    `${num(x)} ${num(y + r)} l`,
    `${num(x)} ${num(y + k)} ${num(x + k)} ${num(y)} ${num(x + r)} ${num(y)} c h`,
  ].join(' ');
}
