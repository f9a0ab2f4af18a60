import type { DocumentRequest } from '#shared/contract/documents.ts';
import { SESSION_KINDS } from '#shared/domain/meetings.ts';
import { SKILL_TYPES, type SkillType } from '#shared/domain/people.ts';
import { sessionTemplate } from '#shared/domain/session-templates.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { currentRound, missingReports } from '../checkins/index.ts';
import { selectCharter, selectCohort } from '../program/index.ts';
import type { CheckInPapers } from './check-in-papers/paper.ts';

type Request = Extract<DocumentRequest, { readonly kind: 'checkInPapers' }>;

/** Forms and reminders for everybody whose report of a day is missing, or the session plans for all. */
export function gatherCheckInPapers(ctx: QueryContext, { sheet, dueOn }: Request): CheckInPapers {
  const { name, organization, facilitatorName, facilitatorContact } = selectCharter(ctx.db);
  const program = {
    name,
    ...(organization && { organization }),
    cohort: selectCohort(ctx.db).name,
    facilitator: facilitatorName,
    contact: facilitatorContact,
  };
  if (sheet === 'sessions') return { sheet, program, sessions: allSessions() };
  const day = dueOn ?? currentRound(ctx);
  if (day === null) {
    throw refuse(
      'CONFLICT',
      'No report is due in this program. Choose due dates on the Check-ins page first.',
    );
  }
  const pairs = missingReports(ctx, day);
  if (pairs.length === 0) {
    throw refuse('CONFLICT', `Every report of ${day} is here, so there is nothing to print for that day.`);
  }
  if (sheet === 'forms') {
    return {
      sheet,
      program,
      dueOn: day,
      writtenOn: ctx.today(),
      pairs: pairs.map(({ mentee, mentor }) => ({ mentee: mentee.name, mentor: mentor.name })),
    };
  }
  return {
    sheet,
    program,
    dueOn: day,
    writtenOn: ctx.today(),
    people: pairs.flatMap(({ mentee, mentor }) => [
      { name: mentee.name, firstName: mentee.firstName, role: 'mentee' as const, partner: mentor.name },
      { name: mentor.name, firstName: mentor.firstName, role: 'mentor' as const, partner: mentee.name },
    ]),
  };
}

const FAMILIES: Readonly<Record<SkillType, string>> = {
  digital: 'For a digital topic',
  hard: 'For know-how',
  soft: 'For working with people',
  cultural: 'For a topic of culture',
  DEI: 'For a topic of inclusion',
};

function allSessions() {
  return sessionsFor(SKILL_TYPES);
}

/** Plans for the sessions that every pair has, and for topics of these kinds. */
export function sessionsFor(types: readonly SkillType[]) {
  const kinds = SESSION_KINDS.map(kind => ({
    about: kind as string,
    template: sessionTemplate(kind, 'session'),
  }));
  const families = SKILL_TYPES.filter(type => types.includes(type)).map(type => ({
    about: FAMILIES[type],
    template: sessionTemplate('', type),
  }));
  return [...kinds, ...families].flatMap(({ about, template }) => (template ? [{ about, template }] : []));
}
