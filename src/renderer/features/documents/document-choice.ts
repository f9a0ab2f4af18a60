import type { DocumentKind, DocumentPair, DocumentRequest, PaperSize } from '#shared/contract/documents.ts';
import type { Role } from '#shared/domain/people.ts';
import { foldText } from '#shared/domain/fold-text.ts';

/** What is chosen on the Documents page. */
export type DocumentChoice = {
  readonly kind: DocumentKind;
  /** Null: every pair. A set would go stale when pairs come and go. */
  readonly pairIds: ReadonlySet<number> | null;
  readonly editions: readonly Role[];
  readonly files: 'one' | 'perPerson';
  /** Plans for single sessions behind the agreement. */
  readonly sessionPlans: boolean;
  readonly paper: PaperSize;
};

export const DOCUMENTS: readonly {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly words: string;
}[] = [
  {
    kind: 'briefingPacks',
    title: 'Briefing packs',
    words:
      'Why you two, your role, the first meeting, goals and the agreement. One edition for mentors, one for mentees.',
  },
  {
    kind: 'agreements',
    title: 'Agreements',
    words:
      'What each pair agreed on and who signed, a page a pair, with lines for the names that are missing. One pair alone prints from its own page.',
  },
  {
    kind: 'goalSheets',
    title: 'Goal sheets',
    words:
      'What each pair wants to reach, a sheet a pair: steps of every goal, the rubric, and room for what is not written yet.',
  },
  {
    kind: 'facilitatorSheet',
    title: 'Facilitator’s sheet',
    words: 'All pairs on a page for the orientation: who is prepared, what to watch for, who sits where.',
  },
  {
    kind: 'checkInPapers',
    title: 'Check-in forms',
    words:
      'Five questions, a page a pair, for every report that is due and not here yet. Letters are on the Check-ins page.',
  },
  {
    kind: 'interestForms',
    title: 'Forms to come forward',
    words:
      'A page to fill in by hand for each role: motivation, skills and what shows them, topics, time. The Excel form is on the Intake page.',
  },
  {
    kind: 'charter',
    title: 'Program charter',
    words: 'What the program is for, what it asks of people, and a line for the sponsor to sign.',
  },
  {
    kind: 'surveyResults',
    title: 'Survey results',
    words:
      'What the survey says that was closed last: each question, groups that are large enough, the wave before. Forms and earlier surveys are under Outcomes, Surveys.',
  },
  {
    kind: 'outcomeReport',
    title: 'Outcome report',
    words: 'For the sponsor and the board: a page to decide on, then the evidence with its limits.',
  },
];

/** The chosen pairs in the order of the list. */
export function chosenPairs(pairs: readonly DocumentPair[], choice: DocumentChoice): readonly DocumentPair[] {
  const { pairIds } = choice;
  return pairIds === null ? pairs : pairs.filter(pair => pairIds.has(pair.pairId));
}

/** The request for the whole choice, or null while nothing can be made of it. */
export function requestOf(choice: DocumentChoice, pairs: readonly DocumentPair[]): DocumentRequest | null {
  const { kind, paper } = choice;
  // A pair's own page prints its agreement; here it is all of them.
  if (kind === 'agreements') return { kind, pairIds: pairs.map(pair => pair.pairId), paper };
  if (kind === 'goalSheets') return { kind, pairIds: pairs.map(pair => pair.pairId), paper };
  if (kind === 'checkInPapers') return { kind, sheet: 'forms', dueOn: null, paper };
  if (kind === 'interestForms') return { kind, roles: ['mentee', 'mentor'], paper };
  // Everybody who completed; single people are chosen where they are recognized.
  if (kind === 'recognition') return { kind, form: 'certificate', enrollmentIds: null, paper };
  if (kind === 'surveyResults') return { kind, surveyId: null, paper };
  if (kind !== 'briefingPacks') return { kind, paper };
  const pairIds = chosenPairs(pairs, choice).map(pair => pair.pairId);
  if (pairIds.length === 0 || choice.editions.length === 0) return null;
  const { files, sessionPlans } = choice;
  return { kind, pairIds, editions: [...choice.editions], files, sessionPlans, paper };
}

export function matchesSearch(pair: DocumentPair, search: string): boolean {
  return foldText(`${pair.mentee} ${pair.mentor}`).includes(foldText(search));
}
