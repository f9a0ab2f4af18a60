import { COLOR } from './theme.ts';
import { colorOperands, num } from './text-operators.ts';

/** Bézier handle of a quarter circle. */
const K = 0.5523;

/**
 * The product's mark: a mentee's half (indigo, solid), a mentor's half (teal,
 * engraved with lines so that gray print tells them apart) and the lens where
 * they meet. `radius` in points, centered at x, y.
 */
export function motif(x: number, y: number, radius: number): string {
  const apart = radius * 0.08;
  return [menteeHalf(x - apart, y, radius), mentorHalf(x + apart, y, radius), lens(x, y, radius)].join('\n');
}

/** A left half disc: the mentee. */
export function menteeHalf(x: number, y: number, radius: number): string {
  return `${colorOperands(COLOR.mentee)} rg ${halfDisc(x, y, radius, -1)} f`;
}

/** A right half disc with engraved lines: the mentor. */
export function mentorHalf(x: number, y: number, radius: number): string {
  const step = Math.max(radius / 9, 3);
  const lines: string[] = [];
  for (let offset = -radius + step; offset < radius; offset += step) {
    lines.push(`${num(x)} ${num(y + offset)} m ${num(x + radius)} ${num(y + offset)} l S`);
  }
  const half = halfDisc(x, y, radius, 1);
  return (
    `${colorOperands(COLOR.mentor)} rg ${half} f\n` +
    `q ${half} W n 1 1 1 RG ${num(step * 0.2)} w ${lines.join(' ')} Q`
  );
}

function lens(x: number, y: number, radius: number): string {
  const height = radius * 0.62;
  const bulge = radius * 0.4;
  const outline =
    `${num(x)} ${num(y - height)} m ` +
    `${num(x + bulge)} ${num(y - height * 0.45)} ${num(x + bulge)} ${num(y + height * 0.45)} ${num(x)} ${num(y + height)} c ` +
    `${num(x - bulge)} ${num(y + height * 0.45)} ${num(x - bulge)} ${num(y - height * 0.45)} ${num(x)} ${num(y - height)} c h`;
  return `1 1 1 rg 1 1 1 RG ${num(radius * 0.06)} w ${outline} f`;
}

function halfDisc(x: number, y: number, radius: number, side: -1 | 1): string {
  const r = radius * side;
  return (
    `${num(x)} ${num(y - radius)} m ` +
    `${num(x + r * K)} ${num(y - radius)} ${num(x + r)} ${num(y - radius * K)} ${num(x + r)} ${num(y)} c ` +
    `${num(x + r)} ${num(y + radius * K)} ${num(x + r * K)} ${num(y + radius)} ${num(x)} ${num(y + radius)} c h`
  );
}
