import { type PdfWriter } from './pdf-writer.ts';
import { type TextStyle, layoutText, measureText } from './text-layout.ts';
import { colorOperands, num } from './text-operators.ts';

type Matrix = readonly [number, number, number, number, number, number];

type PaintState = {
  matrix: Matrix;
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  dash: readonly number[];
  lineDashOffset: number;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
};

/**
 * As much of CanvasRenderingContext2D as Chart.js draws with, onto a PDF page.
 *
 * Lines stay vectors and words stay text, so that a chart on paper comes from
 * the same definition as on screen and can be searched and read aloud.
 * Transparency is blended with white paper. Call `close` when the chart is drawn.
 */
export class PdfCanvasContext implements PaintState {
  matrix: Matrix;
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  dash: readonly number[] = [];
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px Inter';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  readonly canvas: PdfCanvas;
  private readonly pdf: PdfWriter;
  private readonly base: Matrix;
  private readonly stack: PaintState[] = [];
  private path: string[] = [];

  constructor(canvas: PdfCanvas, pdf: PdfWriter, x: number, y: number) {
    this.canvas = canvas;
    this.pdf = pdf;
    this.base = [1, 0, 0, 1, x, y];
    this.matrix = this.base;
  }

  /** Undoes every `save` that is still open, so that nothing clips what follows on the page. */
  close(): void {
    while (this.stack.length > 0) this.restore();
  }

  save(): void {
    this.stack.push(this.state());
    this.pdf.operators('q');
  }

  restore(): void {
    const state = this.stack.pop();
    if (!state) return;
    Object.assign(this, state);
    this.pdf.operators('Q');
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = multiply(this.matrix, [a, b, c, d, e, f]);
  }

  setTransform(a = 1, b = 0, c = 0, d = 1, e = 0, f = 0): void {
    this.matrix = multiply(this.base, [a, b, c, d, e, f]);
  }

  resetTransform(): void {
    this.matrix = this.base;
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }

  getLineDash(): readonly number[] {
    return this.dash;
  }

  beginPath(): void {
    this.path = [];
  }

  closePath(): void {
    if (this.path.length > 0) this.path.push('h');
  }

  moveTo(x: number, y: number): void {
    this.path.push(`${this.point(x, y)} m`);
  }

  lineTo(x: number, y: number): void {
    this.path.push(`${this.point(x, y)} ${this.path.length === 0 ? 'm' : 'l'}`);
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path.push(`${this.point(ax, ay)} ${this.point(bx, by)} ${this.point(x, y)} c`);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, counterclockwise);
  }

  /** An arc as cubic curves of at most a quarter turn each. */
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    start: number,
    end: number,
    counterclockwise = false,
  ): void {
    const sweep = arcSweep(start, end, counterclockwise);
    const steps = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / steps;
    const handle = (4 / 3) * Math.tan(step / 4);
    const [cosine, sine] = [Math.cos(rotation), Math.sin(rotation)];
    const at = (u: number, v: number): readonly [number, number] => [
      x + u * radiusX * cosine - v * radiusY * sine,
      y + u * radiusX * sine + v * radiusY * cosine,
    ];
    this.lineTo(...at(Math.cos(start), Math.sin(start)));
    for (let index = 0; index < steps; index += 1) {
      const [from, to] = [start + index * step, start + (index + 1) * step];
      const [c0, s0, c1, s1] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
      this.bezierCurveTo(
        ...at(c0 - handle * s0, s0 + handle * c0),
        ...at(c1 + handle * s1, s1 - handle * c1),
        ...at(c1, s1),
      );
    }
  }

  fill(rule?: 'nonzero' | 'evenodd'): void {
    const color = paperColor(this.fillStyle, this.globalAlpha);
    if (color === undefined || this.path.length === 0) return;
    this.pdf.operators(
      `${colorOperands(color)} rg\n${this.path.join('\n')}\n${rule === 'evenodd' ? 'f*' : 'f'}`,
    );
  }

  stroke(): void {
    const color = paperColor(this.strokeStyle, this.globalAlpha);
    if (color === undefined || this.path.length === 0 || this.lineWidth <= 0) return;
    this.pdf.operators(`${colorOperands(color)} RG ${this.pen()}\n${this.path.join('\n')}\nS`);
  }

  clip(rule?: 'nonzero' | 'evenodd'): void {
    if (this.path.length > 0)
      this.pdf.operators(`${this.path.join('\n')}\n${rule === 'evenodd' ? 'W*' : 'W'} n`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.apart(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.apart(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }

  /** Paper is blank to begin with. */
  clearRect(): void {}

  measureText(text: string): { readonly width: number } {
    return { width: measureText(this.pdf.library, text, this.textStyle()) };
  }

  fillText(text: string, x: number, y: number): void {
    const color = paperColor(this.fillStyle, this.globalAlpha);
    if (color === undefined || text === '') return;
    const style = { ...this.textStyle(), color };
    const { width } = this.measureText(text);
    const left = x - width * alignmentShare(this.textAlign);
    const top = y - baselineOffset(this.textBaseline, style);
    const [a, b, c, d, e, f] = this.matrix;
    const layout = layoutText(this.pdf.library, text, style, width + 1);
    if (a === 1 && b === 0 && c === 0 && d === 1) {
      this.pdf.text(layout, left + e, top + f);
      return;
    }
    this.pdf.operators(`q ${[a, b, c, d, e, f].map(num).join(' ')} cm`);
    this.pdf.text(layout, left, top);
    this.pdf.operators('Q');
  }

  /** Chart.js outlines text only to lift it off a picture; on paper there is none. */
  strokeText(): void {}

  private state(): PaintState {
    const { matrix, fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, dash } = this;
    const { lineDashOffset, globalAlpha, font, textAlign, textBaseline } = this;
    return {
      ...{ matrix, fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, dash },
      ...{ lineDashOffset, globalAlpha, font, textAlign, textBaseline },
    };
  }

  private apart(body: () => void): void {
    const { path } = this;
    this.path = [];
    body();
    this.path = path;
  }

  private point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.matrix;
    return `${num(a * x + c * y + e)} ${num(b * x + d * y + f)}`;
  }

  private pen(): string {
    const cap = this.lineCap === 'round' ? 1 : this.lineCap === 'square' ? 2 : 0;
    const join = this.lineJoin === 'round' ? 1 : this.lineJoin === 'bevel' ? 2 : 0;
    return `${num(this.lineWidth)} w ${cap} J ${join} j [${this.dash.map(num).join(' ')}] ${num(this.lineDashOffset)} d`;
  }

  private textStyle(): TextStyle {
    const size = Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '10');
    const isBold = /\b(bold|[6-9]00)\b/.test(this.font);
    return {
      size,
      leading: size * 1.2,
      weight: isBold ? 'semibold' : 'regular',
      color: '#000000',
      tabular: true,
    };
  }
}

/** What Chart.js takes for a canvas element. */
export type PdfCanvas = {
  width: number;
  height: number;
  getContext: () => PdfCanvasContext;
};

function multiply(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [g, h, i, j, k, l] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function arcSweep(start: number, end: number, counterclockwise: boolean): number {
  const turn = Math.PI * 2;
  const sweep = end - start;
  if (Math.abs(sweep) >= turn) return counterclockwise ? -turn : turn;
  if (counterclockwise) return sweep > 0 ? sweep - turn : sweep;
  return sweep < 0 ? sweep + turn : sweep;
}

function alignmentShare(align: string): number {
  if (align === 'center') return 0.5;
  return align === 'right' || align === 'end' ? 1 : 0;
}

/** Distance from the top of a line of text to the point that a canvas calls its baseline. */
function baselineOffset(baseline: string, { size, leading }: TextStyle): number {
  const alphabetic = leading / 2 + size * 0.364;
  switch (baseline) {
    case 'top':
    case 'hanging':
      return alphabetic - size * 0.8;
    case 'middle':
      return leading / 2;
    case 'bottom':
    case 'ideographic':
      return alphabetic + size * 0.2;
    default:
      return alphabetic;
  }
}

/** A CSS color of Chart.js as `#rrggbb` on white paper; undefined if nothing would show. */
function paperColor(css: string, globalAlpha: number): string | undefined {
  const channels = parseColor(css);
  if (!channels) return undefined;
  const [red, green, blue, alpha] = channels;
  const opacity = alpha * globalAlpha;
  if (opacity <= 0) return undefined;
  const blend = (value: number): string =>
    Math.round(255 - (255 - value) * opacity)
      .toString(16)
      .padStart(2, '0');
  return `#${blend(red)}${blend(green)}${blend(blue)}`;
}

function parseColor(css: string): readonly [number, number, number, number] | undefined {
  if (css === 'transparent') return undefined;
  const hex = /^#([\da-f]{3,8})$/i.exec(css)?.[1];
  if (hex) {
    const long = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex;
    const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
    return [part(0), part(2), part(4), long.length === 8 ? part(6) / 255 : 1];
  }
  const [red, green, blue, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`a chart asks for a color that paper does not know: ${css}`);
  }
  return [red, green, blue, alpha];
}
