/** Field by column, for lists in which several columns may say the same. */
export type ListFields<F extends string> = ReadonlyMap<number, F>;

export function fieldsOf<F extends string>(
  suggested: readonly { readonly index: number; readonly field: F }[],
): ListFields<F> {
  return new Map(suggested.map(({ index, field }) => [index, field]));
}

export function withListField<F extends string>(
  fields: ListFields<F>,
  index: number,
  field: F | null,
): ListFields<F> {
  const next = new Map(fields);
  if (field === null) next.delete(index);
  else next.set(index, field);
  return next;
}

/** The columns of a plan, from left to right: first and last name are read in the order of the file. */
export function columnsOf<F extends string>(fields: ListFields<F>): { index: number; field: F }[] {
  return [...fields].map(([index, field]) => ({ index, field })).sort((a, b) => a.index - b.index);
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
