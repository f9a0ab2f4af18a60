import type { Assessment, AssessedItem, AssessmentEntry, Subject } from '#shared/contract/goals.ts';
import { assertNever } from '#shared/domain/assert.ts';
import { COMPETENCIES, COMPETENCY_WORDS } from '#shared/domain/goals.ts';
import type { Role } from '#shared/domain/people.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './assessments.sql.ts';
import { namesOf, pairOrRefuse, refuseFuture, refuseOver } from './open-pair.ts';
import { selectSkills, type GoalPair } from './pair.sql.ts';

type Done = { words: string };

const NO_LEVELS: sql.Levels = { current: null, target: null, final: null };

/** One side's assessment: what they seek and offer, what was assessed before, and a mentor's competencies. */
export function assessmentOf(db: Db, pair: GoalPair, role: Role): Assessment {
  const { personId, name } = pair[role];
  const dates = sql.selectDatesOf(db, pair.pairId, role);
  const levels = new Map(sql.selectSkillLevels(db, pair.pairId, role).map(one => [one.skillId, one]));
  const listed = sql.selectListedSkills(db, personId);
  const isListed = new Set(listed.map(({ skillId }) => skillId));
  const skills: AssessedItem[] = [
    ...listed.map(skill => ({ ...skill, group: skill.side })),
    ...[...levels.values()]
      .filter(({ skillId }) => !isListed.has(skillId))
      .map(skill => ({ ...skill, group: 'other' as const })),
  ].map(({ skillId, name: skill, group }) => ({
    subject: { kind: 'skill', skillId },
    name: skill,
    group,
    ...levelsIn(levels.get(skillId)),
  }));
  return {
    role,
    name,
    baselineOn: dates?.baselineOn ?? null,
    finalOn: dates?.finalOn ?? null,
    items: role === 'mentor' ? [...skills, ...competenciesOf(db, pair.pairId)] : skills,
  };
}

function competenciesOf(db: Db, pairId: number): AssessedItem[] {
  const levels = new Map(sql.selectCompetencyLevels(db, pairId).map(one => [one.competency, one]));
  return COMPETENCIES.map(competency => ({
    subject: { kind: 'competency', competency },
    name: COMPETENCY_WORDS[competency].name,
    group: 'competency',
    ...levelsIn(levels.get(competency)),
  }));
}

function levelsIn({ current, target, final }: sql.Levels = NO_LEVELS): sql.Levels {
  return { current, target, final };
}

/** A subject as a key of a map. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'skill':
      return `skill ${subject.skillId}`;
    case 'competency':
      return subject.competency;
    default:
      return assertNever(subject, 'subject of an assessment');
  }
}

export function saveAssessment(ctx: CommandContext, entry: AssessmentEntry): Done {
  const pair = pairOrRefuse(ctx, entry.pairId);
  const { name } = pair[entry.role];
  const dates = sql.selectDatesOf(ctx.db, entry.pairId, entry.role);
  refuseFuture(entry.on, ctx.today(), 'on');
  if (!entry.levels.some(({ now }) => now !== null)) {
    throw refuse('INVALID', `No level is given for ${name}. Give at least one. Nothing was saved.`);
  }
  if (entry.wave === 'baseline') {
    refuseOver(pair);
    refuseTargetAlone(entry, name);
    if (dates?.finalOn && entry.on > dates.finalOn) {
      throw refuse(
        'INVALID',
        `${name} gave the last levels on ${dayInWords(dates.finalOn)}; the first cannot be after that. Nothing was saved.`,
        { on: `Choose ${dayInWords(dates.finalOn)} or a day before it.` },
      );
    }
  } else {
    if (!dates) {
      throw refuse(
        'CONFLICT',
        `${name} has no first levels yet, so there is nothing to compare the last ones with. Enter the first ones. Nothing was saved.`,
      );
    }
    if (entry.on < dates.baselineOn) {
      throw refuse(
        'INVALID',
        `${name} gave the first levels on ${dayInWords(dates.baselineOn)}; the last cannot be before that. Nothing was saved.`,
        { on: `Choose ${dayInWords(dates.baselineOn)} or a later day.` },
      );
    }
  }
  writeLevels(ctx.db, pair, entry);
  const baselineOn = entry.wave === 'baseline' ? entry.on : (dates?.baselineOn ?? entry.on);
  const finalOn = entry.wave === 'final' ? entry.on : (dates?.finalOn ?? null);
  sql.upsertDates(ctx.db, { pairId: entry.pairId, role: entry.role, baselineOn, finalOn });
  const which = entry.wave === 'baseline' ? 'first' : 'last';
  ctx.describe(`Enter the ${which} levels of ${name}`);
  return { words: `${which === 'first' ? 'First' : 'Last'} levels of ${name} saved.` };
}

/** Where somebody wants to be says nothing without where they are. */
function refuseTargetAlone({ levels }: AssessmentEntry, name: string): void {
  if (!levels.some(({ now, target }) => target !== null && now === null)) return;
  throw refuse(
    'INVALID',
    `${name} has a level to reach without one of today. Give both, or neither. Nothing was saved.`,
  );
}

function writeLevels(db: Db, pair: GoalPair, { role, wave, levels }: AssessmentEntry): void {
  const before = new Map(assessmentOf(db, pair, role).items.map(item => [subjectKey(item.subject), item]));
  const known = new Set(selectSkills(db).map(({ id }) => id));
  for (const { subject, now, target } of levels) {
    const old = levelsIn(before.get(subjectKey(subject)));
    const next = wave === 'baseline' ? { ...old, current: now, target } : { ...old, final: now };
    if (subject.kind === 'competency') {
      if (role === 'mentor') sql.upsertCompetencyLevels(db, pair.pairId, subject.competency, next);
    } else if (known.has(subject.skillId)) {
      sql.upsertSkillLevels(db, pair.pairId, role, subject.skillId, next);
    } else {
      throw refuse(
        'NOT_FOUND',
        'One of these skills is no longer in the catalogue. Nothing was saved. Close and open the form again.',
      );
    }
  }
}

type Remove = { readonly pairId: number; readonly role: Role; readonly wave: 'baseline' | 'final' };

/** Takes levels back; without the first there are no last ones either. */
export function removeAssessment(ctx: CommandContext, { pairId, role, wave }: Remove): Done {
  const pair = pairOrRefuse(ctx, pairId);
  const { name } = pair[role];
  if (!sql.selectDatesOf(ctx.db, pairId, role)) {
    throw refuse('NOT_FOUND', `${name} has given no levels.`);
  }
  if (wave === 'final') sql.clearFinal(ctx.db, pairId, role);
  else sql.deleteAssessment(ctx.db, pairId, role);
  ctx.describe(`Remove levels of ${name} (${namesOf(pair)})`);
  return { words: `Levels of ${name} removed.` };
}
