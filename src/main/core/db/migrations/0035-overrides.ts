/**
 * Hard rules that the facilitator may override, the pairs where it was done, and what each decision changed.
 *
 * A mark is never changed and outlives its pair's end; only undoing the override itself takes it back.
 */
export const overrides = {
  version: 35,
  sql: `
-- What a program chose; a rule without a row follows the default.
CREATE TABLE overrideRight (
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 60),
  isGranted INTEGER NOT NULL CHECK (isGranted IN (0, 1)),
  grantedBy TEXT CHECK (length(grantedBy) BETWEEN 1 AND 200),
  PRIMARY KEY (cohortId, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE overriddenRule (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 60),
  -- the broken rule in the words of that day
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  actor TEXT,
  overriddenAt TEXT NOT NULL,
  PRIMARY KEY (pairId, rule)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER overriddenRuleIsNeverChanged BEFORE UPDATE ON overriddenRule
BEGIN SELECT RAISE(ABORT, 'A mark of an overridden rule is for good.'); END;

-- Who was with whom before and after the decision, a line a mentee; NULL where nobody was moved.
ALTER TABLE auditEntry ADD COLUMN detail TEXT;
`,
} as const;
