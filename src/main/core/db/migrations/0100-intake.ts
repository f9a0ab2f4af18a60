/**
 * Who comes forward, who may take part, and who waits: expressions of interest with their evidence, rules of
 * eligibility per role with exceptions that carry a reason, decisions with theirs, and a waitlist with places.
 *
 * The enrollment is made anew because a decision may now be open (`interested`), which its old check refused.
 */
export const intake = {
  version: 100,
  rebuildsTables: true,
  sql: `
-- Restricted: shown only when asked for, never printed. 5 is the highest.
ALTER TABLE person ADD COLUMN performanceRating INTEGER CHECK (performanceRating BETWEEN 1 AND 5);
-- A scheme that a person joined with, such as the graduates of a year.
ALTER TABLE person ADD COLUMN intakeGroup TEXT CHECK (length(intakeGroup) <= 80);

CREATE TABLE newEnrollment (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  decision TEXT NOT NULL DEFAULT 'accepted'
    CHECK (decision IN ('interested', 'accepted', 'waitlist', 'declined', 'withdrawn')),
  capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 1 AND 5),
  interestOn TEXT,
  interestSource TEXT
    CHECK (interestSource IN ('form', 'paper', 'e-mail', 'conversation', 'manager', 'event', 'other')),
  motivation TEXT NOT NULL DEFAULT '' CHECK (length(motivation) <= 2000),
  screeningSocial INTEGER CHECK (screeningSocial BETWEEN 1 AND 5),
  screeningConfidence INTEGER CHECK (screeningConfidence BETWEEN 1 AND 5),
  screeningTeaching INTEGER CHECK (screeningTeaching BETWEEN 1 AND 5),
  decidedOn TEXT,
  decisionReason TEXT NOT NULL DEFAULT '' CHECK (length(decisionReason) <= 500),
  -- 1 is next in line; those without a place come after those with one, the longest waiting first.
  waitlistPlace INTEGER CHECK (waitlistPlace > 0),
  UNIQUE (cohortId, personId, role),
  CHECK (role = 'mentor' OR capacity = 1),
  CHECK (waitlistPlace IS NULL OR decision = 'waitlist')
) STRICT;

INSERT INTO newEnrollment (
  id, cohortId, personId, role, decision, capacity, interestOn, motivation, screeningSocial, screeningConfidence,
  screeningTeaching, waitlistPlace)
SELECT id, cohortId, personId, role, decision, capacity, interestOn, motivation, screeningSocial, screeningConfidence,
       screeningTeaching,
       CASE decision WHEN 'waitlist' THEN row_number() OVER (
         PARTITION BY cohortId, role, decision ORDER BY coalesce(interestOn, '9999'), id) END
  FROM enrollment;
DROP TABLE enrollment;
ALTER TABLE newEnrollment RENAME TO enrollment;
CREATE INDEX enrollmentByPerson ON enrollment (personId);

CREATE TABLE interestTopic (
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  stance TEXT NOT NULL CHECK (stance IN ('wanted', 'avoided')),
  PRIMARY KEY (enrollmentId, skillId)
) STRICT, WITHOUT ROWID;
CREATE INDEX interestTopicBySkill ON interestTopic (skillId);

-- What shows that a person can do what they offer: a link or a few words. It outlives a new list of skills.
CREATE TABLE skillEvidence (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  PRIMARY KEY (personId, skillId)
) STRICT, WITHOUT ROWID;
CREATE INDEX skillEvidenceBySkill ON skillEvidence (skillId);

CREATE TABLE doNotInvite (
  personId INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  notedOn TEXT NOT NULL
) STRICT;

CREATE TABLE eligibilityRule (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  kind TEXT NOT NULL
    CHECK (kind IN ('tenure', 'grade', 'performance', 'screening', 'evidence', 'location', 'intakeGroup')),
  lower INTEGER,
  upper INTEGER,
  -- The day on which the length of service counts; null is today.
  asOf TEXT,
  otherwise TEXT NOT NULL DEFAULT 'notEligible' CHECK (otherwise IN ('notEligible', 'review')),
  UNIQUE (cohortId, role, kind),
  CHECK (lower IS NULL OR upper IS NULL OR lower <= upper)
) STRICT;

CREATE TABLE eligibilityRuleValue (
  ruleId INTEGER NOT NULL REFERENCES eligibilityRule (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
  PRIMARY KEY (ruleId, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE eligibilityOverride (
  enrollmentId INTEGER PRIMARY KEY REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  verdict TEXT NOT NULL CHECK (verdict IN ('eligible', 'notEligible')),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  madeOn TEXT NOT NULL
) STRICT;
`,
} as const;
