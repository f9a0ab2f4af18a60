import { foundation } from './0010-foundation.ts';
import { scenarios } from './0020-scenarios.ts';
import { matchingGoals } from './0030-matching-goals.ts';
import { overrides } from './0035-overrides.ts';
import { preparation } from './0040-preparation.ts';
import { engagement } from './0050-engagement.ts';
import { agreements } from './0060-agreements.ts';
import { charterAndClosure } from './0070-charter-and-closure.ts';
import { goals } from './0080-goals.ts';
import { surveys } from './0090-surveys.ts';
import { intake } from './0100-intake.ts';
import { lifeOfAProgram } from './0110-life-of-a-program.ts';
import { people } from './0120-people.ts';
import { customRules } from './0130-custom-rules.ts';
import { importMemory } from './0140-import-memory.ts';
import { rosterSnapshots } from './0150-roster-snapshots.ts';
import { fromTheWaitlist } from './0170-from-the-waitlist.ts';
import { gradeLadder } from './0180-grade-ladder.ts';

/** Every step of the schema in order. A shipped step is never edited: add a new file instead. */
export const MIGRATIONS: readonly {
  readonly version: number;
  readonly sql: string;
  /** A table that others refer to is dropped and made anew under its name; its rows keep their ids. */
  readonly rebuildsTables?: boolean;
}[] = [
  foundation,
  scenarios,
  matchingGoals,
  overrides,
  preparation,
  engagement,
  agreements,
  charterAndClosure,
  goals,
  surveys,
  intake,
  lifeOfAProgram,
  people,
  customRules,
  importMemory,
  rosterSnapshots,
  fromTheWaitlist,
  gradeLadder,
];

/** The `user_version` of a file that this version of the app writes. */
export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map(step => step.version));
