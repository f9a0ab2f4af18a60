import type { PairsPlan, SkillsPlan } from '#shared/contract/list-import.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { PairField, SkillField } from '#shared/domain/list-import.ts';
import { os, queryContext, type CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import {
  checkList,
  dateColumns,
  listedFinder,
  listRows,
  rejectedFile,
  selectPeople,
  writeList,
} from '../people-lists/index.ts';
import { ensureSkills, type ListRows } from '../roster/index.ts';
import { suggestPairColumns, suggestSkillColumns } from './list-columns.ts';
import * as sql from './list-import.sql.ts';
import { planPairs } from './plan-pairs.ts';
import { planSkills } from './plan-skills.ts';
import { writePair } from './write-pair.ts';

export const listImportHandlers = os.listImport.router({
  suggest: os.listImport.suggest.handler(async function* ({ context, input, signal }) {
    const { list } = yield* listRows(context, input, signal);
    const { db, today } = queryContext(context);
    const find = listedFinder(selectPeople(db));
    yield {
      kind: 'done' as const,
      pairs: suggestPairColumns(list, find),
      skills: suggestSkillColumns(list, find),
      dates: dateColumns(list, today()),
    };
  }),
  checkPairs: os.listImport.checkPairs.handler(({ context, input, signal }) => {
    assertPairColumns(input);
    return checkList(context, input, signal, (ctx, list) => planPairs(ctx, list, input));
  }),
  applyPairs: os.listImport.applyPairs.handler(({ context, input, signal }) => {
    assertPairColumns(input);
    return writeList(context, 'listImport.applyPairs', input, signal, (ctx, list, fileName) =>
      writePairs(ctx, list, input, fileName),
    );
  }),
  checkSkills: os.listImport.checkSkills.handler(({ context, input, signal }) => {
    assertSkillColumns(input);
    return checkList(context, input, signal, (ctx, list) => planSkills(ctx, list, input));
  }),
  applySkills: os.listImport.applySkills.handler(({ context, input, signal }) => {
    assertSkillColumns(input);
    return writeList(context, 'listImport.applySkills', input, signal, (ctx, list, fileName) =>
      writeSkills(ctx, list, input, fileName),
    );
  }),
  rejectedRows: os.listImport.rejectedRows.handler(({ context }) => rejectedFile(context)),
});

function writePairs(ctx: CommandContext, list: ListRows, plan: PairsPlan, fileName: string) {
  const { cohortId, pairs, before, check } = planPairs(ctx, list, plan);
  const count = pairs.length + before.length;
  if (count === 0) throw refuse('CONFLICT', 'No row of this list adds a pair. Nothing was saved.');
  for (const pair of pairs) {
    writePair(ctx.db, cohortId, pair, ctx.today());
    ctx.note(`${pair.mentee.name}: nobody → ${pair.mentor.name}`);
  }
  for (const { mentee, mentor } of before)
    sql.insertPairedBefore(ctx.db, cohortId, { menteeId: mentee.id, mentorId: mentor.id });
  ctx.describe(`Import ${count === 1 ? '1 pair' : `${count} pairs`} from ${fileName}`);
  return { pairs: pairs.length, before: before.length, enrolled: check.counts.enrolled };
}

function writeSkills(ctx: CommandContext, list: ListRows, plan: SkillsPlan, fileName: string) {
  const { added, changed, removed, typeOf, check } = planSkills(ctx, list, plan);
  const claims = [...added, ...changed];
  if (claims.length + removed.length === 0)
    throw refuse('CONFLICT', 'No row of this list changes a skill. Nothing was saved.');
  const ids = ensureSkills(ctx.db, new Set(claims.map(({ name }) => name)), typeOf);
  for (const { person, name, side, level } of claims) {
    const skillId = ids.get(foldText(name));
    if (skillId !== undefined) sql.upsertSkill(ctx.db, { personId: person.id, skillId, side, level });
  }
  for (const one of removed) sql.deleteSkill(ctx.db, one);
  const { people } = check.counts;
  ctx.describe(`Import skills of ${people === 1 ? '1 person' : `${people} people`} from ${fileName}`);
  return { people, added: added.length, changed: changed.length, removed: removed.length };
}

function assertPairColumns({ columns }: PairsPlan): void {
  const has = (field: PairField) => columns.some(column => column.field === field);
  if (has('mentor') && has('mentee')) return;
  const side = has('mentor') ? 'mentee' : 'mentor';
  throw refuse(
    'INVALID',
    `Choose the column that says who the ${side} is: an ID, an e-mail address or a name.`,
    {
      [side]: 'Choose a column.',
    },
  );
}

function assertSkillColumns({ columns }: SkillsPlan): void {
  const has = (field: SkillField) => columns.some(column => column.field === field);
  if (!has('person')) {
    throw refuse(
      'INVALID',
      'Choose the column that says whose skills they are: an ID, an e-mail address or a name.',
      {
        person: 'Choose a column.',
      },
    );
  }
  if (columns.every(({ field }) => field === 'person' || field === 'side' || field === 'level')) {
    throw refuse(
      'INVALID',
      'Choose a column with skills: one skill a row, a list, or a column for each skill.',
      {
        skill: 'Choose a column.',
      },
    );
  }
}
