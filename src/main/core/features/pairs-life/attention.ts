import type { PairAttention } from '#shared/contract/pairs.ts';
import type { Role } from '#shared/domain/people.ts';
import type { PairPerson, PairRecord } from './pair.sql.ts';

/** What cannot wait about an open pair: somebody left, is away or has withdrawn, and the other one must not be lost. */
export function attentionOf(pair: PairRecord): PairAttention[] {
  if (!['proposed', 'active', 'paused'].includes(pair.state)) return [];
  return (['mentee', 'mentor'] as const).flatMap(side => {
    const kind = goneAs(pair[side]);
    if (!kind) return [];
    const partner = side === 'mentee' ? pair.mentor : pair.mentee;
    return [{ kind, side, ...wordsOf(kind, side, pair[side].name, partner.name) }];
  });
}

function goneAs({ status, decision }: PairPerson): PairAttention['kind'] | null {
  if (status === 'left') return 'left';
  if (decision !== 'accepted') return 'withdrawn';
  return status === 'leave' ? 'leave' : null;
}

function wordsOf(
  kind: PairAttention['kind'],
  side: Role,
  name: string,
  partner: string,
): Pick<PairAttention, 'words' | 'step'> {
  switch (kind) {
    case 'left':
      return {
        words: `${name}, the ${side}, has left the organization.`,
        step: `Tell ${partner}, end the pair, and find ${partner} a new partner first.`,
      };
    case 'withdrawn':
      return {
        words: `${name}, the ${side}, no longer takes part.`,
        step: `Tell ${partner}, end the pair, and find ${partner} a new partner first.`,
      };
    case 'leave':
      return {
        words: `${name}, the ${side}, is on leave.`,
        step: `Ask ${partner} whether to pause until ${name} is back, or to go on with somebody else.`,
      };
  }
}
