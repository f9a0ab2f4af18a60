/**
 * What a pair wants to reach and what came of it: self-assessments, goals with their scale, the rubric, benefits,
 * obstacles, knowledge, and what the organization changed because of its pairs.
 *
 * A goal whose outcome is deleted keeps its row: it is then told as one that serves nothing yet.
 */
export const goals = {
  version: 80,
  sql: `
-- When each side of a pair said where they stand.
CREATE TABLE selfAssessment (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  baselineOn TEXT NOT NULL,
  finalOn TEXT,
  PRIMARY KEY (pairId, role),
  CHECK (finalOn IS NULL OR finalOn >= baselineOn)
) STRICT, WITHOUT ROWID;

CREATE TABLE skillAssessment (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  current INTEGER CHECK (current BETWEEN 1 AND 5),
  target INTEGER CHECK (target BETWEEN 1 AND 5),
  final INTEGER CHECK (final BETWEEN 1 AND 5),
  PRIMARY KEY (pairId, role, skillId)
) STRICT, WITHOUT ROWID;
CREATE INDEX skillAssessmentBySkill ON skillAssessment (skillId);

-- Leadership skills of mentors, the same six for all.
CREATE TABLE competencyAssessment (
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  competency TEXT NOT NULL
    CHECK (competency IN ('communication', 'empathy', 'questions', 'selfAwareness', 'coaching', 'confidence')),
  current INTEGER CHECK (current BETWEEN 1 AND 5),
  target INTEGER CHECK (target BETWEEN 1 AND 5),
  final INTEGER CHECK (final BETWEEN 1 AND 5),
  PRIMARY KEY (pairId, competency)
) STRICT, WITHOUT ROWID;

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
CREATE INDEX goalByPair ON goal (pairId);
CREATE INDEX goalBySkill ON goal (skillId);
CREATE INDEX goalByOutcome ON goal (outcomeId);

CREATE TABLE goalProgress (
  id INTEGER PRIMARY KEY,
  goalId INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  notedOn TEXT NOT NULL,
  value REAL,
  words TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 500),
  CHECK (value IS NOT NULL OR words <> '')
) STRICT;
CREATE INDEX goalProgressByGoal ON goalProgress (goalId, notedOn);

-- What good looks like, written by the two: criteria down, levels across.
CREATE TABLE rubric (
  pairId INTEGER PRIMARY KEY REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  midOn TEXT,
  endOn TEXT
) STRICT;

CREATE TABLE rubricLevel (
  pairId INTEGER NOT NULL REFERENCES rubric (pairId) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 5),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  PRIMARY KEY (pairId, position)
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

CREATE TABLE rubricCell (
  pairId INTEGER NOT NULL REFERENCES rubric (pairId) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  criterion INTEGER NOT NULL CHECK (criterion BETWEEN 1 AND 12),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 300),
  PRIMARY KEY (pairId, criterion, level)
) STRICT, WITHOUT ROWID;

-- Good that nobody had planned.
CREATE TABLE benefit (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  notedOn TEXT NOT NULL,
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500)
) STRICT;
CREATE INDEX benefitByPair ON benefit (pairId);

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
CREATE INDEX obstacleByPair ON obstacle (pairId);

CREATE TABLE knowledgeItem (
  id INTEGER PRIMARY KEY,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  notedOn TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  owner TEXT NOT NULL DEFAULT '' CHECK (length(owner) <= 120),
  storedAt TEXT NOT NULL DEFAULT '' CHECK (length(storedAt) <= 300)
) STRICT;
CREATE INDEX knowledgeItemByPair ON knowledgeItem (pairId);

-- What the organization does differently because two people talked.
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
CREATE INDEX changeEntryByOutcome ON changeEntry (outcomeId);

CREATE TABLE changeCredit (
  changeId INTEGER NOT NULL REFERENCES changeEntry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  pairId INTEGER NOT NULL REFERENCES pair (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (changeId, pairId)
) STRICT, WITHOUT ROWID;
CREATE INDEX changeCreditByPair ON changeCredit (pairId);

-- What people would do differently about the program, and what became of it.
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
`,
} as const;
