import { foldText } from '#shared/domain/fold-text.ts';

type NamedSide = {
  readonly name: string;
  /** First and last name where the person is called by another one. */
  readonly formalName: string;
  readonly email: string | null;
};
export type NamedPair = { readonly pairId: number; readonly mentee: NamedSide; readonly mentor: NamedSide };

export type FoundPair<P> =
  | { readonly kind: 'found'; readonly pair: P }
  | { readonly kind: 'several'; readonly pairs: readonly P[] }
  | { readonly kind: 'none' };

/** Names of more words than this do not stand in a calendar as they stand in HR's system. */
const MOST_WORDS = 5;

/**
 * Finds the pair that a line of a calendar is about: by full names and addresses first, then by last names, then by
 * first names, and only where one pair remains.
 */
export function pairFinder<P extends NamedPair>(pairs: readonly P[]): (text: string) => FoundPair<P> {
  const byFullName = new Map<string, P[]>();
  const byLastName = new Map<string, P[]>();
  const byFirstName = new Map<string, P[]>();
  for (const pair of pairs) {
    for (const side of [pair.mentee, pair.mentor]) {
      for (const key of fullKeys(side)) add(byFullName, key, pair);
      add(byLastName, lastWord(side.name), pair);
      add(byFirstName, firstWord(side.name), pair);
    }
  }
  return text => {
    const words = wordsOf(text);
    const full = votes(phrases(words), byFullName);
    if (full.most > 0) {
      // A partner's first or last name beside one full name tells two pairs of one mentor apart.
      return decide(full.pairs.length > 1 ? narrow(full.pairs, words, byLastName, byFirstName) : full.pairs);
    }
    const last = votes(words, byLastName);
    if (last.most >= 2) return decide(last.pairs);
    const first = votes(words, byFirstName);
    if (first.most >= 2) return decide(first.pairs);
    return last.most === 1 ? decide(last.pairs) : { kind: 'none' };
  };
}

function fullKeys({ name, formalName, email }: NamedSide): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const written of [name, formalName]) {
    const words = wordsOf(written);
    if (words.length < 2) continue;
    keys.add(words.join(' '));
    keys.add([words[words.length - 1], ...words.slice(0, -1)].join(' '));
  }
  if (email) keys.add(wordsOf(email).join(' '));
  return keys;
}

function add<P>(map: Map<string, P[]>, key: string, pair: P): void {
  const known = map.get(key);
  if (known) known.push(pair);
  else map.set(key, [pair]);
}

/** Words without accents and case; an address stays whole. */
function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}@._'’-]+/u)
    .map(word => word.replace(/^[._'’-]+|[._'’-]+$/g, ''))
    .filter(word => word !== '');
}

function firstWord(name: string): string {
  return wordsOf(name)[0] ?? '';
}

function lastWord(name: string): string {
  const words = wordsOf(name);
  return words[words.length - 1] ?? '';
}

function phrases(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(' '),
    ),
  );
}

/** The pairs that most of the keys speak for: two when both people are named. */
function votes<P extends NamedPair>(
  keys: readonly string[],
  index: ReadonlyMap<string, readonly P[]>,
): { readonly most: number; readonly pairs: readonly P[] } {
  const counts = new Map<P, number>();
  for (const key of new Set(keys)) {
    for (const pair of new Set(index.get(key) ?? [])) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return { most, pairs: [...counts].flatMap(([pair, count]) => (count === most ? [pair] : [])) };
}

function narrow<P extends NamedPair>(
  pairs: readonly P[],
  words: readonly string[],
  byLastName: ReadonlyMap<string, readonly P[]>,
  byFirstName: ReadonlyMap<string, readonly P[]>,
): readonly P[] {
  const among = (found: readonly P[]) => found.filter(pair => pairs.includes(pair));
  for (const index of [byLastName, byFirstName]) {
    const hit = votes(words, index);
    const left = among(hit.pairs);
    if (left.length === 1) return left;
  }
  return pairs;
}

function decide<P>(pairs: readonly P[]): FoundPair<P> {
  const [only] = pairs;
  if (!only) return { kind: 'none' };
  return pairs.length === 1 ? { kind: 'found', pair: only } : { kind: 'several', pairs };
}
