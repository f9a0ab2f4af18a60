import { foundation } from './0010-foundation.ts';
import { scenarios } from './0020-scenarios.ts';

/** Every step of the schema in order. A shipped step is never edited: add a new file instead. */
export const MIGRATIONS: readonly { readonly version: number; readonly sql: string }[] = [
  foundation,
  scenarios,
];

/** The `user_version` of a file that this version of the app writes. */
export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map(step => step.version));
