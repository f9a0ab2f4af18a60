/**
 * What comes first in matching, what happens where data is missing, and identity with purpose and consent.
 *
 * A cohort without a row in `matchingGoals` matches as before: as many people as possible, then the highest fit.
 * Identity is held only with the day of consent, so a person who does not agree has no row.
 */
export const matchingGoals = {
  version: 30,
  sql: `
CREATE TABLE matchingGoals (
  cohortId INTEGER PRIMARY KEY REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  -- hundredths of a point, NULL for coverage first
  qualityFloor INTEGER CHECK (qualityFloor BETWEEN 1 AND 10000),
  worstPairFirst INTEGER NOT NULL CHECK (worstPairFirst IN (0, 1)),
  longestWaitingFirst INTEGER NOT NULL CHECK (longestWaitingFirst IN (0, 1)),
  keepTolerance INTEGER NOT NULL CHECK (keepTolerance BETWEEN 0 AND 1000000000)
) STRICT;

CREATE TABLE pairQuota (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  counts TEXT NOT NULL
    CHECK (counts IN ('acrossDepartments', 'acrossSites', 'withDepartment', 'withSite', 'withTeam')),
  groupName TEXT CHECK (length(groupName) BETWEEN 1 AND 200),
  leaderId INTEGER REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  bound TEXT NOT NULL CHECK (bound IN ('atLeast', 'atMost')),
  unit TEXT NOT NULL CHECK (unit IN ('percent', 'pairs')),
  amount INTEGER NOT NULL CHECK (amount >= 0 AND (unit = 'pairs' OR amount <= 100)),
  CHECK ((counts IN ('withDepartment', 'withSite')) = (groupName IS NOT NULL)),
  CHECK ((counts = 'withTeam') = (leaderId IS NOT NULL))
) STRICT;
CREATE INDEX pairQuotaByLeader ON pairQuota (leaderId);

-- NULL follows the component's own rule.
ALTER TABLE componentSetting ADD COLUMN missing TEXT CHECK (missing IN ('leaveOut', 'neutral', 'notMet'));

CREATE TABLE deiPurpose (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 20 AND 1000),
  declaredOn TEXT NOT NULL
) STRICT;

CREATE TABLE deiField (
  field TEXT PRIMARY KEY CHECK (length(field) BETWEEN 1 AND 60)
) STRICT, WITHOUT ROWID;

CREATE TABLE identityClaim (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 60),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 120),
  consentOn TEXT NOT NULL,
  PRIMARY KEY (personId, field)
) STRICT, WITHOUT ROWID;

-- What came first when the scenario was saved, in the words of that day.
CREATE TABLE scenarioGoal (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 400),
  PRIMARY KEY (scenarioId, words)
) STRICT, WITHOUT ROWID;
ALTER TABLE scenarioWeight ADD COLUMN missing TEXT CHECK (missing IN ('leaveOut', 'neutral', 'notMet'));
`,
} as const;
