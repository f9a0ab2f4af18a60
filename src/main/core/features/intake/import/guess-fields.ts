import type { InterestField } from '#shared/contract/intake.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Role } from '#shared/domain/people.ts';
import { evidence, isDay, suggestEach, type FindListed, type Suggested } from '../../people-lists/index.ts';
import type { ListRows } from '../../roster/index.ts';

/**
 * What headers and questions of form tools speak of, the narrower first: "topics to avoid" before "topics".
 * A header that speaks of a manager is about somebody else.
 */
const HEADERS: readonly (readonly [field: InterestField, pattern: RegExp])[] = [
  ['avoided', /avoid|off.?limits|not (want|wish|comfortable)|rather not/],
  ['evidence', /evidence|proof|portfolio|what shows|example|sample of/],
  ['offeredLevel', /level.*(offer|teach)|(offer|teach).*level/],
  ['soughtLevel', /level.*(sought|seek|learn)|(sought|seek|learn).*level/],
  ['accessNeeds', /access|adjustment|accommodat|disabilit/],
  ['availability', /availab|when (can|are) you|times? of (the )?(day|week)/],
  ['channel', /channel|(prefer|like|want).*(be reached|meet|contact|communicat)|how.*meet/],
  ['capacity', /how many mentees|mentees at most|number of mentees|capacity/],
  ['source', /^how( it came)?$|source|came (in|by)/],
  ['motivation', /why|motivat|reason|hope to|expect/],
  ['wanted', /topics? (you |i )?(want|would|like|interest)|wanted topic|(want|like) to talk about|^topics?$/],
  [
    'offered',
    /offer|teach|can (help|share|mentor|show)|strength|expertise|good at|skills? (i|you) (have|bring)/,
  ],
  ['sought', /sought|seek|learn|want to (know|understand|improve)|development|curious/],
  ['role', /\brole\b|mentor or mentee|take part as|\bas (a )?mentor/],
  ['interestOn', /timestamp|completion time|submi(t|ssion)|came forward|date|received/],
];
const PERSON =
  /employee (id|no|number)|staff (id|no)|personnel|e-?mail|user ?name|^name$|full name|your name|first name|last name|surname/;
const SOMEBODY_ELSE = /manager|supervisor|line lead|boss|reports? to/;

/** What each column of a form tool's export is, from its header and its answers. */
export function guessFields(list: ListRows, find: FindListed, today: IsoDate): Suggested<InterestField>[] {
  const { filled, shareFound } = evidence(list, find);
  const people = personColumns(list, shareFound);
  let hasDate = false;
  return suggestEach(list, ({ index, name }): InterestField | null => {
    if (people.has(index)) return 'person';
    const header = foldText(name);
    const field = SOMEBODY_ELSE.test(header) ? null : fieldOf(header, filled(index));
    if (field !== 'interestOn') return field;
    // "Start time" and "Completion time": one day is enough, and the later column is the day it was sent.
    if (hasDate || !filled(index).some(text => isDay(text, today))) return null;
    hasDate = true;
    return field;
  });
}

function fieldOf(header: string, answers: readonly string[]): InterestField | null {
  // The answers of the question "Do you want to take part as mentor or as mentee?" are all roles.
  if (answers.length > 0 && answers.every(text => readRole(text) !== null)) return 'role';
  return HEADERS.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
}

/** The role when the headers speak of one only: two forms, one for each role, are usual. */
export function roleInHeaders(list: ListRows): Role | null {
  const words = foldText(list.columns.map(({ name }) => name).join(' '));
  const teaches = /teach|mentees/.test(words);
  const learns = /\blearn|your mentor\b/.test(words);
  return teaches === learns ? null : teaches ? 'mentor' : 'mentee';
}

/** What a person means by "As a mentor", "Mentee (I want to learn)", "Teach": null where it says both or neither. */
export function readRole(text: string): Role | null {
  const words = foldText(text);
  const isMentor = /\bmentors?\b|\bteach/.test(words);
  const isMentee = /\bmentees?\b|\blearn/.test(words);
  return isMentor === isMentee ? null : isMentor ? 'mentor' : 'mentee';
}

/** Columns whose answers are people of the roster. A bare "ID" is the number of the answer where another column names people. */
function personColumns(list: ListRows, shareFound: (index: number) => number): ReadonlySet<number> {
  const free = list.columns.filter(({ name }) => !SOMEBODY_ELSE.test(foldText(name)));
  const named = free.filter(
    ({ index, name }) => PERSON.test(foldText(name)) && (shareFound(index) > 0 || isNamePart(name)),
  );
  const chosen = named.length > 0 ? named : free.filter(({ index }) => shareFound(index) >= 0.5).slice(0, 2);
  return new Set(chosen.map(({ index }) => index));
}

function isNamePart(name: string): boolean {
  return /first name|last name|surname|employee id|e-?mail/.test(foldText(name));
}
