import type { Charter, Cohort, Home, Outcome } from '#shared/contract/program.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ProgressCounts } from './program.sql.ts';

export type HomeFacts = {
  readonly today: IsoDate;
  readonly charter: Charter;
  readonly cohort: Cohort;
  readonly outcomes: readonly Outcome[];
  readonly counts: ProgressCounts;
};

type Step = Home['path'][number];
type Task = Home['today'][number];

/** Where the program stands and what it needs today, in words. Pure: the counts come in, sentences go out. */
export function homeOf(facts: HomeFacts): Home {
  const { counts } = facts;
  return {
    path: withState(stepsOf(facts), facts.today),
    today: tasksOf(facts),
    numbers: {
      people: counts.people,
      mentors: counts.mentors,
      mentees: counts.mentees,
      pairs: counts.pairs,
      readyPairs: counts.activePairs,
      meetingsHeld: counts.meetingsHeld,
      meetingsPlanned: counts.meetingsPlanned,
    },
  };
}

type DraftStep = Omit<Step, 'state'> & { readonly isDone: boolean };

function stepsOf({ charter, cohort, outcomes, counts }: HomeFacts): DraftStep[] {
  const enrolled = counts.mentors + counts.mentees;
  const isChartered = charter.purpose !== '' && outcomes.length > 0 && charter.sponsorSignedOn !== null;
  const step = (
    key: Step['key'],
    title: string,
    isDone: boolean,
    words: string,
    on: IsoDate | null = null,
  ): DraftStep => ({
    key,
    title,
    words,
    on,
    isDone,
  });
  return [
    step(
      'plan',
      'Plan',
      isChartered,
      isChartered
        ? `${plural(outcomes.length, 'outcome')} with the sponsor’s sign-off`
        : 'Purpose, outcomes and sponsor',
    ),
    step(
      'roster',
      'Roster',
      counts.people > 0,
      counts.people > 0 ? plural(counts.people, 'person', 'people') : 'Import the HR roster',
    ),
    step(
      'people',
      'People',
      counts.mentors > 0 && counts.mentees > 0,
      enrolled > 0
        ? `${plural(counts.mentees, 'mentee')}, ${plural(counts.mentors, 'mentor')}`
        : 'Choose mentors and mentees',
    ),
    step(
      'matching',
      'Matching',
      counts.pairs > 0,
      counts.pairs > 0 ? plural(counts.pairs, 'pair') : 'Build the pairs',
      cohort.matchOn,
    ),
    step(
      'orientation',
      'Orientation',
      counts.attended > 0,
      counts.attended > 0 ? `${counts.attended} of ${enrolled} attended` : 'Bring everyone together',
      cohort.orientationOn,
    ),
    step(
      'active',
      'Active',
      counts.meetingsHeld > 0,
      counts.activePairs > 0
        ? `${plural(counts.activePairs, 'active pair')}, ${plural(counts.meetingsHeld, 'meeting')} held`
        : 'Pairs begin to meet',
      cohort.startsOn,
    ),
    step('review', 'Mid-review', false, 'See what works, adjust', cohort.midReviewOn),
    step(
      'close',
      'Close',
      counts.endedPairs > 0 && counts.activePairs === 0,
      'Recognize, learn, report',
      cohort.endsOn,
    ),
  ];
}

/** The first step that is not done comes next; one whose day has passed undone is late. */
function withState(steps: readonly DraftStep[], today: IsoDate): Step[] {
  const first = steps.findIndex(step => !step.isDone);
  return steps.map(({ isDone, ...step }, index) => {
    if (isDone) return { ...step, state: 'done' };
    if (step.on !== null && step.on < today) return { ...step, state: 'late' };
    return { ...step, state: index === first ? 'next' : 'later' };
  });
}

function tasksOf({ charter, outcomes, counts }: HomeFacts): Task[] {
  const tasks: Task[] = [];
  const add = (key: string, tone: Task['tone'], to: Task['to'], words: string, detail: string) =>
    tasks.push({ key, tone, to, words, detail });

  if (outcomes.length === 0) {
    add(
      'outcomes',
      'warn',
      '/program',
      'Write down what should be different at the end',
      'Without an outcome and its baseline the final report cannot show a result.',
    );
  }
  if (charter.sponsorSignedOn === null) {
    add(
      'sponsor',
      'warn',
      '/program',
      'Ask the sponsor to sign the charter',
      'The sponsor’s name stands behind the mentors when they speak openly.',
    );
  }
  if (counts.people === 0) {
    add(
      'roster',
      'next',
      '/import',
      'Import the HR roster',
      'A CSV or Excel file with any column names. Nothing is saved before you confirm.',
    );
  } else if (counts.mentors === 0 || counts.mentees === 0) {
    add(
      'enroll',
      'next',
      '/intake',
      'Choose who takes part',
      `${counts.mentees} mentees and ${counts.mentors} mentors so far.`,
    );
  } else if (counts.pairs === 0) {
    add(
      'match',
      'next',
      '/matching',
      'Build the pairs',
      'Auto-match finds the best arrangement; you change it by hand.',
    );
  } else {
    const unmatched = counts.mentees - counts.pairs;
    if (unmatched > 0) {
      add(
        'unmatched',
        'warn',
        '/matching',
        `${plural(unmatched, 'mentee')} without a mentor`,
        'The board says which rule or shortage stands in the way.',
      );
    }
    const waiting = counts.proposedPairs;
    if (waiting > 0) {
      add(
        'ready',
        'next',
        '/readiness',
        `${plural(waiting, 'pair')} not yet active`,
        'Orientation, training and a signed agreement come before the first meeting.',
      );
    }
  }
  if (counts.quietPairs > 0) {
    add(
      'quiet',
      'warn',
      '/pairs',
      `${plural(counts.quietPairs, 'pair')} gone quiet`,
      'No meeting held for more than one and a half times the agreed interval.',
    );
  }
  if (counts.meetingsOverdue > 0) {
    add(
      'overdue',
      'next',
      '/pairs',
      `${plural(counts.meetingsOverdue, 'meeting')} planned in the past`,
      'Were they held? Ask the pair, then note it.',
    );
  }
  return tasks;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
