import type { IsoDate } from '#shared/domain/dates.ts';
import type { PairField, SkillField } from '#shared/domain/list-import.ts';
import { guessDateFormat, readDate, type ListRow, type ListRows } from '../roster/index.ts';
import type { FindListed } from './find-listed.ts';
import { readLevel, readSide } from './skill-level.ts';

/** Rows that a suggestion looks at. */
const LOOKED_AT = 200;

type Column = ListRows['columns'][number];
type Suggested<F> = { readonly index: number; readonly field: F };

const SAYS_WHO = /\b(id|no|nr|number|e-?mail|mail|name|first|last|employee|person|who)\b|name|mail/i;
const SAYS_OTHERWISE = /department|title|location|grade|manager|phone|team|skill|comment|status|date|since/i;
const MENTEE = /mentee|prot[eé]g|learner/i;
const MENTOR = /mentor|coach|teacher/i;

/** What each column of a list of pairs says, by its name and by whom its cells name. */
export function suggestPairColumns(list: ListRows, find: FindListed): Suggested<PairField>[] {
  const { namesPeople, share } = evidence(list, find);
  const taken = new Set<PairField>();
  const once = (field: PairField): PairField | null => (taken.has(field) ? null : (taken.add(field), field));
  const fieldOf = (column: Column): PairField | null => {
    const { name } = column;
    const side = MENTEE.test(name) ? 'mentee' : MENTOR.test(name) ? 'mentor' : null;
    if (side !== null && !SAYS_OTHERWISE.test(name)) {
      const isBare =
        /^[\s\p{P}]*(reverse\s+)?(mentee|mentor|prot[eé]g[eé]e?|learner|coach|teacher)[\s\p{P}]*$/iu.test(
          name,
        );
      if (isBare || SAYS_WHO.test(name) || namesPeople(column.index)) return side;
    }
    if (/state|status|stage|phase|zustand|statut|estado/i.test(name)) return once('state');
    if (
      /start|begin|since|matched on|paired on|from|beginn|d[ée]but|inicio/i.test(name) ||
      /^date$/i.test(name)
    )
      return once('startOn');
    if (/lock|fixed|keep/i.test(name)) return once('locked');
    if (
      /purpose|goal|note|comment|focus|reason|topic|zweck|ziel|objectif/i.test(name) &&
      share(column.index, Boolean) > 0
    )
      return once('purpose');
    return null;
  };
  return suggestEach(list, fieldOf);
}

/** What each column of a list of skills says. Columns of levels under other names are skills themselves. */
export function suggestSkillColumns(list: ListRows, find: FindListed): Suggested<SkillField>[] {
  const { namesPeople, share } = evidence(list, find);
  const isSkillName = ({ name }: Column) =>
    /^(skill|skills|skill name|topic|topics|competency|competence|kompetenz|fähigkeit|compétence|habilidad)$/i.test(
      name.trim(),
    );
  const levels = (index: number) => share(index, text => readLevel(text) !== null);
  const isLong = list.columns.some(isSkillName);
  const fieldOf = (column: Column): SkillField | null => {
    const { index, name } = column;
    if (namesPeople(index) || (SAYS_WHO.test(name) && !/skill|topic|manager/i.test(name))) return 'person';
    if (isSkillName(column)) return 'skill';
    if (
      share(index, text => readSide(text) !== null) >= 0.8 &&
      /side|type|role|offer|seek|direction|art/i.test(name)
    )
      return 'side';
    if (/level|rating|score|proficien|stufe|niveau|nivel/i.test(name) && isLong)
      return levels(index) >= 0.5 ? 'level' : null;
    const isLevels = levels(index) >= 0.9;
    if (
      !isLevels &&
      /skill|teach|learn|offer|sought|seek|want|kompetenz|expertise|strength|development/i.test(name)
    )
      return readSide(name) === 'sought' || /development/i.test(name) ? 'soughtList' : 'offeredList';
    // A column of levels in a list without a column of skills is a skill by its name.
    if (!isLong && isLevels && !/date|year|grade|count|total|\bage\b/i.test(name))
      return readSide(name) === 'sought' ? 'soughtColumn' : 'offeredColumn';
    return null;
  };
  return suggestEach(list, fieldOf);
}

/** The skill that a column is named after: "Skill: Python (offered)" is Python. */
export function skillInHeader(header: string): string {
  return header
    .replace(/^\s*(skill|topic|competency)\s*[:–-]\s*/i, '')
    .replace(
      /\s*[([](?:[^)\]]*\b(?:offered|sought|teach|learn|level|wants?|offers?|1\s*[-–]\s*5)\b[^)\]]*)[)\]]\s*$/i,
      '',
    )
    .replace(/\s*[-–:]\s*(offered|sought|level)\s*$/i, '')
    .trim()
    .slice(0, 120);
}

/** Columns that hold days, and how those are written; null where they read both ways. */
export function dateColumns(list: ListRows, today: IsoDate) {
  return list.columns.flatMap(({ index }) => {
    const values = list.rows.slice(0, 2000).flatMap(({ cells }) => cells[index] || []);
    const days = values.filter(value => isDay(value, today));
    if (days.length === 0 || days.length < values.length * 0.5) return [];
    return [{ index, order: guessDateFormat(values).order, example: days[0] ?? '' }];
  });
}

/** The cells of a row that stand in some columns, in the order of the columns. */
export function cellsIn({ cells }: ListRow, indexes: readonly number[]): string[] {
  return indexes.map(index => cells[index] ?? '');
}

function evidence(list: ListRows, find: FindListed) {
  const rows = list.rows.slice(0, LOOKED_AT);
  const share = (index: number, holds: (text: string) => boolean): number => {
    const filled = rows.map(({ cells }) => cells[index] ?? '').filter(text => text !== '');
    return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
  };
  const isSomebody = (text: string): boolean => {
    const found = find([text]);
    return found.person !== null || (found.why !== 'unknown' && found.why !== 'empty');
  };
  return { share, namesPeople: (index: number) => share(index, isSomebody) >= 0.3 };
}

function suggestEach<F>(list: ListRows, fieldOf: (column: Column) => F | null): Suggested<F>[] {
  return list.columns.flatMap(column => {
    const field = fieldOf(column);
    return field === null ? [] : [{ index: column.index, field }];
  });
}

function isDay(text: string, today: IsoDate): boolean {
  if (/^\d{1,3}$/.test(text)) return false;
  return (['dmy', 'mdy'] as const).some(order => {
    const reading = readDate(text, order, today);
    return reading !== 'unreadable' && reading !== 'impossible' && reading !== 'openEnd';
  });
}
