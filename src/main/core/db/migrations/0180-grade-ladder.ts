/**
 * The grades of the organization in their order, lowest first. People keep the level only; without the labels a later
 * file with other grades would be numbered anew, and "junior to" would mean something else than before.
 */
export const gradeLadder = {
  version: 180,
  sql: `
CREATE TABLE gradeLabel (
  label TEXT PRIMARY KEY CHECK (length(label) BETWEEN 1 AND 100),
  level INTEGER NOT NULL UNIQUE CHECK (level BETWEEN 1 AND 99)
) STRICT, WITHOUT ROWID;
`,
} as const;
