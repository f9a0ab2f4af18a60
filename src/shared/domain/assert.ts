/** For the `default` of a closed union: does not compile while a case is missing, throws if data breaks the type. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}

/** The value, or an error that carries the reason why it had to be there. */
export function must<T>(value: T | null | undefined, reason: string): T {
  if (value === null || value === undefined) throw new Error(reason);
  return value;
}
