import type { IsoDate } from '#shared/domain/dates.ts';

/** An agreement as it is printed: what counts, and who has signed it. */
export type PrintedAgreement = {
  readonly program: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly sponsor?: string;
  readonly version: number;
  readonly madeOn: IsoDate | null;
  /** What is other than in the version before. */
  readonly change: string;
  readonly purpose: string;
  readonly goals: readonly string[];
  readonly rhythm: string;
  readonly where: string;
  readonly channel: string;
  readonly offLimits: readonly string[];
  readonly boundaries: readonly string[];
  readonly done: string;
  readonly endsOn: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  /** The promises with their names, in reading order; empty ones are left out. */
  readonly promises: readonly { readonly title: string; readonly words: string }[];
  readonly signatures: readonly PrintedSignature[];
};

export type PrintedSignature = {
  readonly party: 'mentee' | 'mentor' | 'sponsor';
  readonly name: string;
  readonly signedOn: IsoDate;
  readonly how: string;
};
