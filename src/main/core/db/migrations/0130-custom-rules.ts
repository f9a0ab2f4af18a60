/**
 * Rules that the facilitator writes, what a soft rule costs, and what a scenario was measured with.
 *
 * A rule is known as "custom-" and its id wherever a rule is named; ids are never used twice, so that what was accepted or
 * overridden for one rule says nothing about the next.
 */
export const customRules = {
  version: 130,
  sql: `
CREATE TABLE customRule (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 80),
  mode TEXT NOT NULL CHECK (mode IN ('hard', 'soft', 'off')),
  -- Fit in hundredths that a pair loses while the rule only warns.
  cost INTEGER NOT NULL DEFAULT 0 CHECK (cost BETWEEN 0 AND 10000),
  UNIQUE (cohortId, name)
) STRICT;

-- A pair breaks the rule where all its conditions are so.
CREATE TABLE customRuleCondition (
  ruleId INTEGER NOT NULL REFERENCES customRule (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 2),
  kind TEXT NOT NULL
    CHECK (kind IN (
      'compare', 'belongs', 'gradeGap', 'language', 'tenure', 'onLeave', 'notEligible', 'screening')),
  who TEXT CHECK (who IN ('mentor', 'mentee', 'both')),
  field TEXT CHECK (field IN ('department', 'businessFunction', 'location', 'jobTitle', 'language')),
  -- The same or different, in or not in, at least or less than, shared or not, under or over.
  isSo INTEGER CHECK (isSo IN (0, 1)),
  amount INTEGER CHECK (amount BETWEEN 0 AND 600),
  value TEXT CHECK (length(value) BETWEEN 1 AND 200),
  PRIMARY KEY (ruleId, position),
  CHECK ((kind IN ('belongs', 'tenure', 'onLeave', 'notEligible')) = (who IS NOT NULL)),
  CHECK ((kind IN ('compare', 'belongs')) = (field IS NOT NULL)),
  CHECK ((kind = 'belongs') = (value IS NOT NULL)),
  CHECK ((kind IN ('onLeave', 'notEligible', 'screening')) = (isSo IS NULL)),
  CHECK (kind = 'screening' OR (kind IN ('gradeGap', 'tenure')) = (amount IS NOT NULL))
) STRICT, WITHOUT ROWID;

ALTER TABLE ruleSetting ADD COLUMN cost INTEGER NOT NULL DEFAULT 0 CHECK (cost BETWEEN 0 AND 10000);

-- The name of that day: the facilitator may rename or delete a rule of her own, the mark stays.
ALTER TABLE overriddenRule ADD COLUMN name TEXT CHECK (length(name) BETWEEN 1 AND 80);

ALTER TABLE scenarioRule ADD COLUMN cost INTEGER NOT NULL DEFAULT 0;
-- What a rule of the facilitator's said when the scenario was saved; NULL for the catalog.
ALTER TABLE scenarioRule ADD COLUMN words TEXT;
`,
} as const;
