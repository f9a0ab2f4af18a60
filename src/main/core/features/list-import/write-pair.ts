import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import { insertVersion, proposalMaker, selectAgreeingPair } from '../agreements/index.ts';
import * as sql from './list-import.sql.ts';
import type { ReadPair } from './read-pairs.ts';

export type WrittenPair = ReadPair & {
  /** Places that the mentor needs for all their pairs. */
  readonly capacity: number;
};

/**
 * Enrolls both people and pairs them.
 *
 * A pair that a list calls active is published and no more: it starts at the gate, like every other.
 */
export function writePair(db: Db, cohortId: number, pair: WrittenPair, today: IsoDate): number {
  const { mentor, mentee, state, startOn, isLocked, purpose, capacity } = pair;
  const isPublished = state === 'published' || state === 'active';
  const publishedOn = isPublished ? (startOn !== null && startOn < today ? startOn : today) : null;
  const pairId = sql.insertPair(db, {
    cohortId,
    menteeId: takePart(db, { cohortId, personId: mentee.id, role: 'mentee', capacity: 1, decidedOn: today }),
    mentorId: takePart(db, { cohortId, personId: mentor.id, role: 'mentor', capacity, decidedOn: today }),
    isLocked: isLocked && !isPublished ? 1 : 0,
    stagedOn: publishedOn ?? (state === 'agreed' ? today : null),
    publishedOn,
  });
  if (state === 'agreed')
    for (const side of ['mentee', 'mentor'] as const) sql.insertAgreed(db, pairId, side, today);
  if (purpose !== '') {
    const agreeing = must(selectAgreeingPair(db, pairId), 'The pair was just written');
    const terms = { ...proposalMaker(db)(agreeing), purpose };
    insertVersion(db, { pairId, version: 1, madeOn: today, change: '', terms });
  }
  return pairId;
}

/** The person's enrollment in the role: the one there is when it is accepted, else a new or newly accepted one. */
function takePart(db: Db, person: Parameters<typeof sql.acceptPerson>[1]): number {
  const known = sql.selectAccepted(db, person.cohortId, person.personId, person.role);
  if (known === null) return sql.acceptPerson(db, person);
  if (known.capacity < person.capacity) sql.raiseCapacity(db, known.id, person.capacity);
  return known.id;
}
