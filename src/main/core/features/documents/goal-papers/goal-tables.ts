import { ratingText, SCALE, SCALE_WORDS } from '#shared/domain/goals.ts';
import type { Block } from '../pdf/block.ts';
import { table } from '../pdf/table-block.ts';
import type { PrintedGoal, PrintedRubric } from './paper.ts';

/** Goals beside each other that still leave room to read, or to write. */
const SIDE_BY_SIDE = 3;

type GoalTableOptions = {
  /** Columns at least; those without a goal are left to write in. */
  readonly atLeast: number;
  readonly isDense?: boolean;
};

/** Goals side by side over their five steps, with where each stood; blank where nothing is written yet. */
export function goalTables(
  goals: readonly PrintedGoal[],
  { atLeast, isDense = false }: GoalTableOptions,
): readonly Block[] {
  const shown: readonly (PrintedGoal | null)[] = [
    ...goals,
    ...Array.from({ length: Math.max(0, atLeast - goals.length) }, () => null),
  ];
  const tables: Block[] = [];
  for (let first = 0; first < shown.length; first += SIDE_BY_SIDE) {
    tables.push(goalTable(shown.slice(first, first + SIDE_BY_SIDE), first, isDense));
  }
  return tables;
}

function goalTable(goals: readonly (PrintedGoal | null)[], first: number, isDense: boolean): Block {
  const isWritten = goals.some(goal => goal !== null);
  const facts = isWritten
    ? [
        ['Goal', ...goals.map(goal => goal?.statement ?? '')],
        ['Whose', ...goals.map(goal => (goal ? `${goal.owner}, ${goal.ownerRole}` : ''))],
        ['Serves', ...goals.map(goal => goal?.serves ?? '')],
        ['Today', ...goals.map(goal => goal?.today ?? '')],
        ['Target', ...goals.map(goal => goal?.target ?? '')],
        ...(goals.some(goal => goal?.ending) ? [['Became', ...goals.map(goal => goal?.ending ?? '')]] : []),
      ]
    : [];
  return table({
    spaceBefore: 6,
    rowHeaders: true,
    dense: isDense,
    minRowHeight: isWritten ? (isDense ? 18 : 24) : 37,
    columns: [
      { title: 'At the end', share: 3 },
      ...goals.map((_, index) => ({ title: `Goal ${first + index + 1}`, share: 4.5 })),
    ],
    rows: [
      ...facts,
      ...SCALE.map(step => [
        `${ratingText(step)}  ${step === -2 && !isWritten ? 'Where we are today' : SCALE_WORDS[step]}`,
        ...goals.map(goal => stepWords(goal, step)),
      ]),
    ],
  });
}

function stepWords(goal: PrintedGoal | null, step: (typeof SCALE)[number]): string {
  const words = goal?.steps?.[step] ?? '';
  const marks = [goal?.mid === step && 'middle', goal?.end === step && 'end'].filter(Boolean);
  return marks.length === 0 ? words : `${words}  [${marks.join(' and ')}]`;
}

/** The pair's rubric, or one to fill in. */
export function rubricTable(rubric: PrintedRubric | null): Block {
  if (rubric === null) {
    return table({
      spaceBefore: 4,
      minRowHeight: 31,
      columns: [
        { title: 'We look at', share: 3 },
        { title: 'Not yet', share: 3 },
        { title: 'Getting there', share: 3 },
        { title: 'There', share: 3 },
      ],
      rows: [
        ['', '', '', ''],
        ['', '', '', ''],
      ],
    });
  }
  return table({
    spaceBefore: 4,
    rowHeaders: true,
    columns: [{ title: 'We look at', share: 3 }, ...rubric.levels.map(level => ({ title: level, share: 3 }))],
    rows: rubric.criteria.map(({ name, words, mid, end }) => [
      name,
      ...rubric.levels.map((_, level) => {
        const marks = [mid === level && 'middle', end === level && 'end'].filter(Boolean);
        const text = words[level] ?? '';
        return marks.length === 0 ? text : `${text}  [${marks.join(' and ')}]`;
      }),
    ]),
  });
}
