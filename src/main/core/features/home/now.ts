import type { CharterDetails } from '#shared/contract/charter.ts';
import type { Home } from '#shared/contract/home.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { LifecycleFacts } from './lifecycle.ts';
import { dayWords, plural } from './words.ts';

export type Task = Home['now'][number];

export type NowFacts = LifecycleFacts & {
  readonly signature: CharterDetails['signature'];
  readonly comparisonFixedOn: string | null;
  /** What other features ask for: each names its own screen. */
  readonly fromFeatures: readonly Task[];
  /** Pairs whose time is over and that are still open. */
  readonly duePairs: number;
  readonly earlierChampions: number;
};

const URGENCY = { blocked: 0, warn: 1, next: 2 } as const satisfies Record<Task['tone'], number>;

/** What needs the facilitator today, most urgent first; among equals in the order in which a program is run. */
export function tasksNow(facts: NowFacts): readonly Task[] {
  const tasks = [
    ...charterTasks(facts),
    ...cohortTasks(facts),
    ...facts.fromFeatures,
    ...pairTasks(facts),
    ...checklistTasks(facts),
  ];
  return tasks
    .map((task, place) => ({ task, place }))
    .sort((a, b) => URGENCY[a.task.tone] - URGENCY[b.task.tone] || a.place - b.place)
    .map(({ task }) => task);
}

function task(key: string, tone: Task['tone'], to: string, words: string, detail: string): Task {
  return { key, tone, to, words, detail };
}

function charterTasks({ charter, outcomes, signature, comparisonFixedOn, cohort, today }: NowFacts): Task[] {
  const tasks: Task[] = [];
  if (outcomes.length === 0) {
    tasks.push(
      task(
        'outcomes',
        'warn',
        '/program',
        'Write down what should be different at the end',
        'Without an outcome and its baseline the final report cannot show a result.',
      ),
    );
  }
  const unmeasured = outcomes.filter(
    ({ dueOn, current }) => dueOn !== null && dueOn <= today && current === '',
  );
  if (unmeasured.length > 0) {
    tasks.push(
      task(
        'values',
        'warn',
        '/program',
        `${plural(unmeasured.length, 'outcome')} due without a value`,
        'Ask the source for the number, then note it beside the outcome.',
      ),
    );
  }
  if (signature === null) {
    tasks.push(
      task(
        'sponsor',
        'warn',
        '/program',
        'Ask the sponsor to sign the charter',
        'The sponsor’s name stands behind the mentors when they speak openly.',
      ),
    );
  } else if (signature.changedSince.length > 0) {
    tasks.push(
      task(
        'signAgain',
        'warn',
        '/program',
        'Ask the sponsor to sign the charter again',
        `Changed since ${dayWords(signature.signedOn)}: ${signature.changedSince.join(', ')}.`,
      ),
    );
  }
  if (
    comparisonFixedOn === null &&
    charter.purpose !== '' &&
    cohort.startsOn !== null &&
    addDays(cohort.startsOn, -14) <= today
  ) {
    tasks.push(
      task(
        'comparison',
        'warn',
        '/program',
        'Fix the comparison group',
        'A group that is chosen after the outcomes are seen proves nothing.',
      ),
    );
  }
  return tasks;
}

function cohortTasks({ cohort, counts, earlierChampions }: NowFacts): Task[] {
  if (counts.people === 0) {
    return [
      task(
        'roster',
        'next',
        '/import',
        'Import the HR roster',
        'A CSV or Excel file with any column names. Nothing is saved before you confirm.',
      ),
    ];
  }
  if (counts.mentors === 0 || counts.mentees === 0) {
    const tasks = [
      task(
        'enroll',
        'next',
        '/intake',
        'Choose who takes part',
        `${plural(counts.mentees, 'mentee')} and ${plural(counts.mentors, 'mentor')} so far.`,
      ),
    ];
    if (earlierChampions > 0) {
      tasks.push(
        task(
          'champions',
          'next',
          '/program/closing',
          `Ask ${plural(earlierChampions, 'champion')} of the last cohort to help`,
          'People who have done it win others over better than any mail.',
        ),
      );
    }
    return tasks;
  }
  if (counts.pairs === 0 && counts.endedPairs === 0) {
    return [
      task(
        'match',
        'next',
        '/matching',
        'Build the pairs',
        'Auto-match finds the best arrangement; you change it by hand.',
      ),
    ];
  }
  const tasks: Task[] = [];
  if (cohort.pairCap !== null && counts.pairs > cohort.pairCap) {
    tasks.push(
      task(
        'cap',
        'warn',
        '/program',
        `${counts.pairs} pairs are more than the ${cohort.pairCap} planned`,
        cohort.isPilot
          ? 'A pilot is small so that you can talk to every pair. Take pairs apart, or raise the number in the charter.'
          : 'Take pairs apart, or raise the number in the charter.',
      ),
    );
  }
  // Once pairs end, mentees without one have simply had theirs.
  const unmatched = counts.endedPairs === 0 ? counts.mentees - counts.pairs : 0;
  if (unmatched > 0) {
    tasks.push(
      task(
        'unmatched',
        'warn',
        '/matching',
        `${plural(unmatched, 'mentee')} without a mentor`,
        'The board says which rule or shortage stands in the way.',
      ),
    );
  }
  if (counts.proposedPairs > 0) {
    tasks.push(
      task(
        'ready',
        'next',
        '/readiness',
        `${plural(counts.proposedPairs, 'pair')} not yet active`,
        'Orientation, training and a signed agreement come before the first meeting.',
      ),
    );
  }
  return tasks;
}

function pairTasks({ counts, duePairs, charter }: NowFacts): Task[] {
  const tasks: Task[] = [];
  if (counts.pairsLeft > 0) {
    tasks.push(
      task(
        'left',
        'blocked',
        '/program/closing',
        `${plural(counts.pairsLeft, 'pair')} with somebody who left the organization`,
        'Close the pair with this reason, then find the other side somebody new.',
      ),
    );
  }
  if (duePairs > 0) {
    tasks.push(
      task(
        'due',
        'warn',
        '/program/closing',
        `${plural(duePairs, 'pair')} ready to close`,
        'Their time is over or their purpose is reached: assess, thank, learn.',
      ),
    );
  }
  if (counts.meetingsOverdue > 0) {
    tasks.push(
      task(
        'overdue',
        'next',
        '/pairs/meetings',
        `${plural(counts.meetingsOverdue, 'meeting')} planned in the past`,
        'Were they held? Ask the pair, then note it.',
      ),
    );
  }
  const isOver = counts.endedPairs > 0 && counts.pairs === 0 && charter.closedOn === null;
  if (isOver) {
    tasks.push(
      task(
        'closeProgram',
        'next',
        '/program/closing',
        'Close the program, or carry it on',
        'Every pair has ended. Print certificates, note lessons, make the next cohort from this one.',
      ),
    );
  }
  return tasks;
}

/** Tasks that are late, and those of the coming week, by day. */
function checklistTasks({ tasks, today }: NowFacts): Task[] {
  const soon = addDays(today, 7);
  return tasks
    .flatMap(({ id, title, owner, dueOn, doneOn }) =>
      doneOn === null && dueOn !== null && dueOn <= soon ? [{ id, title, owner, dueOn }] : [],
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map(({ id, title, owner, dueOn }) => {
      const isLate = dueOn < today;
      const detail = `${isLate ? 'Was due' : 'Due'} ${dayWords(dueOn)}${owner ? `, ${owner}` : ''}`;
      return task(`task-${id}`, isLate ? 'warn' : 'next', '/#checklist', title, detail);
    });
}
