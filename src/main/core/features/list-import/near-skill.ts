import { foldText } from '#shared/domain/fold-text.ts';

/** Words that make no other skill of the same one: makers and the like. */
const FILLERS = new Set(
  'ms microsoft google adobe apple the a an and of in for with skill skills basics basic knowledge use using usage software tool tools app apps programming language office'.split(
    ' ',
  ),
);
const SAME: ReadonlyMap<string, string> = new Map([
  ['ai', 'artificial intelligence'],
  ['ki', 'artificial intelligence'],
  ['ml', 'machine learning'],
  ['pm', 'project management'],
  ['ppt', 'powerpoint'],
  ['js', 'javascript'],
  ['social', 'social media'],
]);

/** Finds a skill of the catalog that a name may mean though it is written in another way; null when none is near. */
export function nearSkillFinder(known: readonly string[]): (name: string) => string | null {
  const byKey = new Map<string, string>();
  const byLetters = new Map(known.map(name => [lettersOf(name), name]));
  for (const name of known) {
    const key = keyOf(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  const keys = [...byKey.keys()];
  return name => {
    const key = keyOf(name);
    const same = byKey.get(key) ?? byLetters.get(lettersOf(name));
    if (same !== undefined) return same;
    const near = keys.find(other => isTypo(key, other));
    return near === undefined ? null : (byKey.get(near) ?? null);
  };
}

/** The words that tell one skill from another, in no order. */
function keyOf(name: string): string {
  const words = foldText(name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
    .split(' ')
    .flatMap(word => (SAME.get(word) ?? word).split(' '));
  const telling = words.filter(word => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).map(singular).sort().join(' ');
}

/** "Social media", "Social-media" and "Socialmedia". */
function lettersOf(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}+#]/gu, '');
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** One letter other, missing, more or changed over; two in long names. Short names differ by a letter on purpose. */
function isTypo(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 5 || one[0] !== other[0]) return false;
  const most = length >= 10 ? 2 : 1;
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const step = one[i - 1] === other[j - 1] ? 0 : 1;
      now.push(Math.min((now[j - 1] ?? 0) + 1, (before[j] ?? 0) + 1, (before[j - 1] ?? 0) + step));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
