/**
 * People: named ways to look at the list, what was changed about each person, how files of a source were read, and who
 * was on the roster at each import.
 */
export const people = {
  version: 120,
  sql: `
CREATE TABLE peopleView (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
  search TEXT NOT NULL CHECK (length(search) <= 200),
  sortColumn TEXT NOT NULL,
  sortDirection TEXT NOT NULL CHECK (sortDirection IN ('asc', 'desc')),
  isDefault INTEGER NOT NULL DEFAULT 0 CHECK (isDefault IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX onePeopleViewByDefault ON peopleView (isDefault) WHERE isDefault = 1;

CREATE TABLE peopleViewColumn (
  viewId INTEGER NOT NULL REFERENCES peopleView (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  columnKey TEXT NOT NULL,
  position INTEGER NOT NULL,
  width INTEGER NOT NULL CHECK (width BETWEEN 40 AND 2000),
  isShown INTEGER NOT NULL CHECK (isShown IN (0, 1)),
  PRIMARY KEY (viewId, columnKey)
) STRICT, WITHOUT ROWID;

CREATE TABLE peopleViewFilter (
  viewId INTEGER NOT NULL REFERENCES peopleView (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  columnKey TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('oneOf', 'contains', 'between', 'empty', 'filled')),
  -- The words of 'contains'.
  words TEXT CHECK (length(words) <= 200),
  -- The ends of 'between': a day, or a number in digits.
  low TEXT,
  high TEXT,
  PRIMARY KEY (viewId, columnKey),
  CHECK ((kind = 'contains') = (words IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The values of a filter of kind 'oneOf'; an empty text stands for empty cells.
CREATE TABLE peopleViewValue (
  viewId INTEGER NOT NULL REFERENCES peopleView (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  columnKey TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (viewId, columnKey, value)
) STRICT, WITHOUT ROWID;

-- What happened to a person, a line a field; who and when stand in the entry of the log that it belongs to.
CREATE TABLE personEvent (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  -- Null only while the step is being made.
  auditId INTEGER REFERENCES auditEntry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  -- A column of person, or 'role', 'decision', 'pair', 'shown'.
  field TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX personEventByPerson ON personEvent (personId, id);
CREATE INDEX personEventInTheMaking ON personEvent (id) WHERE auditId IS NULL;

-- What was answered the last time about files with the same columns, so that it is not asked again.
CREATE TABLE importMemory (
  source TEXT NOT NULL,
  -- 'field', 'dateOrder', 'nameOrder', 'gradeOrder', 'encoding', 'delimiter', 'sheet' or 'headerRow'.
  question TEXT NOT NULL,
  -- Which column the answer is about; -1 when it is about the whole file.
  columnIndex INTEGER NOT NULL DEFAULT -1,
  answer TEXT NOT NULL CHECK (length(answer) <= 10000),
  PRIMARY KEY (source, question, columnIndex)
) STRICT, WITHOUT ROWID;
`,
} as const;
