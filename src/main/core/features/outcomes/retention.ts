import type { Retention } from '#shared/contract/outcomes.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { QueryContext } from '#core/app.ts';
import { differenceInWords, SMALLEST_GROUP } from '#core/statistics/plain-words.ts';
import { newcombeDifference, type Proportion } from '#core/statistics/proportions.ts';
import { rosterSnapshots } from '../roster/index.ts';
import { comparedPeople, comparisonWords, selectCohort, selectComparison } from '../program/index.ts';
import { balanceOf } from './balance.ts';
import { proportionOf } from './proportion.ts';
import { observedPeople, type ObservedPerson } from './observed-people.ts';
import { selectRosterPeople } from './retention.sql.ts';

/** Fewer days say little: hardly anybody gives notice and leaves within a quarter. */
const TELLING_DAYS = 90;
/** From about this many participants on even a large effect can be told from none (metrics 5.3). */
const TELLING_GROUP = 36;

const VOLUNTEERS =
  'People chose to take part, and those who volunteer differ from those who do not: a difference here is no proof that the program made it.';

/** Who is still there of those who take part, against the comparison group; claims nothing that the numbers do not carry. */
export function retention(ctx: QueryContext): Retention {
  const cohort = selectCohort(ctx.db);
  const rule = selectComparison(ctx.db);
  const from = rule?.observedFrom ?? cohort.startsOn;
  const today = ctx.today();
  if (from === null || from > today)
    return nothingYet('The program has no start yet, so nobody can have stayed since.');
  const until = cohort.endsOn !== null && cohort.endsOn < today ? cohort.endsOn : today;
  const { people, readFrom } = observedPeople(
    selectRosterPeople(ctx.db, cohort.id),
    rosterSnapshots(ctx.db),
    { from, until, today },
  );
  const isDated = (person: ObservedPerson) => person.hasStayed !== null;
  const participants = people.filter(person => person.takesPart === 1);
  const compared = rule?.fixedOn ? comparedPeople(rule, people, from) : [];
  const groups = { participants: participants.filter(isDated), compared: compared.filter(isDated) };
  const undated = participants.length + compared.length - groups.participants.length - groups.compared.length;
  const counts = countsOf(groups);
  const isTold = counts.all.participants.of >= SMALLEST_GROUP && counts.all.compared.of >= SMALLEST_GROUP;
  return {
    from,
    until,
    comparison: rule ? { words: comparisonWords(rule), fixedOn: rule.fixedOn } : null,
    all: isTold ? told(counts.all) : null,
    voluntary: isTold ? told(counts.voluntary) : null,
    balance: isTold ? balanceOf(groups.participants, groups.compared, from) : [],
    words: [
      claim(rule?.fixedOn ?? null, counts.all),
      ...(isTold ? cautions(counts.all, from, until) : []),
      ...(isTold && readFrom !== null
        ? [
            `Who was there on ${dayInWords(from)}, and in which department and grade, is told by “${readFrom.fileName}”, imported on ${dayInWords(readFrom.on)}.`,
          ]
        : []),
      ...(isTold && undated > 0
        ? [
            `${undated === 1 ? '1 person who left is' : `${undated} people who left are`} not counted: the roster has no date for it.`,
          ]
        : []),
    ],
  };
}

function nothingYet(words: string): Retention {
  return {
    from: null,
    until: null,
    comparison: null,
    all: null,
    voluntary: null,
    balance: [],
    words: [words],
  };
}

type Groups = {
  readonly participants: readonly ObservedPerson[];
  readonly compared: readonly ObservedPerson[];
};
type TwoCounts = { readonly participants: Proportion; readonly compared: Proportion };

function countsOf({ participants, compared }: Groups) {
  const hasStayed = (person: ObservedPerson) => person.hasStayed === true;
  const count = (people: readonly ObservedPerson[]) => ({
    count: people.filter(hasStayed).length,
    of: people.length,
  });
  // Dismissed or retired: they neither stayed nor chose to go, so they are in neither number.
  const couldChoose = (person: ObservedPerson) =>
    hasStayed(person) ||
    (person.terminationType !== 'involuntary' && person.terminationType !== 'retirement');
  return {
    all: { participants: count(participants), compared: count(compared) },
    voluntary: {
      participants: count(participants.filter(couldChoose)),
      compared: count(compared.filter(couldChoose)),
    },
  };
}

function told({ participants, compared }: TwoCounts): NonNullable<Retention['all']> {
  const { difference, lower, upper } = newcombeDifference(participants, compared);
  return {
    participants: proportionOf(participants.count, participants.of),
    compared: proportionOf(compared.count, compared.of),
    difference: { points: difference * 100, low: lower * 100, high: upper * 100 },
    words: differenceInWords(participants, compared),
  };
}

function claim(fixedOn: IsoDate | null, { participants, compared }: TwoCounts): string {
  if (fixedOn === null) {
    return 'No comparison group has been fixed, so nothing is compared: how many stay says little without people like them who did not take part.';
  }
  if (participants.of < SMALLEST_GROUP || compared.of < SMALLEST_GROUP) {
    return `Too few to compare: ${participants.of} who take part and ${compared.of} in the comparison group. From ${SMALLEST_GROUP} in each on the figures are shown.`;
  }
  const { lower, upper } = newcombeDifference(participants, compared);
  if (lower > 0) return 'Those who take part stayed more often than the comparison group.';
  if (upper < 0) return 'Those who take part stayed less often than the comparison group.';
  return 'Whether those who take part stay more often cannot be told: the difference may as well be chance.';
}

function cautions({ participants, compared }: TwoCounts, from: IsoDate, until: IsoDate): string[] {
  const days = daysBetween(from, until);
  return [
    ...(participants.of < TELLING_GROUP
      ? [
          `With ${participants.of} people even a difference as large as in the best published programs could not be told from chance; that takes about ${TELLING_GROUP} to 50.`,
        ]
      : []),
    ...(compared.of < TELLING_GROUP
      ? [
          `The comparison group has only ${compared.of} people: one of them who leaves changes its share by ${Math.round(100 / compared.of)} points.`,
        ]
      : []),
    ...(days < TELLING_DAYS
      ? [
          `Only ${days} days have been observed, since ${dayInWords(from)}. Hardly anybody leaves so soon: look again later.`,
        ]
      : []),
    VOLUNTEERS,
  ];
}
