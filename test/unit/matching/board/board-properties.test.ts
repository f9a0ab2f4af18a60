import * as fc from 'fast-check';
import type { IsoDate } from '#shared/domain/dates.ts';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '#shared/domain/matching.ts';
import { isAllowed, modelOf, type BoardModel } from '#core/features/matching/board-model.ts';
import {
  assignmentProblem,
  boardOptimum,
  optimumOf,
  pricesOf,
} from '#core/features/matching/board-optimum.ts';
import { placePairs } from '#core/features/matching/board-state.ts';
import { dropEffect, dropRank, type Places } from '#core/features/matching/drop-effect.ts';
import type { OpenPair } from '#core/features/matching/matching.sql.ts';
import type { Db } from '#core/db/connection.ts';
import { ProgramSession } from '#core/program-session.ts';
import { anyCohort } from '../candidates.ts';

/** Everybody their own person, so that enrollments are distinct and nobody is in both roles. */
function renumbered(people: readonly Candidate[], from: number): Candidate[] {
  return people.map((person, index) => ({
    ...person,
    personId: from + index,
    enrollmentId: from + index,
    capacity: 1 + (index % 2),
  }));
}

const anyModel = anyCohort.map(({ mentees, mentors, settings }) =>
  modelOf(
    { id: 1, name: 'Pilot', maxTimeZoneHours: settings.maxTimeZoneHours },
    { mentees: renumbered(mentees, 1), mentors: renumbered(mentors, 7) },
    settings,
  ),
);

/** A board as any sequence of moves could have left it: only allowed pairs, within capacity; some are locked. */
function anyBoard(model: BoardModel, picks: readonly number[]): readonly OpenPair[] {
  const load = model.mentors.map(() => 0);
  const pairs: OpenPair[] = [];
  model.mentees.forEach((mentee, i) => {
    const pick = picks[i % picks.length] ?? 0;
    const j = pick % (model.mentors.length + 1);
    const mentor = model.mentors[j];
    if (!mentor || !isAllowed(model, i, j) || load[j]! >= mentor.capacity) return;
    load[j]! += 1;
    pairs.push({
      id: i + 1,
      menteeId: mentee.enrollmentId,
      mentorId: mentor.enrollmentId,
      state: pick % 7 === 0 ? 'active' : 'proposed',
      isLocked: pick % 5 === 0,
      origin: 'hand',
      publishedOn: pick % 11 === 0 ? PUBLISHED : null,
    });
  });
  return pairs;
}

const NOTHING_SAID = { accepted: new Map(), overrides: new Map(), progress: new Map() };
const PUBLISHED = '2026-03-02' as IsoDate;
const anyPicks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 });

function apply(model: BoardModel, pairs: readonly OpenPair[], places: Places, giver: number | null) {
  const state = placePairs(model, pairs);
  const effect = dropEffect(model, { ...state, ...NOTHING_SAID }, places, giver);
  if (effect.kind !== 'open') return { effect, state, after: state };
  const added = effect.added.map(({ mentee, mentor }, index): OpenPair => ({
    id: 1000 + index,
    menteeId: model.mentees[mentee]!.enrollmentId,
    mentorId: model.mentors[mentor]!.enrollmentId,
    state: 'proposed',
    isLocked: false,
    origin: 'hand',
    publishedOn: null,
  }));
  const kept = pairs.filter(pair => !effect.removed.some(({ id }) => id === pair.id));
  return { effect, state, after: placePairs(model, [...kept, ...added]) };
}

describe('any board', () => {
  it('never scores above the optimum around its locks, and the proof of the optimum holds', () => {
    fc.assert(
      fc.property(anyModel, anyPicks, (model, picks) => {
        const state = placePairs(model, anyBoard(model, picks));
        const held = state.pairs.filter(pair => pair.isHeld);
        const optimum = optimumOf(model, held, state.pairs);
        expect(optimum.isProven).toBe(true);
        expect(optimum.matched).toBeGreaterThanOrEqual(state.pairs.length);
        if (optimum.matched === state.pairs.length) expect(state.fit).toBeLessThanOrEqual(optimum.fit);
        for (const pair of held) expect(optimum.mentorOf[pair.mentee]).toBe(pair.mentor);
        expect(optimum.fit).toBe(optimumOf(model, held).fit);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps to rules, capacities and locks through any drop, and the change shown comes true', () => {
    fc.assert(
      fc.property(anyModel, anyPicks, fc.nat(), fc.nat(), fc.boolean(), (model, picks, i, j, lifted) => {
        const pairs = anyBoard(model, picks);
        const places = { mentee: i % model.mentees.length, mentor: j % model.mentors.length };
        const before = placePairs(model, pairs);
        const giver = lifted ? (before.pairsOf[places.mentor]![0]?.mentee ?? null) : null;
        const { effect, state, after } = apply(model, pairs, places, giver);
        for (const held of state.pairs.filter(pair => pair.isHeld))
          expect(after.pairOf[held.mentee]?.mentor).toBe(held.mentor);
        if (effect.kind !== 'open') return;
        expect(after.pairOf[places.mentee]?.mentor).toBe(places.mentor);
        expect(after.fit - state.fit).toBe(effect.change);
        for (const { mentee, mentor } of effect.added) expect(isAllowed(model, mentee, mentor)).toBe(true);
        after.pairsOf.forEach((theirs, mentor) =>
          expect(theirs.length).toBeLessThanOrEqual(model.mentors[mentor]!.capacity),
        );
        const grew = after.pairs.length - state.pairs.length;
        expect(Math.abs(Math.round(dropRank(effect) / 1_000_000_000) - grew)).toBe(0);
      }),
      { numRuns: 600 },
    );
  });

  it('moves nobody without need: of equally good arrangements it takes the one that stands', () => {
    fc.assert(
      fc.property(anyModel, model => {
        const best = optimumOf(model, []);
        const stands = [...best.mentorOf].flatMap((mentor, mentee) =>
          mentor < 0 ? [] : [{ mentee, mentor }],
        );
        expect([...optimumOf(model, [], stands).mentorOf]).toEqual([...best.mentorOf]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a running pair in the problem even if a rule became hard or a capacity was lowered since', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.nat(), (model, i, j) => {
        const held = [{ mentee: i % model.mentees.length, mentor: j % model.mentors.length }];
        const optimum = optimumOf(model, held);
        expect(optimum.mentorOf[held[0]!.mentee]).toBe(held[0]!.mentor);
        expect(optimum.isProven).toBe(true);
        expect(assignmentProblem(model, held).score.length).toBe(model.fits.length);
      }),
      { numRuns: 200 },
    );
  });

  it('follows locks as they come and go and stays equal to a solution from scratch', () => {
    fc.assert(
      fc.property(anyModel, fc.array(anyPicks, { minLength: 1, maxLength: 6 }), (model, boards) => {
        const program = new ProgramSession('p', {} as Db);
        for (const picks of boards) {
          const state = { ...placePairs(model, anyBoard(model, picks)), ...NOTHING_SAID };
          const warm = boardOptimum(program, model, state);
          const cold = optimumOf(
            model,
            state.pairs.filter(pair => pair.isHeld),
          );
          expect([warm.matched, warm.fit, warm.isProven]).toEqual([cold.matched, cold.fit, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('prices a pair at exactly what the best arrangement around it loses', () => {
    fc.assert(
      fc.property(anyModel, anyPicks, fc.nat(), (model, picks, i) => {
        const program = new ProgramSession('p', {} as Db);
        const state = { ...placePairs(model, anyBoard(model, picks)), ...NOTHING_SAID };
        const held = state.pairs.filter(pair => pair.isHeld);
        const mentee = i % model.mentees.length;
        if (state.pairOf[mentee]?.isHeld) return;
        const best = optimumOf(model, held);
        const prices = pricesOf(program, { model, state }, 'mentee', mentee);
        prices.forEach((price, mentor) => {
          const room = model.mentors[mentor]!.capacity - held.filter(pair => pair.mentor === mentor).length;
          expect(price !== null).toBe(isAllowed(model, mentee, mentor) && room > 0);
          if (!price) return;
          const forced = optimumOf(model, [...held, { mentee, mentor }]);
          expect(price).toEqual({ lost: best.matched - forced.matched, fit: best.fit - forced.fit });
        });
      }),
      { numRuns: 300 },
    );
  });
});
