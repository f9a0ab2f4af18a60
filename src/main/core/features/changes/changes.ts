import type { ChangeEntry } from '#shared/contract/changes.ts';
import { CHANGE_STATUS_WORDS, type ChangeStatus } from '#shared/domain/changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './changes.sql.ts';

type Done = { words: string };

export function save(
  ctx: CommandContext,
  { id, entry }: { readonly id: number | null; readonly entry: ChangeEntry },
): Done & { id: number } {
  if (id !== null && !sql.selectChange(ctx.db, id)) throw gone();
  const { pairIds, ...columns } = withSteps(entry, ctx.today());
  refuseDates(columns, ctx.today());
  refuseGone(ctx, entry);
  const saved = id ?? sql.insertChange(ctx.db, columns);
  if (id !== null) sql.updateChange(ctx.db, id, columns);
  sql.replaceCredits(ctx.db, saved, pairIds);
  ctx.describe(id === null ? `Note a change: ${short(entry.description)}` : 'Edit a change');
  return { id: saved, words: id === null ? 'Change noted.' : 'Change saved.' };
}

/** A status without its day happened today; days of later steps than the status are left out. */
function withSteps(entry: ChangeEntry, today: IsoDate): ChangeEntry {
  const { status, acceptedOn, doneOn } = entry;
  if (status === 'idea') return { ...entry, acceptedOn: null, doneOn: null };
  if (status === 'accepted') return { ...entry, acceptedOn: acceptedOn ?? today, doneOn: null };
  const done = doneOn ?? today;
  return { ...entry, acceptedOn: acceptedOn ?? done, doneOn: done };
}

const STEPS = [
  ['ideaOn', 'had the idea'],
  ['acceptedOn', 'accepted'],
  ['doneOn', 'done'],
] as const;

function refuseDates(entry: Pick<ChangeEntry, 'ideaOn' | 'acceptedOn' | 'doneOn'>, today: IsoDate): void {
  let before: { readonly on: IsoDate; readonly words: string } | null = null;
  for (const [field, words] of STEPS) {
    const on = entry[field];
    if (on === null) continue;
    if (on > today) {
      throw refuse(
        'INVALID',
        `${dayInWords(on)} is in the future (today is ${dayInWords(today)}). Nothing was saved.`,
        {
          [field]: `Choose ${dayInWords(today)} or a day before it.`,
        },
      );
    }
    if (before !== null && on < before.on) {
      throw refuse(
        'INVALID',
        `The days are out of order: ${words} on ${dayInWords(on)}, but ${before.words} on ${dayInWords(before.on)}. Nothing was saved.`,
        { [field]: `Choose ${dayInWords(before.on)} or a later day.` },
      );
    }
    before = { on, words };
  }
}

function refuseGone(ctx: CommandContext, { outcomeId, pairIds }: ChangeEntry): void {
  if (outcomeId !== null && !sql.selectOutcomes(ctx.db).some(({ id }) => id === outcomeId)) {
    throw refuse('NOT_FOUND', 'This outcome is no longer in the charter. Nothing was saved.', {
      outcomeId: 'Choose another outcome.',
    });
  }
  if (pairIds.length === 0) return;
  const known = new Set(sql.selectPairNames(ctx.db).map(({ id }) => id));
  if (pairIds.every(id => known.has(id))) return;
  throw refuse(
    'NOT_FOUND',
    'One of the credited pairs is no longer there, or has not started. Nothing was saved. Choose other pairs.',
    { pairIds: 'Choose other pairs.' },
  );
}

type SetStatus = { readonly id: number; readonly status: ChangeStatus; readonly on: IsoDate };

export function setStatus(ctx: CommandContext, { id, status, on }: SetStatus): Done {
  const change = sql.selectChange(ctx.db, id);
  if (!change) throw gone();
  const steps = stepsAt(change, status, on);
  refuseDates({ ...change, ...steps }, ctx.today());
  sql.updateSteps(ctx.db, id, { status, ...steps });
  ctx.describe(`Mark a change: ${CHANGE_STATUS_WORDS[status].toLowerCase()}`);
  return { words: `${short(change.description)}: ${CHANGE_STATUS_WORDS[status].toLowerCase()}.` };
}

function stepsAt(
  change: Pick<ChangeEntry, 'acceptedOn'>,
  status: ChangeStatus,
  on: IsoDate,
): Pick<ChangeEntry, 'acceptedOn' | 'doneOn'> {
  switch (status) {
    case 'idea':
      return { acceptedOn: null, doneOn: null };
    case 'accepted':
      return { acceptedOn: change.acceptedOn ?? on, doneOn: null };
    case 'done':
      return { acceptedOn: change.acceptedOn ?? on, doneOn: on };
  }
}

export function remove(ctx: CommandContext, { id }: { readonly id: number }): Done {
  if (!sql.deleteChange(ctx.db, id)) throw gone();
  ctx.describe('Delete a change');
  return { words: 'Change deleted.' };
}

function gone(): Error {
  return refuse('NOT_FOUND', 'This change is no longer there. Nothing was saved.');
}

/** The beginning of a text, for a menu of steps. */
function short(text: string): string {
  const words = [...text];
  return words.length <= 60 ? text : `${words.slice(0, 59).join('').trimEnd()}…`;
}
