/**
 * Surveys: what is asked, of whom, and the answers.
 *
 * An anonymous answer must not lead back to a person, not even for somebody who opens the file. Its row holds no person
 * and no day, its key is random and the table is ordered by it, so that the order in which answers came is nowhere; the
 * group is one of those that were large enough when the survey was opened; open answers stand by themselves.
 */
export const surveys = {
  version: 90,
  sql: `
-- How often a pulse is due; no row means that none is planned.
CREATE TABLE pulsePlan (
  cohortId INTEGER PRIMARY KEY REFERENCES cohort (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  weeks INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 52)
) STRICT;

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
CREATE INDEX surveyByCohort ON survey (cohortId);
CREATE INDEX surveyByPrevious ON survey (previousId);

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
CREATE INDEX surveyQuestionBySurvey ON surveyQuestion (surveyId, position);

-- The groups that a survey tells apart, fixed when it is opened, and how many people of each were asked.
CREATE TABLE surveyGroup (
  surveyId INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  population TEXT NOT NULL CHECK (population IN ('participants', 'comparison')),
  name TEXT NOT NULL CHECK (length(name) <= 200),
  position INTEGER NOT NULL,
  -- NULL where nobody knows beforehand who belongs to it.
  asked INTEGER CHECK (asked >= 0),
  PRIMARY KEY (surveyId, population, name)
) STRICT, WITHOUT ROWID;

-- With how many answers results were shown. It is not taken back: who saw them has seen them.
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
CREATE INDEX surveyResponseBySurvey ON surveyResponse (surveyId, population, groupName);
CREATE INDEX surveyResponseByEnrollment ON surveyResponse (enrollmentId);

CREATE TABLE surveyAnswer (
  responseId TEXT NOT NULL REFERENCES surveyResponse (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  questionId INTEGER NOT NULL REFERENCES surveyQuestion (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  PRIMARY KEY (responseId, questionId)
) STRICT, WITHOUT ROWID;
CREATE INDEX surveyAnswerByQuestion ON surveyAnswer (questionId);

-- An open answer; only a named one knows the form that it stood on.
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
CREATE INDEX surveyCommentByQuestion ON surveyComment (questionId);
CREATE INDEX surveyCommentBySurvey ON surveyComment (surveyId);
CREATE INDEX surveyCommentByResponse ON surveyComment (responseId);
CREATE INDEX surveyCommentBySuggestion ON surveyComment (suggestionId);
`,
} as const;
