import { foldText } from '#shared/domain/fold-text.ts';
import { SCALE_LABELS } from '#shared/domain/surveys.ts';

/** What form tools write for the steps of an agreement scale, beside the labels on our own form. */
const OTHER_LABELS: readonly (readonly string[])[] = [
  ['disagree strongly', 'completely disagree', 'totally disagree', 'not at all', 'fully disagree'],
  ['somewhat disagree', 'rather disagree', 'tend to disagree', 'slightly disagree'],
  ['neutral', 'neither agree nor disagree', 'undecided', 'partly', 'unsure'],
  ['somewhat agree', 'rather agree', 'tend to agree', 'slightly agree'],
  ['agree strongly', 'completely agree', 'totally agree', 'very much', 'fully agree'],
];

const STEP_OF: ReadonlyMap<string, number> = new Map(
  SCALE_LABELS.flatMap((label, index) =>
    [foldText(label), ...(OTHER_LABELS[index] ?? [])].map(text => [text, index + 1] as const),
  ),
);

/** Cells that people write where they give no answer. */
const NONE = new Set(['', '-', '–', '—', 'n/a', 'na', 'no answer', 'none']);

/** A cell as a step of the scale, as no answer, or as something that is neither. */
export function readScaleCell(text: string): number | 'none' | 'unreadable' {
  const cell = foldText(text);
  if (NONE.has(cell)) return 'none';
  // "4", "4.0", "4 - Agree", "4 (agree)", "4/5"
  const digit = /^([1-5])(?:[.,]0+)?(?:\s*(?:\/\s*5|of 5|[-–—:.)(](?!\d).*))?$/.exec(cell);
  if (digit) return Number(digit[1]);
  return STEP_OF.get(cell.replace(/^\W+|\W+$/g, '')) ?? 'unreadable';
}
