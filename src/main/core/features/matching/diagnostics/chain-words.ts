import type { Pair } from '../assignment.ts';
import { listWords } from '../rules/wording.ts';

/** What changes between two arrangements; of those added, the pair that was asked for comes first. */
type Changes = { readonly removed: readonly Pair[]; readonly added: readonly Pair[] };

/** "Ben moves to Cleo and Dina to Egon; Fay is left without a mentor." Empty when nobody else is concerned. */
export function chainWords(
  { removed, added }: Changes,
  menteeName: (mentee: number) => string,
  mentorName: (mentor: number) => string,
): string {
  const [asked, ...others] = added;
  const moves = others.map(({ mentee, mentor }, index) => {
    const verb = index === 0 ? ' moves to ' : ' to ';
    return `${mentorName(mentor)}${verb}${menteeName(mentee)}`;
  });
  const isIn = (side: keyof Pair, person: number): boolean => added.some(pair => pair[side] === person);
  const alone = removed.filter(pair => !isIn('mentee', pair.mentee)).map(pair => menteeName(pair.mentee));
  const free = removed
    .filter(pair => pair.mentor !== asked?.mentor && !isIn('mentor', pair.mentor))
    .map(pair => mentorName(pair.mentor));
  const parts: string[] = [];
  if (moves.length > 0) parts.push(listWords(moves));
  if (alone.length > 0)
    parts.push(`${listWords(alone)} ${alone.length === 1 ? 'is' : 'are'} left without a mentor`);
  if (free.length > 0)
    parts.push(`${listWords(free)} ${free.length === 1 ? 'has' : 'have'} a free place again`);
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}
