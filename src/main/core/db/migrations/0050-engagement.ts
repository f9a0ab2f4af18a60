/**
 * Meetings with their chain of dates, topics, tasks, events, check-in reports, and what counts as a sign of trouble.
 *
 * The table of meetings is made anew, since SQLite cannot widen a CHECK. What was a free topic becomes the first tag.
 */
export const engagement = {
  version: 50,
  sql: `
CREATE TABLE meetingMadeAnew (
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

INSERT INTO meetingMadeAnew (id, pairId, plannedOn, state, heldOn, minutes, cancelledBy, channel)
SELECT id, pairId, plannedOn, state, heldOn, minutes, cancelledBy, channel FROM meeting;
-- Dropping a table empties it first, which would take tags that refer to it along.
CREATE TABLE keptTopic AS SELECT id, topic FROM meeting WHERE topic <> '';
DROP TABLE meeting;
ALTER TABLE meetingMadeAnew RENAME TO meeting;
CREATE INDEX meetingByPair ON meeting (pairId, plannedOn);
CREATE INDEX meetingByPredecessor ON meeting (movedFromId) WHERE movedFromId IS NOT NULL;

CREATE TABLE meetingTopic (
  meetingId INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL CHECK (length(topic) BETWEEN 1 AND 200),
  PRIMARY KEY (meetingId, topic)
) STRICT, WITHOUT ROWID;

INSERT INTO meetingTopic (meetingId, topic) SELECT id, topic FROM keptTopic;
DROP TABLE keptTopic;

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
CREATE INDEX taskByPair ON task (pairId);

CREATE TABLE programEvent (
  id INTEGER PRIMARY KEY,
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  heldOn TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 200)
) STRICT;

-- When pairs report; without a row the cohort is asked at the middle and at the end.
CREATE TABLE checkInPlan (
  cohortId INTEGER PRIMARY KEY REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('weeks', 'midAndEnd', 'none')),
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 52)
) STRICT;

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

-- From where on something counts as a sign that a pair needs help; without a row the usual limits count.
CREATE TABLE healthLimit (
  cohortId INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 365),
  PRIMARY KEY (cohortId, key)
) STRICT, WITHOUT ROWID;
`,
} as const;
