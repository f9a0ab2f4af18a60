import type { ChangeEntry, SuggestionEntry } from '#shared/contract/changes.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { COMPETENCIES } from '#shared/domain/goals.ts';
import type { Role } from '#shared/domain/people.ts';
import { STARTER_RUBRICS } from '#shared/domain/starter-rubrics.ts';
import type { Db } from '#core/db/connection.ts';
import { workdayFrom, type SampleDates } from './sample-charter.ts';
import { GOAL_TEXTS } from './sample-goal-texts.ts';
import * as sql from './sample-goals.sql.ts';
import type { SamplePair } from './sample-pairs.ts';

/** What the pairs want and have reached by now: most have goals, half were rated early, some owe their answers. */
export function writeSampleGoals(
  db: Db,
  pairs: readonly SamplePair[],
  dates: SampleDates,
  today: IsoDate,
): void {
  const running = pairs.filter(pair => pair.state === 'active' || pair.state === 'paused');
  sql.insertLevels(
    db,
    running.flatMap((pair, index) => levelsOf(pair, index, today)),
  );
  sql.insertGoals(
    db,
    running.flatMap((pair, index) => goalsOf(pair, index, dates, today)),
  );
  const withRubric = running.slice(0, 3);
  for (const [index, pair] of withRubric.entries()) {
    const starter = STARTER_RUBRICS[index % STARTER_RUBRICS.length];
    if (!starter) continue;
    const { levels, criteria } = starter.rubric;
    sql.insertRubric(
      db,
      pair.id,
      {
        levels: [...levels],
        criteria: criteria.map(({ name, words }) => ({ name, words: [...words] })),
      },
      { on: workdayFrom(today, -9), levels: [2, 2, 1 + index] },
    );
  }
  sql.insertNotes(db, notesOf(running, today));
  sql.insertChanges(db, changesOf(running, today), suggestionsOf(today));
}

/** Pairs, in their order, whose last levels were asked for before the review: they had reached what they wanted. */
const EARLY_FINALS = 7;

/** Two people have not handed in their form. */
function levelsOf(pair: SamplePair, index: number, today: IsoDate): sql.SampleLevels[] {
  const baselineOn = pair.startedOn;
  if (baselineOn === null) return [];
  const finalOn = index < EARLY_FINALS ? workdayFrom(today, -4) : null;
  return (['mentee', 'mentor'] as const)
    .filter(role => !(role === 'mentee' && index === 9) && !(role === 'mentor' && index === 12))
    .map(role => ({
      pairId: pair.id,
      role,
      baselineOn,
      finalOn,
      skills: skillsOf(pair, role, index, finalOn !== null),
      competencies:
        role === 'mentor'
          ? COMPETENCIES.map((_, place) => ({
              current: 2 + ((index + place) % 3 === 0 ? 1 : 0),
              target: 4,
              final:
                finalOn === null
                  ? null
                  : 3 + ((index * 2 + place) % 5 < 2 ? 1 : 0) - ((index + place * 3) % 7 === 0 ? 1 : 0),
            }))
          : [],
    }));
}

function skillsOf(pair: SamplePair, role: Role, index: number, isFinal: boolean): sql.SampleLevels['skills'] {
  const { sought, offered } = pair[role];
  const wanted = sought.slice(0, 3).map(({ skillId }, place) => ({
    skillId,
    current: 1 + ((index + place) % 2),
    target: 4,
    final: isFinal ? 3 + ((index + place) % 3 === 0 ? 1 : 0) - (index === 5 ? 2 : 0) : null,
  }));
  const taught = offered
    .filter(({ skillId }) => !wanted.some(skill => skill.skillId === skillId))
    .slice(0, 2)
    .map(({ skillId, level }) => ({ skillId, current: level, target: null, final: isFinal ? level : null }));
  return [...wanted, ...taught];
}

function goalsOf(pair: SamplePair, index: number, dates: SampleDates, today: IsoDate): sql.SampleGoal[] {
  const { startedOn } = pair;
  // One pair has written none, which the list of goals shows.
  if (startedOn === null || index === 6) return [];
  const setOn = workdayFrom(startedOn, 16);
  return Array.from({ length: 1 + (index % 3) }, (_, place): sql.SampleGoal | null => {
    const text = GOAL_TEXTS[(index * 2 + place) % GOAL_TEXTS.length];
    if (!text) return null;
    const hasScale = text.expected !== undefined;
    const isRated = hasScale && index < 10;
    const isReached = index < 4 && place === 0;
    return {
      level: 'individual',
      skillId: null,
      outcomeId: null,
      isPairSpecific: false,
      unit: '',
      baselineNumber: null,
      targetNumber: null,
      baselineWords: '',
      targetWords: '',
      weight: place === 0 ? 2 : 1,
      transfer: null,
      muchLess: '',
      less: '',
      expected: '',
      more: '',
      muchMore: '',
      ...text,
      pairId: pair.id,
      dueOn: index === 8 && place === 0 ? workdayFrom(today, -6) : dates.endsOn,
      setOn,
      acceptedOn: text.owner === 'mentee' && index !== 11 ? workdayFrom(setOn, 3) : null,
      midRating: isRated ? (RATINGS[(index + place) % RATINGS.length] ?? 0) : null,
      midOn: isRated ? workdayFrom(today, -9) : null,
      reachedOn: isReached ? workdayFrom(today, -8) : null,
      progress: progressOf(text, index, today),
    };
  }).filter(goal => goal !== null);
}

const RATINGS = [0, 1, -1, 0, 1, 2, 0, -1] as const;

function progressOf(
  { baselineNumber, targetNumber }: (typeof GOAL_TEXTS)[number],
  index: number,
  today: IsoDate,
): sql.SampleGoal['progress'] {
  if (baselineNumber === undefined || baselineNumber === null || !targetNumber) {
    return index % 2 === 0
      ? [
          {
            notedOn: workdayFrom(today, -20),
            value: null,
            words: 'Tried it once; it was easier than expected.',
          },
        ]
      : [];
  }
  const at = (share: number) => Math.round(baselineNumber + (targetNumber - baselineNumber) * share);
  return [
    { notedOn: workdayFrom(today, -45), value: at(0.3), words: 'With help from the mentor.' },
    { notedOn: workdayFrom(today, -14), value: at(index < 4 ? 1 : 0.6), words: '' },
  ];
}

type Notes = Parameters<typeof sql.insertNotes>[1];

function notesOf(pairs: readonly SamplePair[], today: IsoDate): Notes {
  const idAt = (place: number) => pairs[place]?.id ?? 1;
  return {
    benefits: [
      {
        pairId: idAt(0),
        notedOn: workdayFrom(today, -30),
        words: 'The mentee’s team now meets without slides on Thursdays. Nobody had asked for it.',
      },
      {
        pairId: idAt(2),
        notedOn: workdayFrom(today, -24),
        words: 'The mentor was asked to join the panel that chooses the next cohort of apprentices.',
      },
      {
        pairId: idAt(4),
        notedOn: workdayFrom(today, -12),
        words: 'Two people who had never met outside a lift now have lunch together.',
      },
    ],
    obstacles: [
      {
        pairId: idAt(3),
        notedOn: workdayFrom(today, -7),
        words: 'IT blocks the assistant on the mentee’s laptop, so the two practice on a private phone.',
        wantsSupport: true,
        resolvedOn: null,
        resolution: '',
      },
      {
        pairId: idAt(0),
        notedOn: workdayFrom(today, -60),
        words: 'The assistant moved every second date.',
        wantsSupport: false,
        resolvedOn: workdayFrom(today, -48),
        resolution: 'They meet at eight, before the calendar begins.',
      },
    ],
    knowledge: [
      {
        pairId: idAt(2),
        notedOn: workdayFrom(today, -18),
        title: 'How the harbor contract was won, and nearly lost',
        owner: pairs[2]?.mentor.name ?? '',
        storedAt: 'Wiki, Sales, “Our largest clients”',
      },
      {
        pairId: idAt(5),
        notedOn: workdayFrom(today, -10),
        title: 'Why the 2014 warehouse project was stopped',
        owner: pairs[5]?.mentee.name ?? '',
        storedAt: 'Archive, Operations, recorded conversation of 40 minutes',
      },
    ],
  };
}

function changesOf(pairs: readonly SamplePair[], today: IsoDate): ChangeEntry[] {
  const idAt = (place: number) => pairs[place]?.id ?? 1;
  const day = (days: number) => workdayFrom(today, days);
  return [
    {
      category: 'accessibility',
      description: 'All internal videos get captions before they are published',
      status: 'done',
      ideaOn: day(-92),
      acceptedOn: day(-70),
      doneOn: day(-26),
      evidence: 'Video platform: 82% of all videos have captions, all new ones since last month.',
      owner: 'Communications team',
      decidedBy: 'Head of Communications',
      credit: 'anonymous',
      outcomeId: 3,
      pairIds: [idAt(2)],
    },
    {
      category: 'policy',
      description: 'Social networks are no longer blocked on company computers',
      status: 'done',
      ideaOn: day(-84),
      acceptedOn: day(-56),
      doneOn: day(-35),
      evidence: 'IT change log; the helpdesk has had no case since.',
      owner: 'IT security',
      decidedBy: 'Executive board',
      credit: 'anonymous',
      outcomeId: 2,
      pairIds: [idAt(0), idAt(4)],
    },
    {
      category: 'decision',
      description: 'Two junior colleagues sit in the group that chooses the next office tools',
      status: 'accepted',
      ideaOn: day(-40),
      acceptedOn: day(-15),
      doneOn: null,
      evidence: 'Minutes of the board, item 6.',
      owner: 'Workplace services',
      decidedBy: 'Chief operating officer',
      credit: 'named',
      outcomeId: 2,
      pairIds: [idAt(1)],
    },
    {
      category: 'process',
      description: 'New colleagues get their laptop and accounts the day before they start',
      status: 'accepted',
      ideaOn: day(-33),
      acceptedOn: day(-12),
      doneOn: null,
      evidence: '',
      owner: 'IT services',
      decidedBy: 'Head of People',
      credit: 'hidden',
      outcomeId: null,
      pairIds: [idAt(5)],
    },
    {
      category: 'product',
      description: 'The order form of the app can be used with one thumb',
      status: 'idea',
      ideaOn: day(-8),
      acceptedOn: null,
      doneOn: null,
      evidence: '',
      owner: 'Product team',
      decidedBy: '',
      credit: 'anonymous',
      outcomeId: null,
      pairIds: [idAt(7)],
    },
  ];
}

function suggestionsOf(today: IsoDate): SuggestionEntry[] {
  return [
    {
      words: 'Tell mentors how other pairs spend their first two meetings',
      source: 'mentor',
      raisedOn: workdayFrom(today, -21),
      disposition: 'open',
      decidedOn: null,
      answer: '',
    },
    {
      words: 'Shorter meetings every two weeks instead of an hour a month',
      source: 'mentee',
      raisedOn: workdayFrom(today, -50),
      disposition: 'planned',
      decidedOn: addDays(today, -31),
      answer: 'Pairs may choose from now on; the next cohort is asked at the start.',
    },
    {
      words: 'Pay mentors extra',
      source: 'survey',
      raisedOn: workdayFrom(today, -55),
      disposition: 'declined',
      decidedOn: addDays(today, -40),
      answer:
        'The time counts as work. Recognition comes as a letter to the file and a talk with the sponsor.',
    },
  ];
}
