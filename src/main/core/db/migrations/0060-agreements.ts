/**
 * Agreements in versions with their signatures, the gate's exceptions, fit checks, supervision, and the restricted register.
 *
 * Two dates on a pair said that both had signed, not what. They become signatures under a first version with the words
 * that the briefing pack printed until now. Undo starts anew: older steps would write columns that are gone.
 */
export const agreements = {
  version: 60,
  sql: `
-- The words that a new agreement starts with; without a row those of the app count.
CREATE TABLE agreementTemplate (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  placeType TEXT NOT NULL CHECK (placeType IN ('office', 'neutral', 'offSite', 'virtual', 'mixed')),
  place TEXT NOT NULL CHECK (length(place) <= 200),
  confidentiality TEXT NOT NULL CHECK (length(confidentiality) <= 2000),
  exceptions TEXT NOT NULL CHECK (length(exceptions) <= 2000),
  offLimits TEXT NOT NULL CHECK (length(offLimits) <= 2000),
  boundaries TEXT NOT NULL CHECK (length(boundaries) <= 2000),
  feedbackAuthorization TEXT NOT NULL CHECK (length(feedbackAuthorization) <= 2000),
  openMind TEXT NOT NULL CHECK (length(openMind) <= 2000),
  noRetaliation TEXT NOT NULL CHECK (length(noRetaliation) <= 2000),
  codeOfConduct TEXT NOT NULL CHECK (length(codeOfConduct) <= 2000),
  endCondition TEXT NOT NULL CHECK (length(endCondition) <= 2000)
) STRICT;

CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version >= 1),
  madeOn TEXT NOT NULL,
  -- What is other than in the version before, in a sentence.
  change TEXT NOT NULL DEFAULT '' CHECK (length(change) <= 1000),
  purpose TEXT NOT NULL CHECK (length(purpose) <= 2000),
  goals TEXT NOT NULL CHECK (length(goals) <= 2000),
  cadenceDays INTEGER NOT NULL CHECK (cadenceDays BETWEEN 1 AND 365),
  meetingMinutes INTEGER NOT NULL CHECK (meetingMinutes BETWEEN 10 AND 480),
  placeType TEXT NOT NULL CHECK (placeType IN ('office', 'neutral', 'offSite', 'virtual', 'mixed')),
  place TEXT NOT NULL CHECK (length(place) <= 200),
  channel TEXT CHECK (channel IN ('in person', 'video', 'phone', 'chat', 'e-mail', 'text')),
  confidentiality TEXT NOT NULL CHECK (length(confidentiality) <= 2000),
  exceptions TEXT NOT NULL CHECK (length(exceptions) <= 2000),
  offLimits TEXT NOT NULL CHECK (length(offLimits) <= 2000),
  boundaries TEXT NOT NULL CHECK (length(boundaries) <= 2000),
  feedbackAuthorization TEXT NOT NULL CHECK (length(feedbackAuthorization) <= 2000),
  openMind TEXT NOT NULL CHECK (length(openMind) <= 2000),
  noRetaliation TEXT NOT NULL CHECK (length(noRetaliation) <= 2000),
  codeOfConduct TEXT NOT NULL CHECK (length(codeOfConduct) <= 2000),
  endCondition TEXT NOT NULL CHECK (length(endCondition) <= 2000),
  endsOn TEXT,
  reviewOn TEXT,
  UNIQUE (pairId, version)
) STRICT;

CREATE TABLE agreementSignature (
  agreementId INTEGER NOT NULL REFERENCES agreement (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  party TEXT NOT NULL CHECK (party IN ('mentor', 'mentee', 'sponsor')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 250),
  signedOn TEXT NOT NULL,
  -- 'unknown': noted before the app asked how.
  method TEXT NOT NULL CHECK (method IN ('paper', 'screen', 'e-mail', 'unknown')),
  PRIMARY KEY (agreementId, party)
) STRICT, WITHOUT ROWID;

INSERT INTO agreement (
  pairId, version, madeOn, purpose, goals, cadenceDays, meetingMinutes, placeType, place, channel, confidentiality,
  exceptions, offLimits, boundaries, feedbackAuthorization, openMind, noRetaliation, codeOfConduct, endCondition,
  endsOn, reviewOn)
SELECT pair.id, 1, min(coalesce(pair.menteeSignedOn, pair.mentorSignedOn), coalesce(pair.mentorSignedOn, pair.menteeSignedOn)),
       program.purpose, '', program.cadenceDays, program.meetingMinutes, 'mixed', '', NULL,
       'What is said here stays between us.',
       'Danger to a person, a breach of law or of the code of conduct, or when we both agree to share it.',
       '', '',
       'The mentor is authorized to give open feedback; the mentee welcomes it.',
       'Each of us is here to learn from the other, and will say so when it happens.',
       'The mentee holds none of the feedback against the mentor.',
       'We are on time, prepared and considerate, and give no personal advice nobody asked for. Either of us may end this through the facilitator, without a reason and without consequences.',
       '', cohort.endsOn, cohort.midReviewOn
  FROM pair
  JOIN cohort ON cohort.id = pair.cohortId
  JOIN program
 WHERE pair.menteeSignedOn IS NOT NULL
    OR pair.mentorSignedOn IS NOT NULL;

INSERT INTO agreementSignature (agreementId, party, name, signedOn, method)
SELECT agreement.id, signed.party, trim(coalesce(nullif(person.preferredName, ''), person.firstName) || ' ' || person.lastName),
       signed.signedOn, 'unknown'
  FROM (SELECT id AS pairId, 'mentee' AS party, menteeId AS enrollmentId, menteeSignedOn AS signedOn FROM pair
         UNION ALL
        SELECT id, 'mentor', mentorId, mentorSignedOn FROM pair) AS signed
  JOIN agreement ON agreement.pairId = signed.pairId
  JOIN enrollment ON enrollment.id = signed.enrollmentId
  JOIN person ON person.id = enrollment.personId
 WHERE signed.signedOn IS NOT NULL;

ALTER TABLE pair DROP COLUMN menteeSignedOn;
ALTER TABLE pair DROP COLUMN mentorSignedOn;

DELETE FROM undoEntry;
DELETE FROM undoStep;

-- A pair that was started, or started again, although something was missing.
CREATE TABLE gateException (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  startedOn TEXT NOT NULL,
  missing TEXT NOT NULL CHECK (length(missing) BETWEEN 1 AND 4000),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500)
) STRICT;
CREATE INDEX gateExceptionByPair ON gateException (pairId);

CREATE TABLE pairPause (
  pairId INTEGER PRIMARY KEY REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  since TEXT NOT NULL,
  untilOn TEXT CHECK (untilOn >= since)
) STRICT;

-- Restricted: what one side says is never shown to the other, and never printed.
CREATE TABLE fitCheck (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('mentor', 'mentee')),
  answeredOn TEXT NOT NULL,
  respected INTEGER NOT NULL CHECK (respected BETWEEN 1 AND 5),
  useful INTEGER NOT NULL CHECK (useful BETWEEN 1 AND 5),
  comfortable INTEGER NOT NULL CHECK (comfortable BETWEEN 1 AND 5),
  goOn INTEGER NOT NULL CHECK (goOn BETWEEN 1 AND 5),
  prefersOther INTEGER NOT NULL CHECK (prefersOther IN (0, 1)),
  -- When the suggested step was taken; null while it is open.
  settledOn TEXT,
  PRIMARY KEY (pairId, side)
) STRICT, WITHOUT ROWID;

-- The facilitator's talks with a mentor: the day and nothing else.
CREATE TABLE supervision (
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  heldOn TEXT NOT NULL,
  PRIMARY KEY (enrollmentId, heldOn)
) STRICT, WITHOUT ROWID;

-- Restricted: never exported, never printed but as a count; each look at it is logged.
CREATE TABLE concern (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  pairId INTEGER REFERENCES pair (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  raisedOn TEXT NOT NULL,
  raisedBy TEXT NOT NULL CHECK (raisedBy IN ('mentor', 'mentee', 'other')),
  kind TEXT NOT NULL CHECK (kind IN ('retaliation', 'pressure', 'disrespect', 'confidentiality', 'harassment', 'goal', 'other')),
  account TEXT NOT NULL DEFAULT '' CHECK (length(account) <= 2000),
  action TEXT NOT NULL DEFAULT '' CHECK (length(action) <= 2000),
  nextOn TEXT,
  resolvedOn TEXT
) STRICT;
CREATE INDEX concernByPair ON concern (pairId);
`,
} as const;
