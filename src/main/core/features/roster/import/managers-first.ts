/**
 * Orders people so that everybody comes after their manager, and otherwise as they came.
 *
 * SQLite counts the managers it has not seen yet, and while there is one it searches the whole table for each new
 * person: in a file that ends with the chief, 100,000 people would take many minutes.
 *
 * @param managers by person: the index of the manager among them, -1 for none. Members of a circle come in any order.
 * @returns the indices in their new order; null when the order is right as it is.
 */
export function managersFirst(managers: Int32Array): Int32Array | null {
  if (managers.every((manager, person) => manager < person)) return null;
  const order = new Int32Array(managers.length);
  let placed = 0;
  const isSeen = new Uint8Array(managers.length);
  const chain: number[] = [];
  for (let person = 0; person < managers.length; person++) {
    for (let each = person; each >= 0 && isSeen[each] === 0; each = managers[each] ?? -1) {
      isSeen[each] = 1;
      chain.push(each);
    }
    // From the top down.
    for (let each = chain.pop(); each !== undefined; each = chain.pop()) order[placed++] = each;
  }
  return order;
}
