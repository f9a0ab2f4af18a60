import type { Pair } from '../assignment.ts';

/** One chain or ring of changes between two arrangements; nobody in it is part of another. */
export type ChangedPart = { readonly removed: readonly Pair[]; readonly added: readonly Pair[] };

/** The difference of two arrangements, split into parts that can be made or left one by one. */
export function changedParts(before: readonly Pair[], after: readonly Pair[]): readonly ChangedPart[] {
  const was = new Set(before.map(keyOf));
  const willBe = new Set(after.map(keyOf));
  const removed = before.filter(pair => !willBe.has(keyOf(pair)));
  const added = after.filter(pair => !was.has(keyOf(pair)));
  const groupOf = grouped([...removed, ...added]);
  const parts = new Map<string, { removed: Pair[]; added: Pair[] }>();
  const partOf = (pair: Pair) => {
    const group = groupOf(`mentee ${pair.mentee}`);
    const part = parts.get(group) ?? { removed: [], added: [] };
    parts.set(group, part);
    return part;
  };
  for (const pair of removed) partOf(pair).removed.push(pair);
  for (const pair of added) partOf(pair).added.push(pair);
  return [...parts.values()];
}

/** Joins people who share a changed pair (union-find). */
function grouped(pairs: readonly Pair[]): (person: string) => string {
  const parent = new Map<string, string>();
  const find = (person: string): string => {
    let root = person;
    for (let above = parent.get(root); above !== undefined; above = parent.get(root)) root = above;
    if (root !== person) parent.set(person, root);
    return root;
  };
  for (const { mentee, mentor } of pairs) {
    const [one, other] = [find(`mentee ${mentee}`), find(`mentor ${mentor}`)];
    if (one !== other) parent.set(one, other);
  }
  return find;
}

function keyOf({ mentee, mentor }: Pair): string {
  return `${mentee}-${mentor}`;
}
