CREATE TRIGGER auditEntryIsNeverChanged BEFORE UPDATE ON auditEntry
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;

CREATE TRIGGER auditEntryIsNeverDeleted BEFORE DELETE ON auditEntry
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;

CREATE TRIGGER overriddenRuleIsNeverChanged BEFORE UPDATE ON overriddenRule
BEGIN SELECT RAISE(ABORT, 'A mark of an overridden rule is for good.'); END;

CREATE TABLE acceptedWarning (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  acceptedAt TEXT NOT NULL,
  PRIMARY KEY (pairId, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE agendaItem (
  id INTEGER PRIMARY KEY,
  eventId INTEGER NOT NULL REFERENCES orientationEvent (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 480),
  lead TEXT NOT NULL DEFAULT '' CHECK (length(lead) <= 120),
  notes TEXT NOT NULL DEFAULT '' CHECK (length(notes) <= 1000)
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

CREATE TABLE alumnus (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  -- The program and cohort that named the person, where this one took it over; empty for its own.
  fromCohort TEXT NOT NULL DEFAULT '' CHECK (length(fromCohort) <= 250),
  isChampion INTEGER NOT NULL DEFAULT 0 CHECK (isChampion IN (0, 1)),
  sinceOn TEXT NOT NULL,
  PRIMARY KEY (personId, role, fromCohort)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  fileName TEXT NOT NULL CHECK (length(fileName) BETWEEN 1 AND 200),
  mediaType TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  addedOn TEXT NOT NULL,
  inMentorPack INTEGER NOT NULL DEFAULT 0 CHECK (inMentorPack IN (0, 1)),
  inMenteePack INTEGER NOT NULL DEFAULT 0 CHECK (inMenteePack IN (0, 1))
) STRICT;

CREATE TABLE attachmentPiece (
  attachmentId INTEGER NOT NULL REFERENCES attachment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (attachmentId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  eventId INTEGER NOT NULL REFERENCES orientationEvent (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  attendedOn TEXT NOT NULL,
  PRIMARY KEY (eventId, enrollmentId)
) STRICT, WITHOUT ROWID;

CREATE TABLE auditEntry (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operation TEXT NOT NULL,
  summary TEXT NOT NULL,
  reason TEXT,
  price INTEGER,
  previousHash TEXT NOT NULL,
  hash TEXT NOT NULL
, actor TEXT, detail TEXT) STRICT;

CREATE TABLE benefit (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  notedOn TEXT NOT NULL,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500)
) STRICT;

CREATE TABLE changeCredit (
  changeId INTEGER NOT NULL REFERENCES changeEntry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (changeId, pairId)
) STRICT, WITHOUT ROWID;

CREATE TABLE changeEntry (
  id INTEGER PRIMARY KEY,
  category TEXT NOT NULL
    CHECK (category IN ('accessibility', 'policy', 'process', 'product', 'decision', 'knowledge', 'other')),
  description TEXT NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
  status TEXT NOT NULL CHECK (status IN ('idea', 'accepted', 'done')),
  ideaOn TEXT NOT NULL,
  acceptedOn TEXT,
  doneOn TEXT,
  evidence TEXT NOT NULL DEFAULT '' CHECK (length(evidence) <= 500),
  owner TEXT NOT NULL DEFAULT '' CHECK (length(owner) <= 120),
  decidedBy TEXT NOT NULL DEFAULT '' CHECK (length(decidedBy) <= 120),
  credit TEXT NOT NULL DEFAULT 'anonymous' CHECK (credit IN ('named', 'anonymous', 'hidden')),
  outcomeId INTEGER REFERENCES outcome (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  CHECK ((status = 'idea') = (acceptedOn IS NULL)),
  CHECK ((status = 'done') = (doneOn IS NOT NULL)),
  CHECK (acceptedOn IS NULL OR acceptedOn >= ideaOn),
  CHECK (doneOn IS NULL OR doneOn >= acceptedOn)
) STRICT;

CREATE TABLE charterSignature (
  id INTEGER PRIMARY KEY,
  sponsorName TEXT NOT NULL CHECK (length(sponsorName) BETWEEN 1 AND 120),
  signedOn TEXT NOT NULL
) STRICT;

CREATE TABLE charterSignedText (
  signatureId INTEGER NOT NULL REFERENCES charterSignature (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (signatureId, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkIn (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  dueOn TEXT NOT NULL,
  receivedOn TEXT NOT NULL,
  meetingsHeld INTEGER CHECK (meetingsHeld BETWEEN 0 AND 60),
  works TEXT NOT NULL DEFAULT '' CHECK (length(works) <= 1000),
  hinders TEXT NOT NULL DEFAULT '' CHECK (length(hinders) <= 1000),
  wantsSupport INTEGER NOT NULL DEFAULT 0 CHECK (wantsSupport IN (0, 1)),
  supportedOn TEXT,
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  UNIQUE (pairId, dueOn),
  CHECK (supportedOn IS NULL OR wantsSupport = 1)
) STRICT;

CREATE TABLE checkInPlan (
  cohortId INTEGER PRIMARY KEY REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('weeks', 'midAndEnd', 'none')),
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 52)
) STRICT;

CREATE TABLE closingStep (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  step TEXT NOT NULL CHECK (step IN ('endCondition', 'finalAssessment', 'finalMeeting', 'thanks', 'testimonial', 'lessons')),
  doneOn TEXT NOT NULL,
  PRIMARY KEY (pairId, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
  isPilot INTEGER NOT NULL DEFAULT 1 CHECK (isPilot IN (0, 1)),
  pairCap INTEGER CHECK (pairCap > 0),
  matchOn TEXT,
  orientationOn TEXT,
  startsOn TEXT,
  midReviewOn TEXT,
  endsOn TEXT,
  maxTimeZoneHours REAL NOT NULL DEFAULT 4 CHECK (maxTimeZoneHours BETWEEN 0 AND 14)
, interestFrom TEXT, interestUntil TEXT, followUpOn TEXT) STRICT;

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

CREATE TABLE comparisonGroup (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  who TEXT NOT NULL CHECK (who IN ('everybodyElse', 'interestedOnly', 'waitlist')),
  observedFrom TEXT,
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  fixedOn TEXT,
  -- How many values of outcomes were known on that day: a group fixed after it knew them proves less.
  valuesSeen INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE competencyAssessment (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  competency TEXT NOT NULL
    CHECK (competency IN ('communication', 'empathy', 'questions', 'selfAwareness', 'coaching', 'confidence')),
  current INTEGER CHECK (current BETWEEN 1 AND 5),
  target INTEGER CHECK (target BETWEEN 1 AND 5),
  final INTEGER CHECK (final BETWEEN 1 AND 5),
  PRIMARY KEY (pairId, competency)
) STRICT, WITHOUT ROWID;

CREATE TABLE componentSetting (
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN -10 AND 10), missing TEXT CHECK (missing IN ('leaveOut', 'neutral', 'notMet')),
  PRIMARY KEY (cohortId, key)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE consultation (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('mentor', 'mentee')),
  answer TEXT NOT NULL CHECK (answer IN ('fine', 'prefersOther', 'conflict')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  answeredOn TEXT NOT NULL,
  PRIMARY KEY (pairId, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE customRule (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 80),
  mode TEXT NOT NULL CHECK (mode IN ('hard', 'soft', 'off')),
  -- Fit in hundredths that a pair loses while the rule only warns.
  cost INTEGER NOT NULL DEFAULT 0 CHECK (cost BETWEEN 0 AND 10000),
  UNIQUE (cohortId, name)
) STRICT;

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

CREATE TABLE deiField (
  field TEXT PRIMARY KEY CHECK (length(field) BETWEEN 1 AND 60)
) STRICT, WITHOUT ROWID;

CREATE TABLE deiPurpose (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 20 AND 1000),
  declaredOn TEXT NOT NULL
) STRICT;

CREATE TABLE doNotInvite (
  personId INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  notedOn TEXT NOT NULL
) STRICT;

CREATE TABLE eligibilityOverride (
  enrollmentId INTEGER PRIMARY KEY REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  verdict TEXT NOT NULL CHECK (verdict IN ('eligible', 'notEligible')),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  madeOn TEXT NOT NULL
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

CREATE TABLE emergingLeader (
  enrollmentId INTEGER PRIMARY KEY REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  notedOn TEXT NOT NULL
) STRICT;

CREATE TABLE "enrollment" (
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
  waitlistPlace INTEGER CHECK (waitlistPlace > 0), fromWaitlistOn TEXT
  CHECK (fromWaitlistOn IS NULL OR decision = 'accepted'), fromWaitlistPlace INTEGER
  CHECK (fromWaitlistPlace IS NULL OR (fromWaitlistPlace > 0 AND fromWaitlistOn IS NOT NULL)),
  UNIQUE (cohortId, personId, role),
  CHECK (role = 'mentor' OR capacity = 1),
  CHECK (waitlistPlace IS NULL OR decision = 'waitlist')
) STRICT;

CREATE TABLE expectationAcknowledgment (
  enrollmentId INTEGER PRIMARY KEY REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  acknowledgedOn TEXT NOT NULL
) STRICT;

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

CREATE TABLE gateException (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  startedOn TEXT NOT NULL,
  missing TEXT NOT NULL CHECK (length(missing) BETWEEN 1 AND 4000),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500)
) STRICT;

CREATE TABLE goal (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  owner TEXT NOT NULL CHECK (owner IN ('mentor', 'mentee')),
  level TEXT NOT NULL CHECK (level IN ('individual', 'pair', 'organization')),
  statement TEXT NOT NULL CHECK (length(statement) BETWEEN 1 AND 300),
  skillId INTEGER REFERENCES skill (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  outcomeId INTEGER REFERENCES outcome (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  isPairSpecific INTEGER NOT NULL DEFAULT 0 CHECK (isPairSpecific IN (0, 1)),
  unit TEXT NOT NULL DEFAULT '' CHECK (length(unit) <= 40),
  baselineNumber REAL,
  targetNumber REAL,
  baselineWords TEXT NOT NULL DEFAULT '' CHECK (length(baselineWords) <= 300),
  targetWords TEXT NOT NULL DEFAULT '' CHECK (length(targetWords) <= 300),
  dueOn TEXT,
  weight INTEGER NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 5),
  transfer TEXT CHECK (transfer IN ('practice', 'clients', 'projects', 'history', 'contacts')),
  -- The mentor's answer to a goal of the mentee.
  acceptance TEXT CHECK (acceptance IN ('accepted', 'notComfortable')),
  acceptedOn TEXT,
  -- Goal attainment scaling: what -2 to +2 look like.
  muchLess TEXT NOT NULL DEFAULT '' CHECK (length(muchLess) <= 200),
  less TEXT NOT NULL DEFAULT '' CHECK (length(less) <= 200),
  expected TEXT NOT NULL DEFAULT '' CHECK (length(expected) <= 200),
  more TEXT NOT NULL DEFAULT '' CHECK (length(more) <= 200),
  muchMore TEXT NOT NULL DEFAULT '' CHECK (length(muchMore) <= 200),
  midRating INTEGER CHECK (midRating BETWEEN -2 AND 2),
  midOn TEXT,
  endRating INTEGER CHECK (endRating BETWEEN -2 AND 2),
  endOn TEXT,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reached', 'partly', 'notReached', 'dropped')),
  closedOn TEXT,
  closedBecause TEXT NOT NULL DEFAULT '' CHECK (length(closedBecause) <= 300),
  setOn TEXT NOT NULL,
  CHECK (outcomeId IS NULL OR isPairSpecific = 0),
  CHECK ((acceptance IS NULL) = (acceptedOn IS NULL)),
  CHECK (acceptance IS NULL OR owner = 'mentee'),
  CHECK ((midRating IS NULL) = (midOn IS NULL)),
  CHECK ((endRating IS NULL) = (endOn IS NULL)),
  CHECK ((state = 'open') = (closedOn IS NULL)),
  CHECK (state <> 'dropped' OR closedBecause <> '')
) STRICT;

CREATE TABLE goalProgress (
  id INTEGER PRIMARY KEY,
  goalId INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  notedOn TEXT NOT NULL,
  value REAL,
  words TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 500),
  CHECK (value IS NOT NULL OR words <> '')
) STRICT;

CREATE TABLE gradeLabel (
  label TEXT PRIMARY KEY CHECK (length(label) BETWEEN 1 AND 100),
  level INTEGER NOT NULL UNIQUE CHECK (level BETWEEN 1 AND 99)
) STRICT, WITHOUT ROWID;

CREATE TABLE healthLimit (
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 365),
  PRIMARY KEY (cohortId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE identityClaim (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 60),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 120),
  consentOn TEXT NOT NULL,
  PRIMARY KEY (personId, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE importSource (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  fileName TEXT NOT NULL,
  usedOn TEXT NOT NULL
) STRICT;

CREATE TABLE importSourceAnswer (
  sourceId INTEGER NOT NULL REFERENCES importSource (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL CHECK (length(answer) <= 2000),
  PRIMARY KEY (sourceId, question, about)
) STRICT, WITHOUT ROWID;

CREATE TABLE importSourceColumn (
  sourceId INTEGER NOT NULL REFERENCES importSource (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  -- As the file writes it.
  name TEXT NOT NULL,
  -- What the column became; null where it was left out.
  field TEXT,
  PRIMARY KEY (sourceId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE interestTopic (
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  stance TEXT NOT NULL CHECK (stance IN ('wanted', 'avoided')),
  PRIMARY KEY (enrollmentId, skillId)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
  eventId INTEGER NOT NULL REFERENCES orientationEvent (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  answer TEXT CHECK (answer IN ('yes', 'no', 'maybe')),
  PRIMARY KEY (eventId, enrollmentId)
) STRICT, WITHOUT ROWID;

CREATE TABLE knowledgeItem (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  notedOn TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  owner TEXT NOT NULL DEFAULT '' CHECK (length(owner) <= 120),
  storedAt TEXT NOT NULL DEFAULT '' CHECK (length(storedAt) <= 300)
) STRICT;

CREATE TABLE lesson (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('keep', 'change')),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 600),
  owner TEXT NOT NULL DEFAULT '' CHECK (length(owner) <= 120),
  notedOn TEXT NOT NULL,
  -- The cohort that it was learned in, where the program took it over from another one.
  fromCohort TEXT NOT NULL DEFAULT '' CHECK (length(fromCohort) <= 250)
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

CREATE TABLE linkedProgram (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  fileId TEXT NOT NULL CHECK (length(fileId) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  linkedOn TEXT NOT NULL
) STRICT;

CREATE TABLE matchingGoals (
  cohortId INTEGER PRIMARY KEY REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  -- hundredths of a point, NULL for coverage first
  qualityFloor INTEGER CHECK (qualityFloor BETWEEN 1 AND 10000),
  worstPairFirst INTEGER NOT NULL CHECK (worstPairFirst IN (0, 1)),
  longestWaitingFirst INTEGER NOT NULL CHECK (longestWaitingFirst IN (0, 1)),
  keepTolerance INTEGER NOT NULL CHECK (keepTolerance BETWEEN 0 AND 1000000000)
) STRICT;

CREATE TABLE "meeting" (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  plannedOn TEXT NOT NULL,
  startsAt TEXT CHECK (startsAt GLOB '[0-2][0-9]:[0-5][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled', 'rescheduled')),
  heldOn TEXT,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
  cancelledBy TEXT CHECK (cancelledBy IN ('mentor', 'mentee', 'other')),
  cancelReason TEXT CHECK (cancelReason IN ('workload', 'travel', 'illness', 'urgent', 'noShow', 'other')),
  channel TEXT,
  placeType TEXT CHECK (placeType IN ('office', 'neutral', 'offSite', 'virtual')),
  nextStep TEXT NOT NULL DEFAULT '' CHECK (length(nextStep) <= 200),
  -- The day that this one stands in for: that meeting is 'rescheduled'.
  movedFromId INTEGER REFERENCES meeting (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  CHECK ((state = 'held') = (heldOn IS NOT NULL)),
  CHECK ((state = 'cancelled') = (cancelledBy IS NOT NULL)),
  CHECK (cancelReason IS NULL OR state = 'cancelled')
) STRICT;

CREATE TABLE meetingTopic (
  meetingId INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL CHECK (length(topic) BETWEEN 1 AND 200),
  PRIMARY KEY (meetingId, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE obstacle (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  notedOn TEXT NOT NULL,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  wantsSupport INTEGER NOT NULL DEFAULT 0 CHECK (wantsSupport IN (0, 1)),
  resolvedOn TEXT,
  resolution TEXT NOT NULL DEFAULT '' CHECK (length(resolution) <= 500),
  CHECK (resolvedOn IS NULL OR resolvedOn >= notedOn)
) STRICT;

CREATE TABLE orientationEvent (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  heldOn TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 200)
, startsAt TEXT CHECK (startsAt IS NULL OR startsAt GLOB '[0-2][0-9]:[0-5][0-9]'), minutes INTEGER NOT NULL DEFAULT 90 CHECK (minutes BETWEEN 5 AND 1440), mode TEXT NOT NULL DEFAULT 'inPerson' CHECK (mode IN ('inPerson', 'remote', 'hybrid')), link TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 500), timeZone TEXT, isFirstNames INTEGER NOT NULL DEFAULT 1 CHECK (isFirstNames IN (0, 1)), tableSize INTEGER NOT NULL DEFAULT 6 CHECK (tableSize BETWEEN 2 AND 20), seating TEXT NOT NULL DEFAULT 'together' CHECK (seating IN ('together', 'mixed'))) STRICT;

CREATE TABLE otherMentoring (
  id INTEGER PRIMARY KEY,
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('hasMentor', 'isMentor', 'continues', 'reciprocal')),
  description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 300)
) STRICT;

CREATE TABLE outcome (
  id INTEGER PRIMARY KEY,
  statement TEXT NOT NULL CHECK (length(statement) BETWEEN 1 AND 500),
  metric TEXT NOT NULL DEFAULT '',
  baseline TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT '',
  current TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  dueOn TEXT
, businessArea TEXT NOT NULL DEFAULT '' CHECK (length(businessArea) <= 60)) STRICT;

CREATE TABLE outcomeValue (
  id INTEGER PRIMARY KEY,
  outcomeId INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  measuredOn TEXT NOT NULL,
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 100),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 300),
  UNIQUE (outcomeId, measuredOn)
) STRICT;

CREATE TABLE overriddenRule (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 60),
  -- the broken rule in the words of that day
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  actor TEXT,
  overriddenAt TEXT NOT NULL, name TEXT CHECK (length(name) BETWEEN 1 AND 80),
  PRIMARY KEY (pairId, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE overrideRight (
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL CHECK (length(rule) BETWEEN 1 AND 60),
  isGranted INTEGER NOT NULL CHECK (isGranted IN (0, 1)),
  grantedBy TEXT CHECK (length(grantedBy) BETWEEN 1 AND 200),
  PRIMARY KEY (cohortId, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  menteeId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  mentorId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL DEFAULT 'proposed'
    CHECK (state IN ('proposed', 'active', 'paused', 'completed', 'endedEarly', 'reassigned')),
  isLocked INTEGER NOT NULL DEFAULT 0 CHECK (isLocked IN (0, 1)),
  origin TEXT NOT NULL CHECK (origin IN ('auto', 'hand')),
  startedOn TEXT,
  endedOn TEXT,
  stagedOn TEXT, publishedOn TEXT) STRICT;

CREATE TABLE pairClosure (
  pairId INTEGER PRIMARY KEY REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL CHECK (reason IN ('purposeCompleted', 'time', 'noFaultExit', 'leftOrganization', 'reassigned')),
  closedOn TEXT NOT NULL,
  stateBefore TEXT NOT NULL CHECK (stateBefore IN ('active', 'paused', 'proposed'))
) STRICT;

CREATE TABLE pairMessages (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  messages INTEGER NOT NULL CHECK (messages BETWEEN 0 AND 10000),
  PRIMARY KEY (pairId, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE pairPause (
  pairId INTEGER PRIMARY KEY REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  since TEXT NOT NULL,
  untilOn TEXT CHECK (untilOn >= since)
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

CREATE TABLE pairRule (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('doNotPair', 'mustPair', 'pairedBefore')),
  menteePersonId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  mentorPersonId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  reason TEXT CHECK (length(reason) <= 500),
  UNIQUE (cohortId, kind, menteePersonId, mentorPersonId)
) STRICT;

CREATE TABLE peopleView (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
  search TEXT NOT NULL CHECK (length(search) <= 200),
  sortColumn TEXT NOT NULL,
  sortDirection TEXT NOT NULL CHECK (sortDirection IN ('asc', 'desc')),
  isDefault INTEGER NOT NULL DEFAULT 0 CHECK (isDefault IN (0, 1))
) STRICT;

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

CREATE TABLE peopleViewValue (
  viewId INTEGER NOT NULL REFERENCES peopleView (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  columnKey TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (viewId, columnKey, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  employeeId TEXT NOT NULL UNIQUE CHECK (length(employeeId) BETWEEN 1 AND 64),
  firstName TEXT NOT NULL CHECK (length(firstName) <= 120),
  lastName TEXT NOT NULL CHECK (length(lastName) <= 120),
  preferredName TEXT CHECK (length(preferredName) <= 120),
  pronouns TEXT CHECK (length(pronouns) <= 40),
  email TEXT CHECK (length(email) <= 254),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'leave', 'left')),
  hireDate TEXT,
  dateInJob TEXT,
  terminationDate TEXT,
  terminationType TEXT CHECK (terminationType IN ('voluntary', 'involuntary', 'retirement', 'other')),
  jobTitle TEXT CHECK (length(jobTitle) <= 200),
  department TEXT CHECK (length(department) <= 200),
  businessFunction TEXT CHECK (length(businessFunction) <= 200),
  location TEXT CHECK (length(location) <= 200),
  timeZone TEXT CHECK (length(timeZone) <= 64),
  gradeLevel INTEGER CHECK (gradeLevel BETWEEN 0 AND 99),
  managerId INTEGER REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  preferredChannel TEXT CHECK (preferredChannel IN ('in person', 'video', 'phone', 'chat', 'e-mail', 'text')),
  availability TEXT CHECK (length(availability) <= 200),
  accessNeeds TEXT CHECK (length(accessNeeds) <= 500),
  -- last name first, then title, department, site, id and e-mail, without accents and case: quick filter and order of names
  searchText TEXT NOT NULL DEFAULT '', performanceRating INTEGER CHECK (performanceRating BETWEEN 1 AND 5), intakeGroup TEXT CHECK (length(intakeGroup) <= 80),
  CHECK (firstName <> '' OR lastName <> ''),
  CHECK (managerId IS NULL OR managerId <> id)
) STRICT;

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

CREATE TABLE personInterest (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  interest TEXT NOT NULL CHECK (length(interest) BETWEEN 1 AND 80),
  PRIMARY KEY (personId, interest)
) STRICT, WITHOUT ROWID;

CREATE TABLE personLanguage (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  language TEXT NOT NULL CHECK (length(language) BETWEEN 1 AND 60),
  PRIMARY KEY (personId, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE personSkill (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('offered', 'sought')),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  PRIMARY KEY (personId, skillId, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE printedDocument (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  templateVersion INTEGER NOT NULL,
  generatedAt TEXT NOT NULL,
  inputsHash TEXT NOT NULL,
  recipients TEXT NOT NULL,
  pageCount INTEGER NOT NULL
) STRICT;

CREATE TABLE program (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  organization TEXT NOT NULL DEFAULT '' CHECK (length(organization) <= 120),
  purpose TEXT NOT NULL DEFAULT '' CHECK (length(purpose) <= 2000),
  focus TEXT NOT NULL DEFAULT '' CHECK (length(focus) <= 400),
  sponsorName TEXT NOT NULL DEFAULT '' CHECK (length(sponsorName) <= 120),
  sponsorSignedOn TEXT,
  facilitatorName TEXT NOT NULL DEFAULT '' CHECK (length(facilitatorName) <= 120),
  facilitatorContact TEXT NOT NULL DEFAULT '' CHECK (length(facilitatorContact) <= 200),
  escalationContact TEXT NOT NULL DEFAULT '' CHECK (length(escalationContact) <= 200),
  cadenceDays INTEGER NOT NULL DEFAULT 30 CHECK (cadenceDays BETWEEN 1 AND 365),
  meetingCount INTEGER NOT NULL DEFAULT 6 CHECK (meetingCount BETWEEN 1 AND 60),
  meetingMinutes INTEGER NOT NULL DEFAULT 60 CHECK (meetingMinutes BETWEEN 10 AND 480),
  paper TEXT NOT NULL DEFAULT 'A4' CHECK (paper IN ('A4', 'Letter')),
  isSample INTEGER NOT NULL DEFAULT 0 CHECK (isSample IN (0, 1)),
  createdAt TEXT NOT NULL
, strategyLink TEXT NOT NULL DEFAULT '' CHECK (length(strategyLink) <= 400), communicationPolicy TEXT NOT NULL DEFAULT '' CHECK (length(communicationPolicy) <= 1000), ethics TEXT NOT NULL DEFAULT '' CHECK (length(ethics) <= 1000), durationMonths INTEGER CHECK (durationMonths BETWEEN 1 AND 36), predecessor TEXT NOT NULL DEFAULT '' CHECK (length(predecessor) <= 250), closedOn TEXT, archivedOn TEXT) STRICT;

CREATE TABLE programEvent (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  heldOn TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 200)
) STRICT;

CREATE TABLE pulsePlan (
  cohortId INTEGER PRIMARY KEY REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 52)
) STRICT;

CREATE TABLE retiredTopic (
  name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
  -- What it is called now, where it was renamed or merged: then it is no topic of its own any more.
  replacedBy TEXT CHECK (length(replacedBy) BETWEEN 1 AND 200)
) STRICT, WITHOUT ROWID;

CREATE TABLE retirementHorizon (
  enrollmentId INTEGER PRIMARY KEY REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  withinYears INTEGER NOT NULL CHECK (withinYears BETWEEN 1 AND 10),
  knowledge TEXT NOT NULL DEFAULT '' CHECK (length(knowledge) <= 500)
) STRICT;

CREATE TABLE roleExpectation (
  role TEXT PRIMARY KEY CHECK (role IN ('mentor', 'mentee')),
  hoursPerMonth REAL CHECK (hoursPerMonth BETWEEN 0.5 AND 40),
  meetings INTEGER CHECK (meetings BETWEEN 1 AND 60),
  participation TEXT NOT NULL DEFAULT '' CHECK (length(participation) <= 600),
  deliverables TEXT NOT NULL DEFAULT '' CHECK (length(deliverables) <= 600)
) STRICT, WITHOUT ROWID;

CREATE TABLE rosterImport (
  id INTEGER PRIMARY KEY,
  fileName TEXT NOT NULL,
  fileHash TEXT NOT NULL,
  importedAt TEXT NOT NULL,
  encoding TEXT NOT NULL,
  newCount INTEGER NOT NULL,
  changedCount INTEGER NOT NULL,
  unchangedCount INTEGER NOT NULL,
  rejectedCount INTEGER NOT NULL
, leftCount INTEGER NOT NULL DEFAULT 0, importedBy TEXT) STRICT;

CREATE TABLE rosterSnapshotPiece (
  importId INTEGER NOT NULL REFERENCES rosterImport (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  firstPersonId INTEGER NOT NULL,
  lastPersonId INTEGER NOT NULL,
  people INTEGER NOT NULL CHECK (people > 0),
  -- See snapshot-piece.ts.
  packed BLOB NOT NULL,
  PRIMARY KEY (importId, firstPersonId)
) STRICT;

CREATE TABLE rosterSnapshotWords (
  importId INTEGER NOT NULL REFERENCES rosterImport (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL CHECK (field IN ('department', 'businessFunction', 'location')),
  -- A list in JSON; a piece names a word by its place in it.
  words TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (importId, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE rubric (
  pairId INTEGER PRIMARY KEY REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  midOn TEXT,
  endOn TEXT
) STRICT;

CREATE TABLE rubricCell (
  pairId INTEGER NOT NULL REFERENCES rubric (pairId) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  criterion INTEGER NOT NULL CHECK (criterion BETWEEN 1 AND 12),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 300),
  PRIMARY KEY (pairId, criterion, level)
) STRICT, WITHOUT ROWID;

CREATE TABLE rubricCriterion (
  pairId INTEGER NOT NULL REFERENCES rubric (pairId) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 12),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- Positions of levels.
  midLevel INTEGER CHECK (midLevel BETWEEN 1 AND 5),
  endLevel INTEGER CHECK (endLevel BETWEEN 1 AND 5),
  PRIMARY KEY (pairId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE rubricLevel (
  pairId INTEGER NOT NULL REFERENCES rubric (pairId) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 5),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  PRIMARY KEY (pairId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ruleSetting (
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('hard', 'soft', 'off')), cost INTEGER NOT NULL DEFAULT 0 CHECK (cost BETWEEN 0 AND 10000),
  PRIMARY KEY (cohortId, key)
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

CREATE TABLE scenarioAcceptance (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  menteeId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  PRIMARY KEY (scenarioId, menteeId, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarioGoal (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 400),
  PRIMARY KEY (scenarioId, words)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarioPair (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  menteeId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  mentorId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  fit INTEGER NOT NULL,
  isLocked INTEGER NOT NULL CHECK (isLocked IN (0, 1)),
  origin TEXT NOT NULL CHECK (origin IN ('auto', 'hand')),
  PRIMARY KEY (scenarioId, menteeId)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarioRule (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('hard', 'soft', 'off')), cost INTEGER NOT NULL DEFAULT 0, words TEXT,
  PRIMARY KEY (scenarioId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarioWeight (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN -10 AND 10), missing TEXT CHECK (missing IN ('leaveOut', 'neutral', 'notMet')),
  PRIMARY KEY (scenarioId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE selfAssessment (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  baselineOn TEXT NOT NULL,
  finalOn TEXT,
  PRIMARY KEY (pairId, role),
  CHECK (finalOn IS NULL OR finalOn >= baselineOn)
) STRICT, WITHOUT ROWID;

CREATE TABLE skill (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
  type TEXT NOT NULL CHECK (type IN ('digital', 'hard', 'soft', 'cultural', 'DEI'))
) STRICT;

CREATE TABLE skillAssessment (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  current INTEGER CHECK (current BETWEEN 1 AND 5),
  target INTEGER CHECK (target BETWEEN 1 AND 5),
  final INTEGER CHECK (final BETWEEN 1 AND 5),
  PRIMARY KEY (pairId, role, skillId)
) STRICT, WITHOUT ROWID;

CREATE TABLE skillEvidence (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  PRIMARY KEY (personId, skillId)
) STRICT, WITHOUT ROWID;

CREATE TABLE suggestion (
  id INTEGER PRIMARY KEY,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  source TEXT NOT NULL CHECK (source IN ('mentor', 'mentee', 'survey', 'facilitator', 'other')),
  raisedOn TEXT NOT NULL,
  disposition TEXT NOT NULL DEFAULT 'open' CHECK (disposition IN ('open', 'planned', 'done', 'declined')),
  decidedOn TEXT,
  answer TEXT NOT NULL DEFAULT '' CHECK (length(answer) <= 500),
  CHECK ((disposition = 'open') = (decidedOn IS NULL)),
  CHECK (decidedOn IS NULL OR decidedOn >= raisedOn)
) STRICT;

CREATE TABLE supervision (
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  heldOn TEXT NOT NULL,
  PRIMARY KEY (enrollmentId, heldOn)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('pulse', 'mid', 'end', 'climate')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  introduction TEXT NOT NULL DEFAULT '' CHECK (length(introduction) <= 600),
  mode TEXT NOT NULL CHECK (mode IN ('anonymous', 'named')),
  asksMentors INTEGER NOT NULL CHECK (asksMentors IN (0, 1)),
  asksMentees INTEGER NOT NULL CHECK (asksMentees IN (0, 1)),
  asksComparison INTEGER NOT NULL DEFAULT 0 CHECK (asksComparison IN (0, 1)),
  -- The one way in which results are broken down: two ways could be crossed until one person is left.
  grouping TEXT NOT NULL CHECK (grouping IN ('none', 'role', 'department', 'site', 'generation')),
  wave INTEGER NOT NULL DEFAULT 1 CHECK (wave BETWEEN 1 AND 99),
  previousId INTEGER REFERENCES survey (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  dueOn TEXT,
  openedOn TEXT,
  closedOn TEXT,
  UNIQUE (id, mode),
  CHECK (asksMentors + asksMentees + asksComparison > 0),
  CHECK (mode = 'anonymous' OR asksComparison = 0),
  CHECK (closedOn IS NULL OR closedOn >= openedOn)
) STRICT;

CREATE TABLE surveyAnswer (
  responseId TEXT NOT NULL REFERENCES surveyResponse (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  questionId INTEGER NOT NULL REFERENCES surveyQuestion (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  PRIMARY KEY (responseId, questionId)
) STRICT, WITHOUT ROWID;

CREATE TABLE surveyComment (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  surveyId INTEGER NOT NULL,
  mode TEXT NOT NULL,
  questionId INTEGER NOT NULL REFERENCES surveyQuestion (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  population TEXT NOT NULL CHECK (population IN ('participants', 'comparison')),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
  source TEXT NOT NULL CHECK (source IN ('typed', 'file')),
  responseId TEXT REFERENCES surveyResponse (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  -- Where it was taken up.
  suggestionId INTEGER REFERENCES suggestion (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  CHECK ((mode = 'named') = (responseId IS NOT NULL)),
  FOREIGN KEY (surveyId, mode) REFERENCES survey (id, mode) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE surveyGroup (
  surveyId INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  population TEXT NOT NULL CHECK (population IN ('participants', 'comparison')),
  name TEXT NOT NULL CHECK (length(name) <= 200),
  position INTEGER NOT NULL,
  -- NULL where nobody knows beforehand who belongs to it.
  asked INTEGER CHECK (asked >= 0),
  PRIMARY KEY (surveyId, population, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE surveyQuestion (
  id INTEGER PRIMARY KEY,
  surveyId INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('scale', 'open')),
  audience TEXT NOT NULL CHECK (audience IN ('all', 'mentor', 'mentee')),
  theme TEXT NOT NULL
    CHECK (theme IN ('climate', 'seen', 'engagement', 'safety', 'trust', 'generations', 'experience', 'own')),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 300),
  -- Agreeing is the unfavorable answer.
  isReversed INTEGER NOT NULL DEFAULT 0 CHECK (isReversed IN (0, 1)),
  CHECK (kind = 'scale' OR isReversed = 0)
) STRICT;

CREATE TABLE surveyRelease (
  surveyId INTEGER PRIMARY KEY REFERENCES survey (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  answered INTEGER NOT NULL CHECK (answered >= 0)
) STRICT;

CREATE TABLE surveyResponse (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  surveyId INTEGER NOT NULL,
  mode TEXT NOT NULL,
  population TEXT NOT NULL,
  groupName TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('typed', 'file')),
  enrollmentId INTEGER REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  answeredOn TEXT,
  UNIQUE (surveyId, enrollmentId),
  CHECK ((mode = 'named') = (enrollmentId IS NOT NULL)),
  CHECK ((mode = 'named') = (answeredOn IS NOT NULL)),
  FOREIGN KEY (surveyId, mode) REFERENCES survey (id, mode) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (surveyId, population, groupName) REFERENCES surveyGroup (surveyId, population, name)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  -- Null: a task of the program, for everybody with the role.
  pairId INTEGER REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  owner TEXT NOT NULL CHECK (owner IN ('mentor', 'mentee', 'pair', 'facilitator')),
  dueOn TEXT,
  doneOn TEXT
) STRICT;

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

CREATE TABLE tipSheetChoice (
  key TEXT PRIMARY KEY,
  inMentorPack INTEGER NOT NULL CHECK (inMentorPack IN (0, 1)),
  inMenteePack INTEGER NOT NULL CHECK (inMenteePack IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE trainingModule (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee', 'both')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  isRequired INTEGER NOT NULL DEFAULT 1 CHECK (isRequired IN (0, 1)),
  needsRehearsal INTEGER NOT NULL DEFAULT 0 CHECK (needsRehearsal IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
, minutes INTEGER CHECK (minutes BETWEEN 1 AND 2400), format TEXT NOT NULL DEFAULT 'reading' CHECK (format IN ('reading', 'workshop', 'online', 'call')), validMonths INTEGER CHECK (validMonths BETWEEN 1 AND 120), dueOn TEXT, isRetired INTEGER NOT NULL DEFAULT 0 CHECK (isRetired IN (0, 1))) STRICT;

CREATE TABLE trainingRecord (
  moduleId INTEGER NOT NULL REFERENCES trainingModule (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  completedOn TEXT NOT NULL,
  isRehearsed INTEGER NOT NULL DEFAULT 0 CHECK (isRehearsed IN (0, 1)), evidence TEXT NOT NULL DEFAULT '' CHECK (length(evidence) <= 500),
  PRIMARY KEY (moduleId, enrollmentId)
) STRICT, WITHOUT ROWID;

CREATE TABLE undoControl (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stepId INTEGER
) STRICT;

CREATE TABLE undoEntry (
  id INTEGER PRIMARY KEY,
  stepId INTEGER NOT NULL REFERENCES undoStep (id) ON DELETE CASCADE,
  tableName TEXT NOT NULL,
  statement TEXT NOT NULL
) STRICT;

CREATE TABLE undoStep (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  doneAt TEXT NOT NULL,
  isUndone INTEGER NOT NULL DEFAULT 0 CHECK (isUndone IN (0, 1))
) STRICT;

CREATE TABLE workStyle (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  scale TEXT NOT NULL CHECK (scale IN ('pace', 'thinking', 'view', 'directness')),
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  PRIMARY KEY (personId, scale)
) STRICT, WITHOUT ROWID;

CREATE INDEX agendaItemByEvent ON agendaItem (eventId, position);

CREATE INDEX benefitByPair ON benefit (pairId);

CREATE INDEX changeCreditByPair ON changeCredit (pairId);

CREATE INDEX changeEntryByOutcome ON changeEntry (outcomeId);

CREATE INDEX concernByPair ON concern (pairId);

CREATE INDEX enrollmentByPerson ON enrollment (personId);

CREATE INDEX gateExceptionByPair ON gateException (pairId);

CREATE INDEX goalByOutcome ON goal (outcomeId);

CREATE INDEX goalByPair ON goal (pairId);

CREATE INDEX goalBySkill ON goal (skillId);

CREATE INDEX goalProgressByGoal ON goalProgress (goalId, notedOn);

CREATE INDEX importSourceByKind ON importSource (kind, usedOn);

CREATE INDEX interestTopicBySkill ON interestTopic (skillId);

CREATE INDEX invitationByEnrollment ON invitation (enrollmentId);

CREATE INDEX knowledgeItemByPair ON knowledgeItem (pairId);

CREATE INDEX lifecycleTaskByCohort ON lifecycleTask (cohortId, position);

CREATE INDEX meetingByPair ON meeting (pairId, plannedOn, state, heldOn, cancelledBy);

CREATE INDEX meetingByPredecessor ON meeting (movedFromId) WHERE movedFromId IS NOT NULL;

CREATE INDEX obstacleByPair ON obstacle (pairId);

CREATE UNIQUE INDEX oneOpenPairPerMentee ON pair (menteeId) WHERE state IN ('proposed', 'active', 'paused');

CREATE UNIQUE INDEX onePeopleViewByDefault ON peopleView (isDefault) WHERE isDefault = 1;

CREATE INDEX otherMentoringByEnrollment ON otherMentoring (enrollmentId);

CREATE INDEX pairByMentor ON pair (mentorId);

CREATE INDEX pairQuotaByLeader ON pairQuota (leaderId);

CREATE INDEX personByManager ON person (managerId);

CREATE INDEX personBySearchText ON person (searchText);

CREATE INDEX personEventByPerson ON personEvent (personId, id);

CREATE INDEX personEventInTheMaking ON personEvent (id) WHERE auditId IS NULL;

CREATE INDEX scenarioPairByMentee ON scenarioPair (menteeId);

CREATE INDEX scenarioPairByMentor ON scenarioPair (mentorId);

CREATE INDEX skillAssessmentBySkill ON skillAssessment (skillId);

CREATE INDEX skillEvidenceBySkill ON skillEvidence (skillId);

CREATE INDEX surveyAnswerByQuestion ON surveyAnswer (questionId);

CREATE INDEX surveyByCohort ON survey (cohortId);

CREATE INDEX surveyByPrevious ON survey (previousId);

CREATE INDEX surveyCommentByQuestion ON surveyComment (questionId);

CREATE INDEX surveyCommentByResponse ON surveyComment (responseId);

CREATE INDEX surveyCommentBySuggestion ON surveyComment (suggestionId);

CREATE INDEX surveyCommentBySurvey ON surveyComment (surveyId);

CREATE INDEX surveyQuestionBySurvey ON surveyQuestion (surveyId, position);

CREATE INDEX surveyResponseByEnrollment ON surveyResponse (enrollmentId);

CREATE INDEX surveyResponseBySurvey ON surveyResponse (surveyId, population, groupName);

CREATE INDEX taskByPair ON task (pairId);

CREATE INDEX testimonialByEnrollment ON testimonial (enrollmentId);

CREATE INDEX undoEntryByStep ON undoEntry (stepId);
