import type { BenefitEntry, KnowledgeEntry, ObstacleEntry } from '#shared/contract/goals.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './notes.sql.ts';
import { namesOf, pairOrRefuse, refuseFuture } from './open-pair.ts';
import type { GoalPair } from './pair.sql.ts';

type Saved = { words: string; id: number };
type Save<E> = { readonly pairId: number; readonly id: number | null; readonly entry: E };

/** Notes may come late: what a pair leaves behind is often told after it has ended. */
export function saveBenefit(ctx: CommandContext, { pairId, id, entry }: Save<BenefitEntry>): Saved {
  const pair = pairFor(ctx, pairId, { kind: 'benefit', id });
  refuseFuture(entry.notedOn, ctx.today(), 'notedOn');
  const saved = sql.saveBenefit(ctx.db, pairId, id, entry);
  ctx.describe(`Note an unplanned benefit of ${namesOf(pair)}`);
  return { id: saved, words: 'Benefit noted.' };
}

export function saveObstacle(ctx: CommandContext, { pairId, id, entry }: Save<ObstacleEntry>): Saved {
  const pair = pairFor(ctx, pairId, { kind: 'obstacle', id });
  refuseFuture(entry.notedOn, ctx.today(), 'notedOn');
  if (entry.resolvedOn !== null) {
    refuseFuture(entry.resolvedOn, ctx.today(), 'resolvedOn');
    if (entry.resolvedOn < entry.notedOn) {
      throw refuse(
        'INVALID',
        `The obstacle came up on ${dayInWords(entry.notedOn)}; it cannot be out of the way on ${dayInWords(entry.resolvedOn)}. Nothing was saved.`,
        { resolvedOn: `Choose ${dayInWords(entry.notedOn)} or a later day.` },
      );
    }
  }
  const saved = sql.saveObstacle(ctx.db, pairId, id, entry);
  ctx.describe(`Note an obstacle of ${namesOf(pair)}`);
  if (entry.resolvedOn !== null) return { id: saved, words: 'Out of the way.' };
  return {
    id: saved,
    words: entry.wantsSupport ? 'Obstacle noted. It is on your list for today.' : 'Obstacle noted.',
  };
}

export function saveKnowledge(ctx: CommandContext, { pairId, id, entry }: Save<KnowledgeEntry>): Saved {
  const pair = pairFor(ctx, pairId, { kind: 'knowledge', id });
  refuseFuture(entry.notedOn, ctx.today(), 'notedOn');
  const saved = sql.saveKnowledge(ctx.db, pairId, id, entry);
  ctx.describe(`Note knowledge that ${namesOf(pair)} wrote down`);
  return { id: saved, words: 'Knowledge noted.' };
}

function pairFor(
  ctx: CommandContext,
  pairId: number,
  { kind, id }: { readonly kind: sql.NoteKind; readonly id: number | null },
): GoalPair {
  if (id !== null && sql.selectPairOfNote(ctx.db, kind, id) !== pairId) {
    throw refuse('NOT_FOUND', 'This entry is no longer there. Nothing was saved.');
  }
  return pairOrRefuse(ctx, pairId);
}

const NAMES = { benefit: 'benefit', obstacle: 'obstacle', knowledge: 'note of knowledge' } as const;

export function removeNote(
  ctx: CommandContext,
  { kind, id }: { readonly kind: sql.NoteKind; readonly id: number },
): { words: string } {
  const pairId = sql.selectPairOfNote(ctx.db, kind, id);
  if (pairId === null) throw refuse('NOT_FOUND', 'This entry is no longer there.');
  sql.deleteNote(ctx.db, kind, id);
  ctx.describe(`Delete a ${NAMES[kind]} of ${namesOf(pairOrRefuse(ctx, pairId))}`);
  return { words: `The ${NAMES[kind]} is deleted.` };
}
