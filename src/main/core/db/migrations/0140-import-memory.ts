/**
 * What files were taken for, so that next month's file needs no thought.
 *
 * The table that 0120 laid out for this knew columns by their place: a new column in the middle would have moved every
 * answer behind it, and nothing said which file an answer came from. It was never written to.
 */
export const importMemory = {
  version: 140,
  sql: `
DROP TABLE importMemory;

-- One a kind of list and set of column names; the last file with them counts.
CREATE TABLE importSource (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  fileName TEXT NOT NULL,
  usedOn TEXT NOT NULL
) STRICT;
CREATE INDEX importSourceByKind ON importSource (kind, usedOn);

CREATE TABLE importSourceColumn (
  sourceId INTEGER NOT NULL REFERENCES importSource (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  -- As the file writes it.
  name TEXT NOT NULL,
  -- What the column became; null where it was left out.
  field TEXT,
  PRIMARY KEY (sourceId, position)
) STRICT, WITHOUT ROWID;

-- What the wizard asked, about a column or a value by its name, or about the whole file.
CREATE TABLE importSourceAnswer (
  sourceId INTEGER NOT NULL REFERENCES importSource (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL CHECK (length(answer) <= 2000),
  PRIMARY KEY (sourceId, question, about)
) STRICT, WITHOUT ROWID;
`,
} as const;
