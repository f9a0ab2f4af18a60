import bidiFactory from 'bidi-js';
import { type FontLibrary, type Weight, isInvisible } from './font-library.ts';
import { type ShapedRun, shape } from './text-shaping.ts';

/** How a piece of text looks; sizes in points. */
export type TextStyle = {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly color: string;
  /** Digits of equal width, for columns of numbers. */
  readonly tabular?: boolean;
  readonly align?: 'left' | 'center' | 'right';
};

/** Text with, optionally, its own weight or color inside a paragraph. */
export type Span = { readonly text: string; readonly weight?: Weight; readonly color?: string };

export type StyledRun = { readonly run: ShapedRun; readonly weight: Weight; readonly color: string };

/** One line: runs from left to right, width in points. */
export type Line = { readonly runs: readonly StyledRun[]; readonly width: number };

/** Lines of a text broken at a width; never cut, a word longer than the line breaks inside. */
export type TextLayout = {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly height: number;
  readonly width: number;
};

type Piece = StyledRun & { readonly level: number };
type Unit = {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly kind: 'word' | 'space' | 'newline';
};

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const MARK = /^\p{M}$/u;
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const NO_LINE_START = /^[、。，．・：；？！」』）】〕〉》ー々]$/u;
const BREAK_AFTER = /^[-–—/\u00ad]$/;

const layouts = new WeakMap<FontLibrary, Map<string, TextLayout>>();
const MAX_LAYOUTS = 5_000;

/**
 * Breaks text into lines of at most `width` points. `\n` forces a break.
 *
 * Most sentences of a pack are the same for everybody, so layouts are kept.
 */
export function layoutText(
  library: FontLibrary,
  text: string | readonly Span[],
  style: TextStyle,
  width: number,
): TextLayout {
  let kept = layouts.get(library);
  if (!kept) layouts.set(library, (kept = new Map()));
  const key = layoutKey(text, style, width);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size > MAX_LAYOUTS) kept.clear();
  const layout = breakLines(library, text, style, width);
  kept.set(key, layout);
  return layout;
}

function layoutKey(text: string | readonly Span[], style: TextStyle, width: number): string {
  const look = `${width}|${style.size}|${style.leading}|${style.weight}|${style.color}|${style.tabular}|${style.align}|`;
  return typeof text === 'string' ? look + text : look + JSON.stringify(text);
}

/** The text on one line at the largest size from `style.size` down to `floor` that fits; wrapped if none does. */
export function fitText(
  library: FontLibrary,
  text: string,
  style: TextStyle,
  width: number,
  floor: number,
): TextLayout {
  const natural = measureText(library, text, style);
  const size = Math.min(style.size, Math.max(floor, Math.floor((style.size * width * 4) / natural) / 4));
  return layoutText(library, text, { ...style, size, leading: (style.leading * size) / style.size }, width);
}

function breakLines(
  library: FontLibrary,
  text: string | readonly Span[],
  style: TextStyle,
  width: number,
): TextLayout {
  const spans = typeof text === 'string' ? [{ text }] : text;
  const units = splitUnits(library, spans, style);
  const limit = (width * 1000) / style.size + 0.01;
  const lines: Line[] = [];
  let current: Unit[] = [];
  let used = 0;
  const finish = (): void => {
    lines.push(lineOf(current, style));
    current = [];
    used = 0;
  };
  const queue = [...units].reverse();
  for (let unit = queue.pop(); unit; unit = queue.pop()) {
    if (unit.kind === 'newline') finish();
    else if (unit.kind === 'space') {
      if (current.length > 0) {
        current.push(unit);
        used += unit.width;
      }
    } else if (used + unit.width <= limit) {
      current.push(unit);
      used += unit.width;
    } else if (current.length > 0) {
      finish();
      queue.push(unit);
    } else {
      const parts = splitOverlong(unit, limit, style.tabular === true);
      current.push(parts.fitting);
      finish();
      if (parts.rest) queue.push(parts.rest);
    }
  }
  if (current.length > 0 || lines.length === 0) finish();
  return { lines, style, width, height: lines.length * style.leading };
}

/** Width in points of a text on one line. */
export function measureText(library: FontLibrary, text: string, style: TextStyle): number {
  const units = splitUnits(library, [{ text }], style);
  return (units.reduce((sum, unit) => sum + unit.width, 0) * style.size) / 1000;
}

function splitUnits(library: FontLibrary, spans: readonly Span[], style: TextStyle): readonly Unit[] {
  const normalized = spans.map(span => ({ ...span, text: span.text.normalize('NFC') }));
  const text = normalized.map(span => span.text).join('');
  const levels = RIGHT_TO_LEFT.test(text)
    ? bidi.getEmbeddingLevels(text, baseDirection(text)).levels
    : undefined;
  const units: Unit[] = [];
  const builder = unitBuilder(units, style.tabular === true);
  let offset = 0;
  for (const span of normalized) {
    const weight = span.weight ?? style.weight;
    const color = span.color ?? style.color;
    for (const character of span.text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const level = levels?.[offset] ?? 0;
      offset += character.length;
      if (character === '\n') builder.newline();
      else if (!isInvisible(codePoint) || codePoint === 0x200c || codePoint === 0x200d) {
        const previous = builder.face();
        const joins =
          previous && (MARK.test(character) || isInvisible(codePoint)) && previous.covers(codePoint);
        const face = joins ? previous : (library.faceFor(codePoint, weight) ?? library.base(weight));
        builder.add(character, face, weight, color, level);
      }
    }
  }
  builder.end();
  return units;
}

/**
 * Only a text wholly in right-to-left letters runs from the right. Taking the
 * first letter's direction instead would turn our own sentences around as soon
 * as one begins with a Hebrew or Arabic name.
 */
function baseDirection(text: string): 'ltr' | 'rtl' {
  const others = text.replace(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g, '');
  return /\p{L}/u.test(others) ? 'ltr' : 'rtl';
}

function unitBuilder(units: Unit[], tabular: boolean) {
  let pieces: Piece[] = [];
  let text = '';
  let kind: 'word' | 'space' = 'word';
  let last = '';
  let open: { face: ShapedRun['face']; weight: Weight; color: string; level: number } | undefined;
  const endPiece = (): void => {
    if (open && text !== '') {
      const run = shape(open.face, text, open.level % 2 === 1, tabular);
      pieces.push({ run, weight: open.weight, color: open.color, level: open.level });
    }
    text = '';
  };
  const endUnit = (): void => {
    endPiece();
    if (pieces.length > 0) units.push(unitOf(pieces, kind));
    pieces = [];
  };
  return {
    face: () => open?.face,
    add(character: string, face: ShapedRun['face'], weight: Weight, color: string, level: number): void {
      const isSpace = character === ' ' || character === '\t';
      if (isSpace !== (kind === 'space') || (last !== '' && breaksBetween(last, character))) endUnit();
      kind = isSpace ? 'space' : 'word';
      const sameRun =
        open?.face === face && open.weight === weight && open.color === color && open.level === level;
      if (!sameRun) endPiece();
      open = { face, weight, color, level };
      text += character;
      last = character;
    },
    newline(): void {
      endUnit();
      units.push({ pieces: [], width: 0, kind: 'newline' });
      last = '';
    },
    end: endUnit,
  };
}

function breaksBetween(before: string, after: string): boolean {
  if (NO_LINE_START.test(after)) return false;
  if (BREAK_AFTER.test(before)) return /^\p{L}$/u.test(after);
  return IDEOGRAPH.test(after) || (IDEOGRAPH.test(before) && !MARK.test(after));
}

function unitOf(pieces: readonly Piece[], kind: Unit['kind']): Unit {
  return { pieces, kind, width: pieces.reduce((sum, piece) => sum + piece.run.width, 0) };
}

/** Cuts a word that is longer than a whole line; combining marks stay with their letter. */
function splitOverlong(
  unit: Unit,
  limit: number,
  tabular: boolean,
): { fitting: Unit; rest: Unit | undefined } {
  const fitting: Piece[] = [];
  const rest: Piece[] = [];
  let used = 0;
  for (const piece of unit.pieces) {
    const clusters = piece.run.text.match(/.\p{M}*/gsu) ?? [];
    let count = 0;
    if (rest.length === 0) {
      while (count < clusters.length) {
        const candidate = shape(
          piece.run.face,
          clusters.slice(0, count + 1).join(''),
          piece.run.rightToLeft,
          tabular,
        );
        const isFirst = count === 0 && fitting.length === 0;
        if (used + candidate.width > limit && !isFirst) break;
        count += 1;
      }
    }
    const cut = (part: readonly string[]): Piece => ({
      ...piece,
      run: shape(piece.run.face, part.join(''), piece.run.rightToLeft, tabular),
    });
    if (count > 0) {
      const head = cut(clusters.slice(0, count));
      used += head.run.width;
      fitting.push(head);
    }
    if (count < clusters.length) rest.push(cut(clusters.slice(count)));
  }
  return { fitting: unitOf(fitting, 'word'), rest: rest.length > 0 ? unitOf(rest, 'word') : undefined };
}

function lineOf(units: readonly Unit[], style: TextStyle): Line {
  const trimmed = [...units];
  while (trimmed.at(-1)?.kind === 'space') trimmed.pop();
  const pieces = visualOrder(trimmed.flatMap(unit => unit.pieces));
  const width = pieces.reduce((sum, piece) => sum + piece.run.width, 0);
  return { runs: pieces, width: (width * style.size) / 1000 };
}

/** Rule L2 of the Unicode bidirectional algorithm, on whole runs: from the highest level down, reverse. */
function visualOrder(pieces: readonly Piece[]): readonly Piece[] {
  const highest = pieces.reduce((level, piece) => Math.max(level, piece.level), 0);
  if (highest === 0) return pieces;
  const ordered = [...pieces];
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return ordered;
}
