import { must } from '#shared/domain/assert.ts';
import { callName } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { closingOverview } from '../closure/index.ts';
import { selectMeetings } from '../engagement/index.ts';
import { selectCharter, selectCohort } from '../program/index.ts';
import * as sql from './documents.sql.ts';
import type { Recognition } from './recognition/recognition.ts';

/** Thanks for the chosen people; for everybody who completed when nobody is chosen. */
export function gatherRecognition(
  ctx: QueryContext,
  form: Recognition['form'],
  enrollmentIds: readonly number[] | null,
): Recognition {
  const { db } = ctx;
  const charter = selectCharter(db);
  const cohort = selectCohort(db);
  const { participants, pairs } = closingOverview(ctx);
  const chosen = participants.filter(person =>
    enrollmentIds === null ? person.hasCompleted : enrollmentIds.includes(person.enrollmentId),
  );
  if (chosen.length === 0) {
    throw refuse(
      'CONFLICT',
      enrollmentIds === null
        ? 'Nobody has completed the program yet. Close the pairs first, or choose people by hand.'
        : 'These people are not in a pair of the cohort any more. Choose others, then try again.',
    );
  }
  const people = sql.selectPrintedPeople(db, cohort.id);
  const firstName = (personId: number): string =>
    callName(must(people.get(personId), `Person ${personId} takes part in the cohort`));
  const held = new Map<number, number>();
  for (const meeting of selectMeetings(db, cohort.id)) {
    if (meeting.state === 'held') held.set(meeting.pairId, (held.get(meeting.pairId) ?? 0) + 1);
  }
  return {
    form,
    program: charter.name,
    organization: charter.organization,
    cohort: cohort.name,
    purpose: charter.purpose,
    period: cohort.startsOn && cohort.endsOn ? { from: cohort.startsOn, to: cohort.endsOn } : null,
    sponsor: charter.sponsorName,
    facilitator: charter.facilitatorName,
    people: chosen.map(person => {
      const own = pairs.filter(pair =>
        [pair.mentee.enrollmentId, pair.mentor.enrollmentId].includes(person.enrollmentId),
      );
      return {
        name: person.name,
        firstName: firstName(person.personId),
        role: person.role,
        partners: own.map(pair =>
          firstName(person.role === 'mentor' ? pair.mentee.personId : pair.mentor.personId),
        ),
        meetings: own.reduce((sum, pair) => sum + (held.get(pair.pairId) ?? 0), 0),
      };
    }),
  };
}
