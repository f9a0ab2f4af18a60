export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** More words than this in both texts together are shown as replaced whole: the table of the method would grow too large. */
const MOST_CELLS = 400_000;

/**
 * What became of a text, word by word: the longest common run of words stays, the rest was removed or added.
 *
 * Spaces belong to the word before them, so that joining the parts gives the texts back.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const old = before.match(/\S+\s*|\s+/g) ?? [];
  const now = after.match(/\S+\s*|\s+/g) ?? [];
  if (old.length * now.length > MOST_CELLS)
    return joined([...partsOf('removed', old), ...partsOf('added', now)]);
  const lengths = commonLengths(old, now);
  const width = now.length + 1;
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < now.length) {
    const oldWord = old[i] ?? '';
    const newWord = now[j] ?? '';
    if (oldWord.trimEnd() === newWord.trimEnd()) {
      parts.push({ kind: 'same', text: newWord });
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      parts.push({ kind: 'removed', text: oldWord });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: newWord });
      j += 1;
    }
  }
  return joined([...parts, ...partsOf('removed', old.slice(i)), ...partsOf('added', now.slice(j))]);
}

/** The length of the longest common run of words from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i]?.trimEnd() === now[j]?.trimEnd()
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function partsOf(kind: DiffPart['kind'], words: readonly string[]): DiffPart[] {
  return words.map(text => ({ kind, text }));
}

/** Neighbors of one kind as one part. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs: DiffPart[] = [];
  for (const part of parts) {
    const last = runs[runs.length - 1];
    if (last?.kind === part.kind) runs[runs.length - 1] = { kind: part.kind, text: last.text + part.text };
    else runs.push(part);
  }
  return runs;
}
