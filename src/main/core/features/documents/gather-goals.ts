import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { Change } from '#shared/contract/changes.ts';
import { CATEGORY_WORDS, DISPOSITION_WORDS, type Credit } from '#shared/domain/changes.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectChanges, selectSuggestions } from '../changes/index.ts';
import { goalsOfPair, goalsOverview } from '../goals/index.ts';
import type { PrintedChange, PrintedChangeLog } from './change-log/log.ts';
import { programFacts } from './gather-packs.ts';
import { packProgram } from './gather-program.ts';
import type { AssessmentForms, GoalSheets } from './goal-papers/paper.ts';
import { printedGoals } from './goal-papers/printed-goals.ts';

type Request<K extends DocumentRequest['kind']> = Extract<DocumentRequest, { readonly kind: K }>;

/** The chosen pairs that are still there, in the order chosen. */
function knownPairs(ctx: QueryContext, pairIds: readonly number[]): readonly number[] {
  const known = new Set(goalsOverview(ctx).pairs.map(({ pairId }) => pairId));
  const left = [...new Set(pairIds)].filter(pairId => known.has(pairId));
  if (left.length === 0) {
    throw refuse('NOT_FOUND', 'These pairs are no longer there. Choose others, then try again.');
  }
  return left;
}

export function gatherGoalSheets(ctx: QueryContext, { pairIds }: Request<'goalSheets'>): GoalSheets {
  const facts = programFacts(ctx);
  const { name, organization, objective } = packProgram(facts);
  return {
    program: { name, ...(organization && { organization }), cohort: facts.cohort.name, objective },
    pairs: knownPairs(ctx, pairIds).map(pairId => {
      const own = goalsOfPair(ctx, { pairId });
      const { mid, end } = own.attainment;
      const latest = end ?? mid;
      return {
        mentee: own.mentee,
        mentor: own.mentor,
        goals: printedGoals(own),
        rubric: own.rubric,
        met: latest && {
          moment: end ? 'At the end' : 'In the middle',
          count: latest.met,
          of: latest.rated,
        },
      };
    }),
  };
}

export function gatherForms(
  ctx: QueryContext,
  { pairIds, wave }: Request<'assessmentForms'>,
): AssessmentForms {
  const { charter, cohort } = programFacts(ctx);
  const forms = knownPairs(ctx, pairIds).flatMap(pairId => {
    const { assessments } = goalsOfPair(ctx, { pairId });
    return assessments
      .filter(({ baselineOn, finalOn }) =>
        wave === 'baseline' ? baselineOn === null : baselineOn !== null && finalOn === null,
      )
      .map(({ name, role, items }) => ({
        name,
        role,
        learns: items.filter(({ group }) => group === 'sought').map(item => item.name),
        teaches: items.filter(({ group }) => group === 'offered').map(item => item.name),
      }));
  });
  if (forms.length === 0) {
    throw refuse('CONFLICT', 'Everybody has handed in this form already, so there is none to print.');
  }
  return {
    program: {
      name: charter.name,
      ...(charter.organization && { organization: charter.organization }),
      cohort: cohort.name,
    },
    facilitator: charter.facilitatorName,
    wave,
    forms,
  };
}

/** Done first, then decided, then ideas: credit only as far as the pairs allowed it, and never beyond `most`. */
export function printedChanges(ctx: QueryContext, most: Credit = 'named'): PrintedChange[] {
  return selectChanges(ctx.db).map(change => ({
    what: change.description,
    kind: CATEGORY_WORDS[change.category].name,
    status: change.status,
    on: change.doneOn ?? change.acceptedOn ?? change.ideaOn,
    evidence: change.evidence,
    decidedBy: change.decidedBy,
    owner: change.owner,
    credit: creditWords(change, most),
    serves: change.outcome ?? '',
  }));
}

function creditWords({ credit, pairs }: Change, most: Credit): string {
  if (pairs.length === 0 || credit === 'hidden') return '';
  if (credit === 'named' && most === 'named')
    return `Because of ${pairs.map(({ names }) => names).join(', ')}`;
  return pairs.length === 1 ? 'Because of a pair' : `Because of ${pairs.length} pairs`;
}

export function gatherChangeLog(ctx: QueryContext): PrintedChangeLog {
  const { charter, cohort } = programFacts(ctx);
  return {
    program: {
      name: charter.name,
      ...(charter.organization && { organization: charter.organization }),
      cohort: cohort.name,
    },
    changes: printedChanges(ctx),
    suggestions: selectSuggestions(ctx.db).map(({ words, disposition, answer }) => ({
      words,
      became: DISPOSITION_WORDS[disposition],
      answer,
    })),
  };
}
