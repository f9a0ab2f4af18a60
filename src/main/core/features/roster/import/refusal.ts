/**
 * A file that cannot become a roster, with the sentence that the facilitator reads.
 *
 * Thrown by the pure reading modules, caught where a job or handler turns it into a typed refusal.
 */
export class RosterFileRefusal extends Error {
  override readonly name = 'RosterFileRefusal';
}

/** Refuses the file: what is wrong, where, and what to do, in one or two sentences. */
export function refuseFile(sentence: string): never {
  throw new RosterFileRefusal(sentence);
}
