import type { SkillsCheck, SkillsPlan } from '#shared/contract/list-import.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { SkillField } from '#shared/domain/list-import.ts';
import type { SkillLevel, SkillSide, SkillType } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import {
  cellsIn,
  columnsOf,
  listedFinder,
  noteNobody,
  problemList,
  selectPeople,
  type ListedPerson,
  type ProblemLog,
} from '../people-lists/index.ts';
import { guessSkillType, readSkills, type ListRow, type ListRows } from '../roster/index.ts';
import { offeredTopics } from '../topics/index.ts';
import { skillInHeader } from './list-columns.ts';
import * as sql from './list-import.sql.ts';
import { nearSkillFinder } from './near-skill.ts';
import { readLevel, readSide } from './skill-level.ts';

type Said = { readonly name: string; readonly side: SkillSide; readonly level: SkillLevel };
type Claim = Said & { readonly person: ListedPerson };

export type PlannedSkills = {
  readonly added: readonly Claim[];
  readonly changed: readonly Claim[];
  readonly removed: readonly sql.HeldSkill[];
  readonly typeOf: (name: string) => SkillType;
  readonly check: SkillsCheck;
  readonly problems: ProblemLog;
};

/** What each row of a list of skills adds or changes; of several words on one skill the last counts. */
export function planSkills({ db }: QueryContext, list: ListRows, plan: SkillsPlan): PlannedSkills {
  const problems = problemList(list);
  const find = listedFinder(selectPeople(db));
  const held = sql.selectHeldSkills(db);
  const catalog = offeredTopics(db);
  const knownName = new Map([...held, ...catalog].map(({ name }) => [foldText(name), name]));
  const types = new Map(catalog.map(({ name, type }) => [foldText(name), type]));
  const chosen = new Map(plan.names.map(({ name, becomes }) => [foldText(name), becomes]));
  const spelled = new Map<string, string>();
  const nameOf = (written: string): string => {
    const name = chosen.get(foldText(written)) ?? written;
    const key = foldText(name);
    const known = knownName.get(key) ?? spelled.get(key);
    if (known === undefined) spelled.set(key, name);
    return known ?? name;
  };

  const personColumns = columnsOf(plan, 'person');
  const claims = new Map<string, Claim>();
  const people = new Map<number, ListedPerson>();
  const writers = new Map<string, Set<number>>();
  for (const row of list.rows) {
    const found = find(cellsIn(row, personColumns));
    if (found.person === null) {
      noteNobody(problems, row, personColumns, found);
      continue;
    }
    const { person } = found;
    people.set(person.id, person);
    for (const said of skillsOf(row, list, plan, problems)) {
      const name = nameOf(said.name);
      claims.set(`${person.id} ${foldText(name)} ${said.side}`, { ...said, name, person });
      const key = foldText(said.name);
      writers.set(key, (writers.get(key) ?? new Set()).add(person.id));
      if (!spelled.has(key) && !knownName.has(key)) spelled.set(key, said.name);
    }
  }

  const present = new Map(held.map(one => [`${one.personId} ${foldText(one.name)} ${one.side}`, one]));
  const added: Claim[] = [];
  const changed: (Claim & { readonly from: number })[] = [];
  for (const [key, claim] of claims) {
    const known = present.get(key);
    if (!known) added.push(claim);
    else if (known.level !== claim.level) changed.push({ ...claim, from: known.level });
  }
  const removed = plan.replaces
    ? held.filter(
        one => people.has(one.personId) && !claims.has(`${one.personId} ${foldText(one.name)} ${one.side}`),
      )
    : [];
  return {
    added,
    changed,
    removed,
    typeOf: name => types.get(foldText(name)) ?? guessSkillType(name),
    problems,
    check: {
      kind: 'done',
      counts: {
        rows: list.rows.length,
        people: new Set([...added, ...changed].map(({ person }) => person.id)).size,
        added: added.length,
        changed: changed.length,
        same: claims.size - added.length - changed.length,
        removed: removed.length,
        leftOut: problems.count(),
      },
      newSkills: newSkills(knownName, spelled, writers),
      people: changesByPerson(added, changed, removed, people),
      problems: problems.groups(),
    },
  };
}

/** Everything that one row says of skills, in whichever of the three forms. */
function skillsOf(row: ListRow, list: ListRows, plan: SkillsPlan, problems: ProblemLog): Said[] {
  const text = (field: SkillField) => cellsIn(row, columnsOf(plan, field)).find(cell => cell !== '') ?? '';
  const said: Said[] = [];
  const add = (name: string, side: SkillSide, level: SkillLevel): void => {
    if (name.length > NAME_LENGTH)
      problems.add(LONG, row.row, `“${name.slice(0, 60)}…” has ${name.length} letters`);
    else said.push({ name, side, level });
  };
  const levelOf = (written: string, skill: string, column: number | undefined): SkillLevel | null => {
    const level = written === '' ? 'stated' : readLevel(written);
    if (level === null)
      problems.add(
        LEVEL,
        row.row,
        `“${written}” for ${skill}`,
        column === undefined ? null : { column, text: written, choices: LEVEL_CHOICES },
      );
    return level === 'stated' ? plan.level : level === 'none' ? null : level;
  };
  const skill = text('skill');
  if (skill !== '') {
    const writtenSide = text('side');
    const side = writtenSide === '' ? plan.side : readSide(writtenSide);
    if (side === null)
      problems.add(SIDE, row.row, `“${writtenSide}” for ${skill}`, {
        column: columnsOf(plan, 'side')[0] ?? 0,
        text: writtenSide,
        choices: ['Offered', 'Sought'],
      });
    const level = levelOf(text('level'), skill, columnsOf(plan, 'level')[0]);
    if (side !== null && level !== null) add(skill, side, level);
  }
  for (const [field, side] of [
    ['offeredList', 'offered'],
    ['soughtList', 'sought'],
  ] as const) {
    for (const cell of cellsIn(row, columnsOf(plan, field))) {
      const { skills, badLevels } = readSkills(cell);
      for (const item of badLevels) problems.add(LEVEL, row.row, `“${item}”`);
      const bad = new Set(badLevels.map(item => foldText(item)));
      for (const { name, level } of skills) {
        if ([...bad].some(item => item.startsWith(foldText(name)))) continue;
        // A name alone says no level.
        const isStated = cell.replace(name, '').match(/[:=(]|\s[-–]\s/) !== null;
        add(name, side, isStated ? level : plan.level);
      }
    }
  }
  for (const { index, field } of plan.columns) {
    if (field !== 'offeredColumn' && field !== 'soughtColumn') continue;
    const written = row.cells[index] ?? '';
    const name = skillInHeader(list.columns.find(column => column.index === index)?.name ?? '');
    if (written === '' || name === '') continue;
    const level = levelOf(written, name, index);
    if (level !== null) add(name, field === 'offeredColumn' ? 'offered' : 'sought', level);
  }
  return said;
}

/** Names that the catalog lacks, most written first; each beside what it may be another spelling of. */
function newSkills(
  known: ReadonlyMap<string, string>,
  spelled: ReadonlyMap<string, string>,
  writers: ReadonlyMap<string, ReadonlySet<number>>,
): SkillsCheck['newSkills'] {
  const names = [...writers]
    .filter(([key]) => !known.has(key))
    .map(([key, people]) => ({ name: spelled.get(key) ?? key, people: people.size }))
    .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name, 'en'));
  const seen = [...known.values()];
  return names.map(({ name, people }) => {
    const near = nearSkillFinder(seen)(name);
    seen.push(name);
    return { name, people, near };
  });
}

/** People that the preview spells out; the counts are of all. */
const SHOWN_PEOPLE = 500;
const NAME_LENGTH = 120;

function changesByPerson(
  added: readonly Claim[],
  changed: readonly (Claim & { readonly from: number })[],
  removed: readonly sql.HeldSkill[],
  people: ReadonlyMap<number, ListedPerson>,
): SkillsCheck['people'] {
  const lines = new Map<number, string[]>();
  const note = (personId: number, line: string) => {
    const known = lines.get(personId);
    if (known) known.push(line);
    else lines.set(personId, [line]);
  };
  for (const { person, name, side, level } of added)
    note(person.id, `${SIDE_WORDS[side]} ${name} (${level})`);
  for (const { person, name, side, level, from } of changed)
    note(person.id, `${SIDE_WORDS[side]} ${name} (${from} → ${level})`);
  for (const { personId, name, side } of removed) note(personId, `no longer ${SIDE_WORDS[side]} ${name}`);
  return [...lines]
    .map(([id, changes]) => ({ name: people.get(id)?.name ?? '', changes }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .slice(0, SHOWN_PEOPLE);
}

const SIDE_WORDS = { offered: 'offers', sought: 'seeks' } as const;

const LEVEL_CHOICES = ['1', '2', '3', '4', '5'];
const LEVEL = {
  title: 'The level is not understood',
  advice: 'Levels are 1 to 5, or words such as beginner, intermediate and expert.',
};
const SIDE = {
  title: 'Offered or sought is not clear',
  advice: 'Write offered or sought, or leave the cell empty and choose below.',
};
const LONG = {
  title: 'The name of the skill is too long',
  advice: 'A skill has at most 120 letters. Shorten it in the file.',
};
