import type { QueryContext } from '#core/app.ts';
import { boardNow, boardView } from '../matching/index.ts';
import { eventDetails } from '../orientation/index.ts';
import { pairReadiness, readinessMatrix } from '../readiness/index.ts';
import { commonChannel } from '../agreements/index.ts';
import * as sql from './documents.sql.ts';
import { ORIENTATION_AGENDA, type FacilitatorSheet } from './facilitator-sheet/sheet.ts';
import { programFacts } from './gather-packs.ts';

/** All open pairs on a page, as the person who runs the orientation needs them. */
export function gatherSheet(ctx: QueryContext): FacilitatorSheet {
  const { charter, cohort, today } = programFacts(ctx);
  const { model, state, optimum } = boardNow(ctx);
  const placed = new Map(boardView(model, state, optimum()).pairs.map(pair => [pair.id, pair]));
  const people = sql.selectPrintedPeople(ctx.db, cohort.id);
  const { events } = readinessMatrix(ctx.db, today);
  const event = events.find(one => one.heldOn >= today) ?? events[events.length - 1];
  const agenda = event ? eventDetails(ctx, event.id).agenda : [];
  return {
    program: {
      name: charter.name,
      ...(charter.organization && { organization: charter.organization }),
      cohort: cohort.name,
    },
    event: {
      ...(event ? { on: event.heldOn } : cohort.orientationOn && { on: cohort.orientationOn }),
      ...(event?.place && { place: event.place }),
    },
    agenda:
      agenda.length > 0 ? agenda.map(({ minutes, title }) => ({ minutes, what: title })) : ORIENTATION_AGENDA,
    pairs: pairReadiness(ctx.db, today).map((pair, index) => {
      const training = pair.gates.find(gate => gate.key === 'training')?.missing ?? [];
      const isTrained = (name: string) => !training.some(sentence => sentence.startsWith(`${name} `));
      const { warnings = [], overrides = [] } = placed.get(pair.pairId) ?? {};
      const isMarked = (rule: string) => overrides.some(mark => mark.rule === rule);
      return {
        mentor: pair.mentor.name,
        mentee: pair.mentee.name,
        mentorTrained: isTrained(pair.mentor.name),
        menteeTrained: isTrained(pair.mentee.name),
        agreementSigned: pair.mentor.signedOn !== null && pair.mentee.signedOn !== null,
        seat: `${index + 1}`,
        watchOuts: [
          ...overrides.map(({ words, reason }) => `${words} Overridden: ${reason}`),
          ...warnings
            .filter(({ rule }) => !isMarked(rule))
            .map(({ words, acceptedBecause }) =>
              acceptedBecause === null ? words : `${words} Accepted: ${acceptedBecause}`,
            ),
          ...channelHint(people.get(pair.mentee.personId), people.get(pair.mentor.personId)),
        ],
      };
    }),
  };
}

/** Only a real mismatch is worth a line; "not known yet" holds for half a new roster. */
function channelHint(mentee?: sql.PrintedPerson, mentor?: sql.PrintedPerson): string[] {
  if (!mentee?.preferredChannel || !mentor?.preferredChannel) return [];
  const reached = ({ firstName, preferredName, preferredChannel, location }: sql.PrintedPerson) => ({
    name: preferredName ?? firstName,
    channel: preferredChannel,
    location,
  });
  const { hint } = commonChannel(reached(mentee), reached(mentor));
  return hint === undefined ? [] : [hint];
}
