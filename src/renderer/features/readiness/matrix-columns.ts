import { capital } from '#shared/domain/capital.ts';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import type { Role } from '#shared/domain/people.ts';
import { columnKey, tickOf, type Matrix, type TickColumn } from './matrix-model.ts';

/** A column of the matrix; `left` is its distance from the left edge where it stays in sight, pixels. */
export type MatrixColumn = {
  readonly key: string;
  readonly width: number;
  readonly left?: number;
  /** Columns side by side under one head. */
  readonly group: string;
} & (
  | { readonly kind: 'choice' | 'person' | 'left' | 'missing' }
  | { readonly kind: 'tick'; readonly column: TickColumn; readonly progress: string }
);

/** Modules of each role under their own head, orientation first, what is missing last. */
export function matrixColumns(
  matrix: Matrix,
  shown: readonly ReadinessPerson[],
  role: Role | 'all',
): readonly MatrixColumn[] {
  const ticks = (group: string, columns: readonly TickColumn[]): MatrixColumn[] =>
    columns.map(column => ({
      kind: 'tick',
      key: columnKey(column),
      // The progress of a module that is rehearsed needs more words.
      width: column.kind === 'module' && column.module.needsRehearsal ? 148 : 124,
      group,
      column,
      progress: progressOf(shown, column),
    }));
  const modules = (of: 'both' | Role): TickColumn[] =>
    matrix.modules.filter(module => module.role === of).map(module => ({ kind: 'module', module }));
  return [
    { kind: 'choice', key: 'choice', width: 44, left: 0, group: '' },
    { kind: 'person', key: 'person', width: 228, left: 44, group: '' },
    { kind: 'left', key: 'left', width: 96, left: 272, group: '' },
    ...ticks(
      'Orientation',
      matrix.events.map(event => ({ kind: 'event', event })),
    ),
    ...ticks('Training of both roles', modules('both')),
    ...(role === 'mentor' ? [] : ticks('Training of mentees', modules('mentee'))),
    ...(role === 'mentee' ? [] : ticks('Training of mentors', modules('mentor'))),
    { kind: 'missing', key: 'missing', width: 300, group: ' ' },
  ];
}

/** The heads above the columns, each with how many it spans. */
export function columnGroups(
  columns: readonly MatrixColumn[],
): readonly { readonly title: string; readonly span: number }[] {
  const groups: { title: string; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last?.title === group) last.span += 1;
    else groups.push({ title: group, span: 1 });
  }
  return groups;
}

function progressOf(people: readonly ReadinessPerson[], column: TickColumn): string {
  const ticks = people.map(person => tickOf(person, column)).filter(tick => tick.state !== 'none');
  const done = ticks.filter(tick => tick.state === 'done' || tick.state === 'rehearsed').length;
  return `${done} of ${ticks.length}`;
}

/** What is missing as one sentence. */
export function missingSentence(missing: readonly string[]): string {
  const text = missing.join(', ');
  return capital(text);
}
