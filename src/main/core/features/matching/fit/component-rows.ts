import { foldText } from '#shared/domain/fold-text.ts';
import type { Candidate, ComponentKey, MatchingSettings } from '#shared/domain/matching.ts';
import { CHANNELS } from '#shared/domain/people.ts';
import { RELATIONS } from '../rules/relation.ts';
import { numbered, pairRuleRows, relationRows, sharedRows } from '../rules/roster-index.ts';
import { hoursApart } from '../rules/time-zones.ts';
import * as scales from './scales.ts';
import { needRows, wishRows } from './skill-rows.ts';

const { UNKNOWN, WHOLE } = scales;

/** Fills `row` with the parts (or `UNKNOWN`) of one component for one mentee and every mentor. */
export type PartsRow = (menteeIndex: number, row: Int32Array) => void;
export type Side = readonly Candidate[];

/** How each component is computed for whole rows; must say the same as its judge in `score-pair.ts`. */
export const partsRows: Readonly<
  Record<ComponentKey, (mentees: Side, mentors: Side, settings: MatchingSettings) => PartsRow>
> = {
  skillNeed: (mentees, mentors) => {
    const met = needRows(mentors, mentor => mentor.offered);
    return (i, row) => {
      const { sought } = mentees[i]!;
      if (sought.length === 0) row.fill(UNKNOWN);
      else met(sought, row);
    };
  },
  mentorLearns: (mentees, mentors) => {
    const met = wishRows(mentors);
    return (i, row) => met(mentees[i]!.offered, row);
  },
  interests: (mentees, mentors) => {
    const shared = sharedTable(mentors, person => person.interests, scales.interestsShared);
    return (i, row) => shared(mentees[i]!, row);
  },
  language: (mentees, mentors) => {
    const shared = sharedTable(mentors, person => person.languages, scales.languagesShared);
    return (i, row) => shared(mentees[i]!, row);
  },
  differentFunction: (mentees, mentors) => textRows(mentees, mentors, person => person.department, 0, WHOLE),
  site: (mentees, mentors) => textRows(mentees, mentors, person => person.location, WHOLE, 0),
  timeZone: (mentees, mentors) =>
    tableRows(
      mentees,
      mentors,
      person => person.timeZone,
      (one, other) => {
        const hours = hoursApart(one, other);
        return hours === null ? UNKNOWN : scales.dayOverlap(hours);
      },
    ),
  levelGap: (mentees, mentors) =>
    tableRows(mentees, mentors, gradeText, (one, other) => scales.gradesApart(Number(one), Number(other))),
  channel: channelRows,
  novelty: noveltyRows,
  screening: (_, mentors) => {
    const parts = Int32Array.from(mentors, mentor => scales.screeningOf(mentor.screening));
    return (_menteeIndex, row) => row.set(parts);
  },
  identity: identityRows,
  workStyle: (mentees, mentors) => (i, row) => {
    const mine = mentees[i]!.workStyle;
    for (let j = 0; j < row.length; j += 1) row[j] = scales.workStylesMeet(mine, mentors[j]!.workStyle);
  },
};

function sharedTable(
  mentors: Side,
  entriesOf: (person: Candidate) => readonly string[],
  partsOf: (count: number) => number,
): (mentee: Candidate, row: Int32Array) => void {
  const shared = sharedRows(mentors, entriesOf);
  const known = mentors.map(mentor => entriesOf(mentor).length > 0);
  const table = Int32Array.from({ length: 256 }, (_, count) => partsOf(count));
  const counts = new Uint8Array(mentors.length);
  return (mentee, row) => {
    if (entriesOf(mentee).length === 0) {
      row.fill(UNKNOWN);
      return;
    }
    shared(mentee, counts);
    for (let j = 0; j < row.length; j += 1) row[j] = known[j] ? table[counts[j]!]! : UNKNOWN;
  };
}

/** Rows from a table over the distinct values of both sides. */
function tableRows(
  mentees: Side,
  mentors: Side,
  valueOf: (person: Candidate) => string | null,
  partsOf: (menteeValue: string, mentorValue: string) => number,
): PartsRow {
  const numbers = numbered(mentees, mentors, valueOf);
  const table = numbers.values.map(one => Int32Array.from(numbers.values, other => partsOf(one, other)));
  return (i, row) => {
    const values = table[numbers.mentees[i]!];
    for (let j = 0; j < row.length; j += 1) row[j] = values?.[numbers.mentors[j]!] ?? UNKNOWN;
  };
}

/** Departments and sites may be as many as people, so these compare numbers instead of filling a table. */
function textRows(
  mentees: Side,
  mentors: Side,
  textOf: (person: Candidate) => string | null,
  same: number,
  different: number,
): PartsRow {
  const numbers = numbered(mentees, mentors, person => foldedOrNull(textOf(person)));
  return (i, row) => {
    const mine = numbers.mentees[i]!;
    for (let j = 0; j < row.length; j += 1) {
      const theirs = numbers.mentors[j]!;
      row[j] = mine < 0 || theirs < 0 ? UNKNOWN : mine === theirs ? same : different;
    }
  };
}

function identityRows(mentees: Side, mentors: Side): PartsRow {
  const values = mentors.map(({ identity }) => new Map(identity.map(({ field, value }) => [field, value])));
  return (i, row) => {
    const mine = mentees[i]!.identity;
    for (let j = 0; j < row.length; j += 1) row[j] = scales.identityOf(mine, values[j]!);
  };
}

function channelRows(mentees: Side, mentors: Side): PartsRow {
  const sites = numbered(mentees, mentors, person => foldedOrNull(person.location));
  const channels = mentors.map(mentor => scales.channelNumber(mentor.channel));
  const table = CHANNELS.map(one =>
    [null, true, false].map(sameSite => CHANNELS.map(other => scales.channelsMeet(one, other, sameSite))),
  );
  return (i, row) => {
    const tables = table[scales.channelNumber(mentees[i]!.channel)];
    for (let j = 0; j < row.length; j += 1) {
      const sameSite = sameNumber(sites.mentees[i]!, sites.mentors[j]!);
      row[j] = tables?.[sameSite]?.[channels[j]!] ?? UNKNOWN;
    }
  };
}

function noveltyRows(mentees: Side, mentors: Side, settings: MatchingSettings): PartsRow {
  const departments = numbered(mentees, mentors, person => foldedOrNull(person.department));
  const sites = numbered(mentees, mentors, person => foldedOrNull(person.location));
  const relations = relationRows(mentors);
  const before = pairRuleRows(mentors, settings.pairRules, 'pairedBefore');
  const relation = new Uint8Array(mentors.length);
  const pairedBefore = new Uint8Array(mentors.length);
  const close = RELATIONS.map(name => name === 'direct' || name === 'chain' || name === 'sameManager');
  const states = [null, true, false] as const;
  const table = states.map(department =>
    Int32Array.from(states, site => scales.noveltyOf(false, department, site)),
  );
  return (i, row) => {
    relations(mentees[i]!, relation);
    before(mentees[i]!, pairedBefore);
    for (let j = 0; j < row.length; j += 1) {
      if (pairedBefore[j] === 1 || close[relation[j]!]) row[j] = 0;
      else {
        const department = sameNumber(departments.mentees[i]!, departments.mentors[j]!);
        row[j] = table[department]![sameNumber(sites.mentees[i]!, sites.mentors[j]!)]!;
      }
    }
  };
}

/** 0 when either is unknown, 1 when equal, 2 when different: the places of null, true and false in the tables. */
function sameNumber(one: number, other: number): 0 | 1 | 2 {
  if (one < 0 || other < 0) return 0;
  return one === other ? 1 : 2;
}

function foldedOrNull(text: string | null): string | null {
  return text === null ? null : foldText(text);
}

function gradeText(person: Candidate): string | null {
  return person.gradeLevel === null ? null : String(person.gradeLevel);
}
