/**
 * Orientations with an agenda, invitations and tables; training that expires; tip sheets and attached files.
 *
 * A file is kept in pieces, because undo writes each changed row as one statement and SQLite limits a statement's length.
 */
export const preparation = {
  version: 40,
  sql: `
ALTER TABLE orientationEvent ADD COLUMN startsAt TEXT CHECK (startsAt IS NULL OR startsAt GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE orientationEvent ADD COLUMN minutes INTEGER NOT NULL DEFAULT 90 CHECK (minutes BETWEEN 5 AND 1440);
ALTER TABLE orientationEvent ADD COLUMN mode TEXT NOT NULL DEFAULT 'inPerson' CHECK (mode IN ('inPerson', 'remote', 'hybrid'));
ALTER TABLE orientationEvent ADD COLUMN link TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 500);
ALTER TABLE orientationEvent ADD COLUMN timeZone TEXT;
ALTER TABLE orientationEvent ADD COLUMN isFirstNames INTEGER NOT NULL DEFAULT 1 CHECK (isFirstNames IN (0, 1));
ALTER TABLE orientationEvent ADD COLUMN tableSize INTEGER NOT NULL DEFAULT 6 CHECK (tableSize BETWEEN 2 AND 20);
ALTER TABLE orientationEvent ADD COLUMN seating TEXT NOT NULL DEFAULT 'together' CHECK (seating IN ('together', 'mixed'));

CREATE TABLE agendaItem (
  id INTEGER PRIMARY KEY,
  eventId INTEGER NOT NULL REFERENCES orientationEvent (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 480),
  lead TEXT NOT NULL DEFAULT '' CHECK (length(lead) <= 120),
  notes TEXT NOT NULL DEFAULT '' CHECK (length(notes) <= 1000)
) STRICT;
CREATE INDEX agendaItemByEvent ON agendaItem (eventId, position);

CREATE TABLE invitation (
  eventId INTEGER NOT NULL REFERENCES orientationEvent (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  enrollmentId INTEGER NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  answer TEXT CHECK (answer IN ('yes', 'no', 'maybe')),
  PRIMARY KEY (eventId, enrollmentId)
) STRICT, WITHOUT ROWID;
CREATE INDEX invitationByEnrollment ON invitation (enrollmentId);

ALTER TABLE trainingModule ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 1 AND 2400);
ALTER TABLE trainingModule ADD COLUMN format TEXT NOT NULL DEFAULT 'reading' CHECK (format IN ('reading', 'workshop', 'online', 'call'));
ALTER TABLE trainingModule ADD COLUMN validMonths INTEGER CHECK (validMonths BETWEEN 1 AND 120);
ALTER TABLE trainingModule ADD COLUMN dueOn TEXT;
ALTER TABLE trainingModule ADD COLUMN isRetired INTEGER NOT NULL DEFAULT 0 CHECK (isRetired IN (0, 1));
ALTER TABLE trainingRecord ADD COLUMN evidence TEXT NOT NULL DEFAULT '' CHECK (length(evidence) <= 500);

-- Shipped tip sheets that print into the packs; a sheet without a row prints into none.
CREATE TABLE tipSheetChoice (
  key TEXT PRIMARY KEY,
  inMentorPack INTEGER NOT NULL CHECK (inMentorPack IN (0, 1)),
  inMenteePack INTEGER NOT NULL CHECK (inMenteePack IN (0, 1))
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
`,
} as const;
