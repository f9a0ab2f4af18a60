/**
 * What the life of a program still lacked: an index that answers the figures of the pairs without their rows, messages
 * per month, topics that are retired, who will retire, how people like to work, and the program that runs beside.
 */
export const lifeOfAProgram = {
  version: 110,
  sql: `
-- With what is counted of a meeting in it: the lists of pairs never read the rows themselves.
DROP INDEX meetingByPair;
CREATE INDEX meetingByPair ON meeting (pairId, plannedOn, state, heldOn, cancelledBy);

-- How many messages a pair exchanged in a month, as the two say: the count alone.
CREATE TABLE pairMessages (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  messages INTEGER NOT NULL CHECK (messages BETWEEN 0 AND 10000),
  PRIMARY KEY (pairId, month)
) STRICT, WITHOUT ROWID;

-- Topics that are offered no more; what already names them keeps its words.
CREATE TABLE retiredTopic (
  name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
  -- What it is called now, where it was renamed or merged: then it is no topic of its own any more.
  replacedBy TEXT CHECK (length(replacedBy) BETWEEN 1 AND 200)
) STRICT, WITHOUT ROWID;

-- Mentees who mean to retire, so that what they know is passed on in time.
CREATE TABLE retirementHorizon (
  enrollmentId INTEGER PRIMARY KEY REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  withinYears INTEGER NOT NULL CHECK (withinYears BETWEEN 1 AND 10),
  knowledge TEXT NOT NULL DEFAULT '' CHECK (length(knowledge) <= 500)
) STRICT;

-- How somebody likes to work, in their own words on short scales.
CREATE TABLE workStyle (
  personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  scale TEXT NOT NULL CHECK (scale IN ('pace', 'thinking', 'view', 'directness')),
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  PRIMARY KEY (personId, scale)
) STRICT, WITHOUT ROWID;

-- The program in which the same people learn the other way round.
CREATE TABLE linkedProgram (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  fileId TEXT NOT NULL CHECK (length(fileId) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  linkedOn TEXT NOT NULL
) STRICT;
`,
};
