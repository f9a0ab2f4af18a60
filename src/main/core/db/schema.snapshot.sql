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
) STRICT;

CREATE TABLE componentSetting (
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN -10 AND 10),
  PRIMARY KEY (cohortId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE consultation (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('mentor', 'mentee')),
  answer TEXT NOT NULL CHECK (answer IN ('fine', 'prefersOther', 'conflict')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  answeredOn TEXT NOT NULL,
  PRIMARY KEY (pairId, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE enrollment (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  decision TEXT NOT NULL DEFAULT 'accepted' CHECK (decision IN ('accepted', 'waitlist', 'declined', 'withdrawn')),
  capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 1 AND 5),
  interestOn TEXT,
  motivation TEXT NOT NULL DEFAULT '' CHECK (length(motivation) <= 2000),
  screeningSocial INTEGER CHECK (screeningSocial BETWEEN 1 AND 5),
  screeningConfidence INTEGER CHECK (screeningConfidence BETWEEN 1 AND 5),
  screeningTeaching INTEGER CHECK (screeningTeaching BETWEEN 1 AND 5),
  UNIQUE (cohortId, personId, role),
  CHECK (role = 'mentor' OR capacity = 1)
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  plannedOn TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  heldOn TEXT,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
  cancelledBy TEXT CHECK (cancelledBy IN ('mentor', 'mentee', 'other')),
  channel TEXT,
  topic TEXT NOT NULL DEFAULT '' CHECK (length(topic) <= 200),
  CHECK ((state = 'held') = (heldOn IS NOT NULL)),
  CHECK ((state = 'cancelled') = (cancelledBy IS NOT NULL))
) STRICT;

CREATE TABLE orientationEvent (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  heldOn TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 200)
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
) STRICT;

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
  menteeSignedOn TEXT,
  mentorSignedOn TEXT
, stagedOn TEXT, publishedOn TEXT) STRICT;

CREATE TABLE pairRule (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('doNotPair', 'mustPair', 'pairedBefore')),
  menteePersonId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  mentorPersonId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  reason TEXT CHECK (length(reason) <= 500),
  UNIQUE (cohortId, kind, menteePersonId, mentorPersonId)
) STRICT;

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
  searchText TEXT NOT NULL DEFAULT '',
  CHECK (firstName <> '' OR lastName <> ''),
  CHECK (managerId IS NULL OR managerId <> id)
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
) STRICT;

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
) STRICT;

CREATE TABLE ruleSetting (
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('hard', 'soft', 'off')),
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
  mode TEXT NOT NULL CHECK (mode IN ('hard', 'soft', 'off')),
  PRIMARY KEY (scenarioId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarioWeight (
  scenarioId INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN -10 AND 10),
  PRIMARY KEY (scenarioId, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE skill (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
  type TEXT NOT NULL CHECK (type IN ('digital', 'hard', 'soft', 'cultural', 'DEI'))
) STRICT;

CREATE TABLE trainingModule (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee', 'both')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  isRequired INTEGER NOT NULL DEFAULT 1 CHECK (isRequired IN (0, 1)),
  needsRehearsal INTEGER NOT NULL DEFAULT 0 CHECK (needsRehearsal IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE trainingRecord (
  moduleId INTEGER NOT NULL REFERENCES trainingModule (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  completedOn TEXT NOT NULL,
  isRehearsed INTEGER NOT NULL DEFAULT 0 CHECK (isRehearsed IN (0, 1)),
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

CREATE INDEX enrollmentByPerson ON enrollment (personId);

CREATE INDEX meetingByPair ON meeting (pairId, plannedOn);

CREATE UNIQUE INDEX oneOpenPairPerMentee ON pair (menteeId) WHERE state IN ('proposed', 'active', 'paused');

CREATE INDEX pairByMentor ON pair (mentorId);

CREATE INDEX personByManager ON person (managerId);

CREATE INDEX personBySearchText ON person (searchText);

CREATE INDEX scenarioPairByMentee ON scenarioPair (menteeId);

CREATE INDEX scenarioPairByMentor ON scenarioPair (mentorId);

CREATE INDEX undoEntryByStep ON undoEntry (stepId);
