/**
 * Every import keeps who was in its file, with what retention figures are broken down by: the roster itself only knows
 * people as they are today, so a promotion or a move after the start would change the group that somebody belonged to.
 *
 * Kept in pieces of some thousand people, dictionary-coded and compressed: about five bytes a person. No names and no
 * employee ids: a person is their row id, and whoever is removed from the program is taken out of the pieces too.
 */
export const rosterSnapshots = {
  version: 150,
  sql: `
ALTER TABLE rosterImport ADD COLUMN leftCount INTEGER NOT NULL DEFAULT 0;
-- The facilitator whom the charter named then.
ALTER TABLE rosterImport ADD COLUMN importedBy TEXT;

CREATE TABLE rosterSnapshotWords (
  importId INTEGER NOT NULL REFERENCES rosterImport (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL CHECK (field IN ('department', 'businessFunction', 'location')),
  -- A list in JSON; a piece names a word by its place in it.
  words TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (importId, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE rosterSnapshotPiece (
  importId INTEGER NOT NULL REFERENCES rosterImport (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  firstPersonId INTEGER NOT NULL,
  lastPersonId INTEGER NOT NULL,
  people INTEGER NOT NULL CHECK (people > 0),
  -- See snapshot-piece.ts.
  packed BLOB NOT NULL,
  PRIMARY KEY (importId, firstPersonId)
) STRICT;
`,
} as const;
