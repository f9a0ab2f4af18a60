import type { ProgramState } from '#shared/contract/program.ts';
import type { IsoDate } from '#shared/domain/dates.ts';

/** Where the program is in its life, from what is saved about it. */
export function programState(facts: {
  readonly sponsorSignedOn: IsoDate | null;
  readonly hasStartedPairs: boolean;
  readonly closedOn: IsoDate | null;
  readonly archivedOn: IsoDate | null;
}): ProgramState {
  if (facts.archivedOn) return 'archived';
  if (facts.closedOn) return 'closed';
  if (facts.hasStartedPairs) return 'running';
  return facts.sponsorSignedOn ? 'chartered' : 'draft';
}
