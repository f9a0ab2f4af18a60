import type { Home, Stage } from '#shared/contract/home.ts';
import type { Charter, Cohort, Outcome } from '#shared/contract/program.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ProgressCounts, TaskRow } from './home.sql.ts';
import { plural } from './words.ts';

export type LifecycleFacts = {
  readonly today: IsoDate;
  readonly charter: Charter & { readonly closedOn: IsoDate | null };
  readonly cohort: Cohort;
  readonly outcomes: readonly Outcome[];
  readonly counts: ProgressCounts;
  readonly tasks: readonly TaskRow[];
};

type Draft = {
  readonly key: Stage;
  readonly title: string;
  readonly isDone: boolean;
  readonly words: string;
  readonly on: IsoDate | null;
};

/** The path of the cohort: a stage is done when what it brings about is there, whatever the checklist says. */
export function pathOf(facts: LifecycleFacts): Home['path'] {
  const drafts = stagesOf(facts);
  const first = drafts.findIndex(step => !step.isDone);
  return drafts.map(({ isDone, ...step }, index) => {
    const own = facts.tasks.filter(task => task.stage === step.key);
    const tasks = {
      tasksOpen: own.filter(task => task.doneOn === null).length,
      tasksDone: own.filter(task => task.doneOn !== null).length,
    };
    if (isDone) return { ...step, ...tasks, state: 'done' };
    if (step.on !== null && step.on < facts.today) return { ...step, ...tasks, state: 'late' };
    return { ...step, ...tasks, state: index === first ? 'next' : 'later' };
  });
}

function stagesOf(facts: LifecycleFacts): Draft[] {
  const { charter, cohort, outcomes, counts, today } = facts;
  const accepted = counts.mentors + counts.mentees;
  const isChartered = charter.purpose !== '' && outcomes.length > 0 && charter.sponsorSignedOn !== null;
  const isOver = (day: IsoDate | null) => day === null || day <= today;
  const hasEnded = counts.endedPairs > 0 && counts.pairs === 0;
  const reviewed = stageIsTicked(facts, 'midReview');
  return [
    {
      key: 'planning',
      title: 'Planning',
      isDone: isChartered,
      words: isChartered ? `${plural(outcomes.length, 'outcome')}, signed` : 'Purpose, outcomes, sponsor',
      on: cohort.interestFrom,
    },
    {
      key: 'interest',
      title: 'Interest',
      isDone: counts.enrolled > 0 && (isOver(cohort.interestUntil) || counts.pairs > 0),
      words:
        counts.enrolled > 0
          ? `${plural(counts.enrolled, 'person', 'people')} came forward`
          : 'Who wants to take part?',
      on: cohort.interestUntil,
    },
    {
      key: 'screening',
      title: 'Screening',
      isDone: counts.mentors > 0 && counts.mentees > 0 && (counts.screened > 0 || counts.pairs > 0),
      words:
        accepted > 0
          ? `${plural(counts.mentees, 'mentee')}, ${plural(counts.mentors, 'mentor')}`
          : 'Who fits which role?',
      on: cohort.matchOn,
    },
    {
      key: 'matching',
      title: 'Matching',
      isDone: counts.pairs + counts.endedPairs > 0,
      words: counts.pairs > 0 ? plural(counts.pairs, 'pair') : 'Build the pairs',
      on: cohort.matchOn,
    },
    {
      key: 'orientation',
      title: 'Orientation',
      isDone: counts.attended > 0,
      words: counts.attended > 0 ? `${counts.attended} of ${accepted} came` : 'Bring everybody together',
      on: cohort.orientationOn,
    },
    {
      key: 'active',
      title: 'Active',
      isDone: counts.meetingsHeld > 0,
      words:
        counts.activePairs > 0
          ? `${plural(counts.activePairs, 'pair')}, ${plural(counts.meetingsHeld, 'meeting')}`
          : counts.meetingsHeld > 0
            ? plural(counts.meetingsHeld, 'meeting')
            : 'Pairs begin to meet',
      on: cohort.startsOn,
    },
    {
      key: 'midReview',
      title: 'Mid-review',
      isDone: reviewed || hasEnded,
      words: reviewed ? 'Looked at together' : 'What works, what to adjust',
      on: cohort.midReviewOn,
    },
    {
      key: 'closing',
      title: 'Closing',
      isDone: hasEnded,
      words:
        counts.endedPairs > 0
          ? `${counts.endedPairs} of ${counts.endedPairs + counts.pairs} ended`
          : 'Recognize and learn',
      on: cohort.endsOn,
    },
    {
      key: 'evaluated',
      title: 'Evaluated',
      isDone: hasEnded && (charter.closedOn !== null || counts.reports > 0),
      words: 'Report and next cohort',
      on: cohort.followUpOn,
    },
  ];
}

/** Nothing in the data shows that people talked to each other: the checklist does. */
function stageIsTicked({ tasks }: LifecycleFacts, stage: Stage): boolean {
  const own = tasks.filter(task => task.stage === stage);
  return own.length > 0 && own.every(task => task.doneOn !== null);
}
