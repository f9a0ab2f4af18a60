/**
 * What the sponsor signs, the checklist of a cohort's life, and how pairs and the program end well.
 *
 * What was signed is kept text by text, so that a later change can be named; a comparison group keeps every version
 * that it had after it was fixed.
 */
export const charterAndClosure = {
  version: 70,
  sql: `
ALTER TABLE program ADD COLUMN strategyLink TEXT NOT NULL DEFAULT '' CHECK (length(strategyLink) <= 400);
ALTER TABLE program ADD COLUMN communicationPolicy TEXT NOT NULL DEFAULT '' CHECK (length(communicationPolicy) <= 1000);
ALTER TABLE program ADD COLUMN ethics TEXT NOT NULL DEFAULT '' CHECK (length(ethics) <= 1000);
ALTER TABLE program ADD COLUMN durationMonths INTEGER CHECK (durationMonths BETWEEN 1 AND 36);
ALTER TABLE program ADD COLUMN predecessor TEXT NOT NULL DEFAULT '' CHECK (length(predecessor) <= 250);
ALTER TABLE program ADD COLUMN closedOn TEXT;
ALTER TABLE program ADD COLUMN archivedOn TEXT;
ALTER TABLE outcome ADD COLUMN businessArea TEXT NOT NULL DEFAULT '' CHECK (length(businessArea) <= 60);
ALTER TABLE cohort ADD COLUMN interestFrom TEXT;
ALTER TABLE cohort ADD COLUMN interestUntil TEXT;
ALTER TABLE cohort ADD COLUMN followUpOn TEXT;

CREATE TABLE outcomeValue (
  id INTEGER PRIMARY KEY,
  outcomeId INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  measuredOn TEXT NOT NULL,
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 100),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 300),
  UNIQUE (outcomeId, measuredOn)
) STRICT;

CREATE TABLE roleExpectation (
  role TEXT PRIMARY KEY CHECK (role IN ('mentor', 'mentee')),
  hoursPerMonth REAL CHECK (hoursPerMonth BETWEEN 0.5 AND 40),
  meetings INTEGER CHECK (meetings BETWEEN 1 AND 60),
  participation TEXT NOT NULL DEFAULT '' CHECK (length(participation) <= 600),
  deliverables TEXT NOT NULL DEFAULT '' CHECK (length(deliverables) <= 600)
) STRICT, WITHOUT ROWID;

CREATE TABLE expectationAcknowledgment (
  enrollmentId INTEGER PRIMARY KEY REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  acknowledgedOn TEXT NOT NULL
) STRICT;

CREATE TABLE charterSignature (
  id INTEGER PRIMARY KEY,
  sponsorName TEXT NOT NULL CHECK (length(sponsorName) BETWEEN 1 AND 120),
  signedOn TEXT NOT NULL
) STRICT;

-- What stood in the charter when it was signed, part by part.
CREATE TABLE charterSignedText (
  signatureId INTEGER NOT NULL REFERENCES charterSignature (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (signatureId, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE comparisonGroup (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  who TEXT NOT NULL CHECK (who IN ('everybodyElse', 'interestedOnly', 'waitlist')),
  observedFrom TEXT,
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  fixedOn TEXT,
  -- How many values of outcomes were known on that day: a group fixed after it knew them proves less.
  valuesSeen INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE comparisonAttribute (
  attribute TEXT PRIMARY KEY
    CHECK (attribute IN ('department', 'businessFunction', 'location', 'gradeLevel', 'tenure'))
) STRICT, WITHOUT ROWID;

CREATE TABLE comparisonChange (
  id INTEGER PRIMARY KEY,
  changedOn TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  wordsBefore TEXT NOT NULL
) STRICT;

CREATE TABLE lifecycleTask (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  stage TEXT NOT NULL CHECK (stage IN (
    'planning', 'interest', 'screening', 'matching', 'orientation', 'active', 'midReview', 'closing', 'evaluated')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  owner TEXT NOT NULL DEFAULT '' CHECK (length(owner) <= 120),
  dueOn TEXT,
  doneOn TEXT,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX lifecycleTaskByCohort ON lifecycleTask (cohortId, position);

-- Why a pair ended, beside the state that the pair itself has.
CREATE TABLE pairClosure (
  pairId INTEGER PRIMARY KEY REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL CHECK (reason IN ('purposeCompleted', 'time', 'noFaultExit', 'leftOrganization', 'reassigned')),
  closedOn TEXT NOT NULL,
  stateBefore TEXT NOT NULL CHECK (stateBefore IN ('active', 'paused', 'proposed'))
) STRICT;

CREATE TABLE closingStep (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  step TEXT NOT NULL CHECK (step IN ('endCondition', 'finalAssessment', 'finalMeeting', 'thanks', 'testimonial', 'lessons')),
  doneOn TEXT NOT NULL,
  PRIMARY KEY (pairId, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE testimonial (
  id INTEGER PRIMARY KEY,
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  -- 'none': written down, but nobody has agreed yet that it may be shown.
  scope TEXT NOT NULL CHECK (scope IN ('none', 'program', 'company', 'public')),
  shownAs TEXT NOT NULL CHECK (shownAs IN ('role', 'name')),
  consentOn TEXT,
  CHECK ((scope = 'none') = (consentOn IS NULL))
) STRICT;
CREATE INDEX testimonialByEnrollment ON testimonial (enrollmentId);

-- What stays of a person's part: the people who help the next cohort begin.
CREATE TABLE alumnus (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  -- The program and cohort that named the person, where this one took it over; empty for its own.
  fromCohort TEXT NOT NULL DEFAULT '' CHECK (length(fromCohort) <= 250),
  isChampion INTEGER NOT NULL DEFAULT 0 CHECK (isChampion IN (0, 1)),
  sinceOn TEXT NOT NULL,
  PRIMARY KEY (personId, role, fromCohort)
) STRICT, WITHOUT ROWID;

CREATE TABLE emergingLeader (
  enrollmentId INTEGER PRIMARY KEY REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  notedOn TEXT NOT NULL
) STRICT;

CREATE TABLE otherMentoring (
  id INTEGER PRIMARY KEY,
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('hasMentor', 'isMentor', 'continues', 'reciprocal')),
  description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 300)
) STRICT;
CREATE INDEX otherMentoringByEnrollment ON otherMentoring (enrollmentId);

CREATE TABLE lesson (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('keep', 'change')),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 600),
  owner TEXT NOT NULL DEFAULT '' CHECK (length(owner) <= 120),
  notedOn TEXT NOT NULL,
  -- The cohort that it was learned in, where the program took it over from another one.
  fromCohort TEXT NOT NULL DEFAULT '' CHECK (length(fromCohort) <= 250)
) STRICT;
`,
} as const;
