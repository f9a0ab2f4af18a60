import type { PairField, SkillField } from '#shared/domain/list-import.ts';
import {
  evidence,
  suggestEach,
  type FindListed,
  type ListColumn,
  type Suggested,
} from '../people-lists/index.ts';
import type { ListRows } from '../roster/index.ts';
import { readLevel, readSide } from './skill-level.ts';

const SAYS_WHO = /\b(id|no|nr|number|e-?mail|mail|name|first|last|employee|person|who)\b|name|mail/i;
const SAYS_OTHERWISE = /department|title|location|grade|manager|phone|team|skill|comment|status|date|since/i;
const MENTEE = /mentee|prot[eé]g|learner/i;
const MENTOR = /mentor|coach|teacher/i;

/** What each column of a list of pairs says, by its name and by whom its cells name. */
export function suggestPairColumns(list: ListRows, find: FindListed): Suggested<PairField>[] {
  const { namesPeople, share } = evidence(list, find);
  const taken = new Set<PairField>();
  const once = (field: PairField): PairField | null => (taken.has(field) ? null : (taken.add(field), field));
  const fieldOf = (column: ListColumn): PairField | null => {
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
  const isSkillName = ({ name }: ListColumn) =>
    /^(skill|skills|skill name|topic|topics|competency|competence|kompetenz|fähigkeit|compétence|habilidad)$/i.test(
      name.trim(),
    );
  const levels = (index: number) => share(index, text => readLevel(text) !== null);
  const isLong = list.columns.some(isSkillName);
  const fieldOf = (column: ListColumn): SkillField | null => {
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
