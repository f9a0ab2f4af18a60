import type { Testimonial } from '#shared/contract/closure.ts';
import { command, os, query, type CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import {
  hasStartedPairs,
  programState,
  selectCharter,
  selectCohort,
  updateProgramEnd,
} from '../program/index.ts';
import { closePairs, markStep, reopenPair } from './close-pairs.ts';
import { closingPairs } from './closing-state.ts';
import { closingOverview, participantsOf } from './overview.ts';
import * as sql from './recognition.sql.ts';

export const closureHandlers = os.closure.router({
  overview: os.closure.overview.handler(query(closingOverview)),
  pair: os.closure.pair.handler(
    query((ctx, { pairId }) => {
      const pairs = closingPairs(ctx);
      const pair = pairs.find(one => one.pairId === pairId);
      if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there.');
      const sides = [pair.mentee.enrollmentId, pair.mentor.enrollmentId];
      const people = participantsOf(ctx.db, selectCohort(ctx.db).id, pairs);
      return {
        ...pair,
        today: ctx.today(),
        people: people.filter(person => sides.includes(person.enrollmentId)),
      };
    }),
  ),
  markStep: os.closure.markStep.handler(command('closure.markStep', markStep)),
  closePairs: os.closure.closePairs.handler(command('closure.closePairs', closePairs)),
  reopenPair: os.closure.reopenPair.handler(
    command('closure.reopenPair', (ctx, { pairId }) => reopenPair(ctx, pairId)),
  ),
  saveTestimonial: os.closure.saveTestimonial.handler(command('closure.saveTestimonial', saveTestimonial)),
  removeTestimonial: os.closure.removeTestimonial.handler(
    command('closure.removeTestimonial', (ctx, { id }) => {
      ctx.describe('Remove a testimonial');
      if (!sql.deleteTestimonial(ctx.db, id))
        throw refuse('NOT_FOUND', 'This testimonial is no longer there.');
    }),
  ),
  setAlumni: os.closure.setAlumni.handler(command('closure.setAlumni', setAlumni)),
  setEmergingLeader: os.closure.setEmergingLeader.handler(
    command('closure.setEmergingLeader', (ctx, { enrollmentId, isEmerging, note }) => {
      const person = participant(ctx, enrollmentId);
      ctx.describe(`${isEmerging ? 'Note' : 'Unmark'} ${person.name} as an emerging leader`);
      sql.setEmergingLeader(ctx.db, enrollmentId, isEmerging ? note : null, ctx.today());
    }),
  ),
  setRetirement: os.closure.setRetirement.handler(
    command('closure.setRetirement', (ctx, { enrollmentId, retirement }) => {
      const person = participant(ctx, enrollmentId);
      if (person.role !== 'mentee') {
        throw refuse('INVALID', `${person.name} is a mentor. Nothing was saved. Note it for mentees only.`);
      }
      ctx.describe(
        retirement
          ? `Note that ${person.name} means to retire`
          : `Take back that ${person.name} means to retire`,
      );
      sql.setRetirement(ctx.db, enrollmentId, retirement);
    }),
  ),
  addOtherMentoring: os.closure.addOtherMentoring.handler(
    command('closure.addOtherMentoring', (ctx, other) => {
      const person = participant(ctx, other.enrollmentId);
      ctx.describe(`Note another mentoring relationship of ${person.name}`);
      return { id: sql.insertOtherMentoring(ctx.db, other) };
    }),
  ),
  removeOtherMentoring: os.closure.removeOtherMentoring.handler(
    command('closure.removeOtherMentoring', (ctx, { id }) => {
      ctx.describe('Remove a mentoring relationship');
      if (!sql.deleteOtherMentoring(ctx.db, id)) throw refuse('NOT_FOUND', 'This entry is no longer there.');
    }),
  ),
  addLesson: os.closure.addLesson.handler(
    command('closure.addLesson', (ctx, lesson) => {
      ctx.describe(`Note what to ${lesson.kind}`);
      return { id: sql.insertLesson(ctx.db, { ...lesson, notedOn: ctx.today(), fromCohort: '' }) };
    }),
  ),
  updateLesson: os.closure.updateLesson.handler(
    command('closure.updateLesson', (ctx, { id, ...change }) => {
      const known = sql.selectLessons(ctx.db).find(lesson => lesson.id === id);
      if (!known) throw refuse('NOT_FOUND', 'This lesson is no longer there. Nothing was saved.');
      ctx.describe('Edit a lesson');
      sql.updateLesson(ctx.db, {
        id,
        kind: change.kind ?? known.kind,
        words: change.words ?? known.words,
        owner: change.owner ?? known.owner,
      });
    }),
  ),
  removeLesson: os.closure.removeLesson.handler(
    command('closure.removeLesson', (ctx, { id }) => {
      ctx.describe('Remove a lesson');
      if (!sql.deleteLesson(ctx.db, id)) throw refuse('NOT_FOUND', 'This lesson is no longer there.');
    }),
  ),
  closeProgram: os.closure.closeProgram.handler(command('closure.closeProgram', closeProgram)),
  reopenProgram: os.closure.reopenProgram.handler(
    command('closure.reopenProgram', ctx => {
      if (selectCharter(ctx.db).closedOn === null) throw refuse('CONFLICT', 'The program is open already.');
      ctx.describe('Reopen the program');
      updateProgramEnd(ctx.db, { closedOn: null, archivedOn: null });
    }),
  ),
  archiveProgram: os.closure.archiveProgram.handler(
    command('closure.archiveProgram', ctx => {
      const { closedOn } = selectCharter(ctx.db);
      if (closedOn === null) throw refuse('CONFLICT', 'Close the program first, then put it away.');
      ctx.describe('Archive the program');
      updateProgramEnd(ctx.db, { closedOn, archivedOn: ctx.today() });
    }),
  ),
});

function participant({ db }: CommandContext, enrollmentId: number): sql.ParticipantRow {
  const person = sql.selectPaired(db, selectCohort(db).id).find(one => one.enrollmentId === enrollmentId);
  if (!person) {
    throw refuse('NOT_FOUND', 'This person is not in a pair of the cohort any more. Nothing was saved.');
  }
  return person;
}

type TestimonialEntry = Omit<Testimonial, 'id' | 'consentOn'> & { readonly id: number | null };

/** Consent counts from the day on which the scope was given; without a scope the words stay here. */
function saveTestimonial(ctx: CommandContext, { id, ...entry }: TestimonialEntry): { id: number } {
  const person = participant(ctx, entry.enrollmentId);
  const known = id === null ? null : sql.selectTestimonials(ctx.db).find(one => one.id === id);
  if (known === undefined)
    throw refuse('NOT_FOUND', 'This testimonial is no longer there. Nothing was saved.');
  // Other words or a wider circle need to be agreed to anew.
  const keepsConsent = known !== null && known.scope === entry.scope && known.words === entry.words;
  const consentOn = entry.scope === 'none' ? null : keepsConsent ? known.consentOn : ctx.today();
  ctx.describe(`${known ? 'Edit' : 'Note'} the words of ${person.name}`);
  if (!known) return { id: sql.insertTestimonial(ctx.db, { ...entry, consentOn }) };
  sql.updateTestimonial(ctx.db, { ...entry, id: known.id, consentOn });
  return { id: known.id };
}

type Alumni = {
  readonly enrollmentIds: readonly number[];
  readonly isAlumnus?: boolean | undefined;
  readonly isChampion?: boolean | undefined;
};

function setAlumni(ctx: CommandContext, { enrollmentIds, isAlumnus, isChampion }: Alumni): { count: number } {
  const people = enrollmentIds.map(id => participant(ctx, id));
  for (const { personId, role, isChampion: wasChampion } of people) {
    if (isAlumnus === false) sql.deleteAlumnus(ctx.db, personId, role);
    else {
      // A champion who is one no longer stays an alumnus.
      const champion = isChampion ?? wasChampion;
      sql.upsertAlumnus(ctx.db, { personId, role, isChampion: champion, sinceOn: ctx.today() });
    }
  }
  const who = people.length === 1 ? (people[0]?.name ?? '') : `${people.length} people`;
  const what = isChampion === undefined ? 'alumni' : 'champions';
  ctx.describe(
    `${isAlumnus === false || isChampion === false ? 'Take' : 'Put'} ${who} ${isAlumnus === false || isChampion === false ? 'off' : 'on'} the list of ${what}`,
  );
  return { count: people.length };
}

function closeProgram(ctx: CommandContext): void {
  const charter = selectCharter(ctx.db);
  const state = programState({ ...charter, hasStartedPairs: hasStartedPairs(ctx.db) });
  if (state === 'closed' || state === 'archived') throw refuse('CONFLICT', 'The program is closed already.');
  const open = closingPairs(ctx).filter(pair => pair.isOpen).length;
  if (open > 0) {
    throw refuse(
      'CONFLICT',
      `${open === 1 ? '1 pair is' : `${open} pairs are`} still open. Nothing was changed. Close every pair with its reason first.`,
    );
  }
  ctx.describe('Close the program');
  updateProgramEnd(ctx.db, { closedOn: ctx.today(), archivedOn: null });
}

export { closePairs } from './close-pairs.ts';
export { closingPairs, duePairs } from './closing-state.ts';
export { closingOverview } from './overview.ts';
export { upsertStep as insertClosingStep } from './closing.sql.ts';
export {
  insertLesson,
  insertOtherMentoring,
  insertTestimonial,
  selectEarlierAlumni as earlierAlumni,
  setEmergingLeader,
  upsertAlumnus,
} from './recognition.sql.ts';
