import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { QueryContext } from '#core/app.ts';
import { decisionLetters } from '../intake/index.ts';
import { charterSql, selectCharter, selectCohort } from '../program/index.ts';
import type { DecisionLetters, InterestForms } from './intake-papers/paper.ts';

type RequestOf<K extends DocumentRequest['kind']> = Extract<DocumentRequest, { readonly kind: K }>;

/** Days that have passed are nothing to hold out to anybody. */
function programFacts({ db, today }: QueryContext) {
  const { name, organization, purpose, facilitatorName, facilitatorContact } = selectCharter(db);
  const cohort = selectCohort(db);
  const ahead = (day: IsoDate | null) => (day !== null && day >= today() ? day : null);
  return {
    name,
    ...(organization && { organization }),
    cohort: cohort.name,
    purpose,
    facilitator: facilitatorName,
    contact: facilitatorContact,
    interestUntil: ahead(cohort.interestUntil),
    orientationOn: ahead(cohort.orientationOn),
    startsOn: ahead(cohort.startsOn),
    endsOn: ahead(cohort.endsOn),
  };
}

/** Blank forms to come forward, a page a role. */
export function gatherInterestForms(ctx: QueryContext, { roles }: RequestOf<'interestForms'>): InterestForms {
  return {
    program: programFacts(ctx),
    roles: [...new Set(roles)],
    hours: Object.fromEntries(
      charterSql
        .selectExpectations(ctx.db)
        .flatMap(({ role, hoursPerMonth }) => (hoursPerMonth === null ? [] : [[role, hoursPerMonth]])),
    ),
  };
}

/** A letter to each of the chosen people who was accepted, put on the waitlist or declined. */
export function gatherDecisionLetters(
  ctx: QueryContext,
  { enrollmentIds }: RequestOf<'decisionLetters'>,
): DecisionLetters {
  return {
    program: programFacts(ctx),
    writtenOn: ctx.today(),
    letters: decisionLetters(ctx, enrollmentIds).map(({ name, firstName, role, decision }) => ({
      name,
      firstName,
      role,
      decision,
    })),
  };
}
