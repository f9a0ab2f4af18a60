/**
 * Arrangements to compare, what both sides say of a pair, publication, and who decided.
 *
 * A scenario keeps its settings and its figures as they were when it was saved; its pairs go with the people in them.
 */
export const scenarios = {
  version: 20,
  sql: `
ALTER TABLE pair ADD COLUMN stagedOn TEXT;
ALTER TABLE pair ADD COLUMN publishedOn TEXT;

CREATE TABLE consultation (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('mentor', 'mentee')),
  answer TEXT NOT NULL CHECK (answer IN ('fine', 'prefersOther', 'conflict')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  answeredOn TEXT NOT NULL,
  PRIMARY KEY (pairId, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  createdAt TEXT NOT NULL,
  fit INTEGER NOT NULL,
  matched INTEGER NOT NULL,
  bestFit INTEGER NOT NULL,
  bestMatched INTEGER NOT NULL,
  isProven INTEGER NOT NULL CHECK (isProven IN (0, 1)),
  maxTimeZoneHours REAL NOT NULL,
  UNIQUE (cohortId, name)
) STRICT;

CREATE TABLE scenarioPair (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  menteeId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  mentorId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  fit INTEGER NOT NULL,
  isLocked INTEGER NOT NULL CHECK (isLocked IN (0, 1)),
  origin TEXT NOT NULL CHECK (origin IN ('auto', 'hand')),
  PRIMARY KEY (scenarioId, menteeId)
) STRICT, WITHOUT ROWID;
CREATE INDEX scenarioPairByMentee ON scenarioPair (menteeId);
CREATE INDEX scenarioPairByMentor ON scenarioPair (mentorId);

-- Warnings that were accepted for a pair of the scenario.
CREATE TABLE scenarioAcceptance (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  menteeId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  PRIMARY KEY (scenarioId, menteeId, rule)
) STRICT, WITHOUT ROWID;

-- What counted when the scenario was saved: a weight per component, a mode per rule.
CREATE TABLE scenarioWeight (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN -10 AND 10),
  PRIMARY KEY (scenarioId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarioRule (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('hard', 'soft', 'off')),
  PRIMARY KEY (scenarioId, key)
) STRICT, WITHOUT ROWID;

-- The facilitator whom the charter named at the time; entries from before this step have none.
ALTER TABLE auditEntry ADD COLUMN actor TEXT;
`,
} as const;
