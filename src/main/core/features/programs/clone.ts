import type { CloneChoices } from '#shared/contract/programs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import { insertTask, usualTasks } from '../home/index.ts';
import { selectCharter, selectCohort } from '../program/index.ts';
import * as sql from './clone.sql.ts';

export type CloneWishes = {
  readonly name: string;
  readonly cohortName: string;
  readonly isPilot: boolean;
  readonly lessons: boolean;
  readonly roster: boolean;
  readonly waitlist: boolean;
  readonly priorPairs: boolean;
  readonly alumni: boolean;
};

/** Settings that hold for no person: they go along as they are. */
const CARRIED_SETTINGS = [
  'roleExpectation',
  'agreementTemplate',
  'tipSheetChoice',
  'attachment',
  'attachmentPiece',
  'skill',
  'peopleView',
  'peopleViewColumn',
  'peopleViewFilter',
  'peopleViewValue',
  'importSource',
  'importSourceColumn',
  'importSourceAnswer',
];
/** The same, kept per cohort. */
const CARRIED_COHORT_SETTINGS = [
  'componentSetting',
  'ruleSetting',
  'customRule',
  'matchingGoals',
  'checkInPlan',
  'healthLimit',
];

/** What the open program could hand on, with numbers to choose by. */
export function cloneChoices(db: Db): CloneChoices {
  const { name } = selectCharter(db);
  const cohort = selectCohort(db);
  return {
    suggestedName: name,
    suggestedCohort: nextName(cohort.name),
    predecessor: labelOf(name, cohort.name),
    ...sql.countCarried(db),
    priorPairs: sql.selectPriorPairs(db).length,
    waitlist: sql.selectWaiting(db, cohort.id).length,
  };
}

/**
 * Fills a new program from the one before it.
 *
 * Everything is named that goes along, so that what another feature keeps about people never does by accident:
 * enrollments, ratings, motives, meetings, agreements, goals, concerns, answers and identity stay behind.
 */
export function cloneInto(from: Db, to: Db, wishes: CloneWishes, today: IsoDate): void {
  const cohort = selectCohort(from);
  const label = labelOf(selectCharter(from).name, cohort.name);
  sql.copyCharter(from, to, wishes.name, label);
  sql.copyCohort(from, to, cohort.id, { name: wishes.cohortName, isPilot: wishes.isPilot });
  sql.copyOutcomes(from, to);
  sql.copyComparison(from, to);
  for (const table of CARRIED_SETTINGS) sql.copyRows(from, to, table);
  for (const table of CARRIED_COHORT_SETTINGS) {
    sql.copyRows(from, to, table, { cohortId: sql.NEW_COHORT_ID }, `cohortId = ${cohort.id}`);
  }
  const ofCohort = `cohortId = ${cohort.id}`;
  sql.copyRows(
    from,
    to,
    'customRuleCondition',
    {},
    `ruleId IN (SELECT id FROM customRule WHERE ${ofCohort})`,
  );
  sql.copyRows(from, to, 'trainingModule', { cohortId: sql.NEW_COHORT_ID, dueOn: null }, ofCohort);
  // A quota for one leader's team means nothing before that leader is there.
  const quotas = wishes.roster ? ofCohort : `${ofCohort} AND leaderId IS NULL`;
  sql.copyRows(from, to, 'pairQuota', { cohortId: sql.NEW_COHORT_ID }, sql.withPresentLeader(quotas));
  if (sql.copyTasks(from, to, cohort.id) === 0) {
    usualTasks(selectCohort(to)).forEach((task, position) =>
      insertTask(to, sql.NEW_COHORT_ID, { ...task, owner: '' }, position),
    );
  }
  if (wishes.lessons) sql.copyLessons(from, to, label);
  copyPeople(from, to, wishes, { cohortId: cohort.id, label, today });
}

function copyPeople(
  from: Db,
  to: Db,
  wishes: CloneWishes,
  source: { readonly cohortId: number; readonly label: string; readonly today: IsoDate },
): void {
  const waiting = wishes.waitlist ? sql.selectWaiting(from, source.cohortId) : [];
  const prior = wishes.priorPairs ? sql.selectPriorPairs(from) : [];
  const forbidden = wishes.priorPairs || wishes.roster ? sql.selectForbiddenPairs(from) : [];
  const alumni = wishes.alumni ? sql.selectAlumni(from) : [];
  if (wishes.roster) {
    sql.copyRoster(from, to);
  } else {
    sql.copyNames(from, to, [
      ...waiting.map(({ personId }) => personId),
      ...[...prior, ...forbidden].flatMap(({ menteePersonId, mentorPersonId }) => [
        menteePersonId,
        mentorPersonId,
      ]),
      ...alumni.map(({ personId }) => personId),
    ]);
  }
  for (const person of waiting)
    sql.insertWaiting(to, { ...person, interestOn: person.interestOn ?? source.today });
  for (const pair of prior) sql.insertPairRule(to, 'pairedBefore', pair, `A pair in ${source.label}`);
  for (const pair of forbidden) sql.insertPairRule(to, 'doNotPair', pair, `Taken over from ${source.label}`);
  for (const alumnus of alumni) {
    sql.insertAlumnus(to, { ...alumnus, fromCohort: alumnus.fromCohort || source.label });
  }
}

function labelOf(program: string, cohort: string): string {
  return `${program}, ${cohort}`;
}

/** "Cohort 2" after a pilot, one more after a number, else a second one. */
function nextName(name: string): string {
  if (/^pilot$/i.test(name)) return 'Cohort 2';
  const match = /^(.*?)(\d+)$/.exec(name);
  return match ? `${match[1]}${Number(match[2]) + 1}` : `${name} 2`;
}
