type Columns = readonly { readonly index: number; readonly name: string }[];

/** What each column is called on the screen: of two with one name the second is "Department (2)". */
export function namesApart(columns: Columns): ReadonlyMap<number, string> {
  const times = new Map<string, number>();
  return new Map(
    columns.map(({ index, name }) => {
      const place = (times.get(name) ?? 0) + 1;
      times.set(name, place);
      return [index, place === 1 ? name : `${name} (${place})`];
    }),
  );
}
