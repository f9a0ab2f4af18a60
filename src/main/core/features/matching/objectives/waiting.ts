import { sum } from '../engine/problem.ts';
import { narrow, type Face } from './face.ts';
import type { Waiting } from './objective.ts';

/**
 * Keeps the arrangements that match the people who wait longest, when not all can be matched.
 *
 * Ranks stand for the waiting times: in a matroid any weights in the same order choose the same sets of people, so
 * small numbers are exact and need no powers. Null when everybody with a preference is matched anyway.
 */
export function longestWaitingFirst(
  face: Face,
  { mentees, mentors }: Waiting,
  matches: number,
): { readonly face: Face; readonly isProven: boolean } | null {
  const menteeRank = sum(face.menteeCapacity) > matches ? ranks(mentees, face.menteeCount) : null;
  const mentorRank = sum(face.mentorCapacity) > matches ? ranks(mentors, face.mentorCount) : null;
  if (!menteeRank && !mentorRank) return null;
  return narrow(face, cell => {
    const mentee = Math.floor(cell / face.mentorCount);
    return (menteeRank?.[mentee] ?? 0) + (mentorRank?.[cell - mentee * face.mentorCount] ?? 0);
  });
}

/** 0 for those who wait least, one more for each longer time that occurs; null when all wait equally long. */
function ranks(waited: ArrayLike<number> | undefined, count: number): readonly number[] | null {
  if (!waited) return null;
  if (waited.length !== count)
    throw new RangeError(`${waited.length} waiting times given for ${count} people`);
  const times = [...new Set(Array.from(waited))].sort((a, b) => a - b);
  if (times.length < 2) return null;
  const rankOf = new Map(times.map((time, rank) => [time, rank]));
  return Array.from(waited, time => rankOf.get(time)!);
}
