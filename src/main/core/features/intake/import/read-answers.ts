import type { Expression, InterestField, InterestPlan } from '#shared/contract/intake.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { INTEREST_SOURCES, SOURCE_WORDS, type InterestSource } from '#shared/domain/intake.ts';
import { MAX_CAPACITY, type Role, type SkillLevel } from '#shared/domain/people.ts';
import { readChannel, readDate, readList, readSkills, type ListRow } from '../../roster/index.ts';
import { readRole } from './guess-fields.ts';

/** What a row says; what it leaves open is absent. */
export type Answers = {
  readonly role: Role | 'unclear' | null;
  readonly said: Partial<Omit<Expression, 'role'>>;
  /** What could not be read, each in words. */
  readonly notes: readonly string[];
};

const LONGEST = { motivation: 2000, availability: 200, accessNeeds: 500, evidence: 500, skill: 120 } as const;

/** Reads one row of a form tool's export under a mapping of its columns. */
export function readAnswers(
  { cells }: ListRow,
  plan: Pick<InterestPlan, 'columns' | 'dateOrder' | 'role'>,
  today: IsoDate,
): Answers {
  const notes: string[] = [];
  const all = (field: InterestField) =>
    plan.columns.filter(column => column.field === field).map(({ index }) => cells[index] ?? '');
  const one = (field: InterestField) => all(field).find(text => text !== '') ?? '';
  const cut = (text: string, longest: number, what: string) => {
    if (text.length > longest) notes.push(`${what} is longer than ${longest} characters and was cut.`);
    return text.slice(0, longest);
  };
  const said: { -readonly [K in keyof Answers['said']]: Answers['said'][K] } = {};
  const day = dayIn(one('interestOn'), plan, today, notes);
  if (day !== null) said.interestOn = day;
  const source = sourceOf(one('source'));
  if (source !== null) said.source = source;
  const motivation = all('motivation').filter(Boolean).join('\n');
  if (motivation !== '') said.motivation = cut(motivation, LONGEST.motivation, 'The motivation');
  const offered = skillsIn(all('offered'), all('offeredLevel'), notes);
  const evidence = all('evidence').map(text => cut(text, LONGEST.evidence, 'The evidence'));
  if (offered.length > 0)
    said.offered = offered.map(({ column, skill, level }) => ({
      skill,
      level,
      // One column of evidence speaks of every skill that the person offers.
      evidence: evidence[evidence.length === 1 ? 0 : column] ?? '',
    }));
  else if (evidence.some(Boolean)) notes.push('There is evidence, but no skill that is offered.');
  const sought = skillsIn(all('sought'), all('soughtLevel'), notes);
  if (sought.length > 0) said.sought = sought.map(({ skill, level }) => ({ skill, level }));
  const wanted = topicsIn(all('wanted'));
  if (wanted.length > 0) said.wanted = wanted;
  const avoided = topicsIn(all('avoided'));
  if (avoided.length > 0) said.avoided = avoided;
  const avoids = new Set(avoided.map(foldText));
  for (const topic of wanted)
    if (avoids.has(foldText(topic)))
      notes.push(`“${short(topic)}” is wanted and to be avoided; to be avoided counts.`);
  const capacity = capacityIn(one('capacity'), notes);
  if (capacity !== null) said.capacity = capacity;
  if (one('availability') !== '')
    said.availability = cut(one('availability'), LONGEST.availability, 'The availability');
  if (one('accessNeeds') !== '')
    said.accessNeeds = cut(one('accessNeeds'), LONGEST.accessNeeds, 'What access needs');
  const channelText = one('channel');
  const channel = channelText === '' ? null : readChannel(channelText);
  if (channel !== null) said.channel = channel;
  else if (channelText !== '') notes.push(`“${short(channelText)}” is no way to be reached that is known.`);
  return { role: roleOf(one('role'), plan.role), said, notes };
}

function roleOf(text: string, otherwise: Role | null): Answers['role'] {
  return text === '' ? otherwise : (readRole(text) ?? 'unclear');
}

function dayIn(
  text: string,
  { dateOrder }: Pick<InterestPlan, 'dateOrder'>,
  today: IsoDate,
  notes: string[],
): IsoDate | null {
  if (text === '') return null;
  const reading = readDate(text, dateOrder, today);
  if (reading === 'impossible' || reading === 'unreadable' || reading === 'openEnd') {
    notes.push(`“${short(text)}” is not a day.`);
    return null;
  }
  if (reading > today) {
    notes.push(`${reading} is in the future.`);
    return null;
  }
  return reading;
}

function sourceOf(text: string): InterestSource | null {
  if (text === '') return null;
  const words = foldText(text);
  return (
    INTEREST_SOURCES.find(source => foldText(source) === words || foldText(SOURCE_WORDS[source]) === words) ??
    'other'
  );
}

type ReadSkill = { readonly column: number; readonly skill: string; readonly level: SkillLevel };

/** Skills of all columns; the level beside a column wins over one inside its cell. */
function skillsIn(
  cells: readonly string[],
  levels: readonly string[],
  notes: string[],
): readonly ReadSkill[] {
  const seen = new Set<string>();
  return cells.flatMap((cell, column) => {
    if (cell === '') return [];
    const { skills, badLevels } = readSkills(cell);
    for (const bad of badLevels) notes.push(`“${short(bad)}” has no level from 1 to 5.`);
    const beside = levelIn(levels[column] ?? '', notes);
    return skills.flatMap(({ name, level }) => {
      const key = foldText(name);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ column, skill: name.slice(0, LONGEST.skill), level: beside ?? level }];
    });
  });
}

function levelIn(text: string, notes: string[]): SkillLevel | null {
  if (text === '') return null;
  const level = Number(/[1-5]/.exec(text)?.[0]);
  if (level >= 1 && level <= 5 && !/\d{2}|[06-9]/.test(text)) return level as SkillLevel;
  notes.push(`“${short(text)}” is no level from 1 to 5.`);
  return null;
}

function topicsIn(cells: readonly string[]): string[] {
  return [...readList(cells.filter(Boolean).join(';'))]
    .map(topic => topic.slice(0, LONGEST.skill))
    .slice(0, 30);
}

function capacityIn(text: string, notes: string[]): number | null {
  if (text === '') return null;
  const count = Number(/\d+/.exec(text)?.[0]);
  if (count >= 1 && count <= MAX_CAPACITY) return count;
  notes.push(`“${short(text)}” is no number of mentees from 1 to ${MAX_CAPACITY}.`);
  return null;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
