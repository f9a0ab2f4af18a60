import { FORBIDDEN } from '#core/features/matching/assignment.ts';

/** One assignment instance as the engine takes it: row-major mentee x mentor scores, larger is better. */
export type AssignmentInstance = {
  readonly name: InstanceClass;
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly score: Int32Array;
};

export const instanceClasses = ['realistic', 'ties', 'uniform', 'euclidean', 'product'] as const;
export type InstanceClass = (typeof instanceClasses)[number];

/** Mulberry32: small, seeded and good enough for test data; gives numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function makeInstance(
  name: InstanceClass,
  menteeCount: number,
  mentorCount: number,
  seed: number,
): AssignmentInstance {
  const random = seededRandom(seed);
  const score = makers[name](menteeCount, mentorCount, random);
  return { name, menteeCount, mentorCount, score };
}

const makers = {
  realistic: realisticScores,
  ties: (rows, columns, random) => fill(rows, columns, () => Math.floor(random() * 6) * 20),
  uniform: (rows, columns, random) => fill(rows, columns, () => Math.floor(random() * 1_000_000)),
  euclidean: (rows, columns, random) => {
    const from = points(rows, random);
    const to = points(columns, random);
    return fill(rows, columns, (i, j) => {
      const a = from[i] ?? origin;
      const b = to[j] ?? origin;
      return -Math.round(Math.hypot(a.x - b.x, a.y - b.y));
    });
  },
  product: (rows, columns) => fill(rows, columns, (i, j) => -(i + 1) * (j + 1)),
} satisfies Record<InstanceClass, (rows: number, columns: number, random: () => number) => Int32Array>;

type Point = { readonly x: number; readonly y: number };
const origin: Point = { x: 0, y: 0 };

function points(count: number, random: () => number): readonly Point[] {
  return Array.from({ length: count }, () => ({ x: random() * 10_000, y: random() * 10_000 }));
}

function fill(rows: number, columns: number, scoreOf: (i: number, j: number) => number): Int32Array {
  const score = new Int32Array(rows * columns);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) score[i * columns + j] = scoreOf(i, j);
  }
  return score;
}

type Person = {
  readonly department: number;
  readonly team: number;
  readonly site: number;
  readonly level: number;
  readonly languages: number;
  readonly values: readonly number[];
  readonly skills: readonly number[];
  readonly availability: number;
};

const skillCount = 8;
const valueCount = 5;

/**
 * A company's roster: unequal departments, teams inside them, few sites, two common languages, skill levels
 * sought and offered. Same team, no common language and too small a distance in level are forbidden
 * (about 15 % of the pairs); the score is a weighted mean in hundredths of a point, as the product computes it.
 */
function realisticScores(menteeCount: number, mentorCount: number, random: () => number): Int32Array {
  const mentees = Array.from({ length: menteeCount }, () => person(random, 4 + Math.floor(random() * 4)));
  const mentors = Array.from({ length: mentorCount }, () => person(random, 1 + Math.floor(random() * 4)));
  return fill(menteeCount, mentorCount, (i, j) => {
    const mentee = mentees[i];
    const mentor = mentors[j];
    return mentee && mentor ? pairScore(mentee, mentor) : FORBIDDEN;
  });
}

function person(random: () => number, level: number): Person {
  const department = Math.floor(random() ** 1.6 * 12);
  const spoken = random();
  return {
    department,
    team: department * 6 + Math.floor(random() * 6),
    site: Math.floor(random() ** 1.5 * 8),
    level,
    languages: spoken < 0.6 ? 0b11 : spoken < 0.85 ? 0b01 : 0b10,
    values: Array.from({ length: valueCount }, () => Math.floor(random() * 5)),
    skills: Array.from({ length: skillCount }, () => (random() < 0.45 ? 1 + Math.floor(random() * 4) : 0)),
    availability: Math.floor(random() * 1024),
  };
}

function pairScore(mentee: Person, mentor: Person): number {
  const tooClose = mentor.level >= mentee.level;
  if (mentee.team === mentor.team || tooClose || (mentee.languages & mentor.languages) === 0)
    return FORBIDDEN;
  let sought = 0;
  let met = 0;
  for (let k = 0; k < skillCount; k += 1) {
    const need = mentee.skills[k] ?? 0;
    sought += need;
    met += Math.min(need, mentor.skills[k] ?? 0);
  }
  let distance = 0;
  for (let k = 0; k < valueCount; k += 1) {
    distance += Math.abs((mentee.values[k] ?? 0) - (mentor.values[k] ?? 0));
  }
  const skill = sought === 0 ? 0.5 : met / sought;
  const values = 1 - distance / (4 * valueCount);
  const site = mentee.site === mentor.site ? 1 : 0.4;
  const department = mentee.department === mentor.department ? 0 : 1;
  const level = Math.min(1, (mentee.level - mentor.level) / 4);
  const hours = Math.min(1, bitCount(mentee.availability & mentor.availability) / 4);
  return Math.round(100 * (35 * skill + 25 * values + 10 * site + 12 * department + 8 * level + 10 * hours));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
