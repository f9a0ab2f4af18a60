import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Channel, SkillType } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

/** What a document may say about a person. Ratings, grades, identity data and access needs are not here. */
export type PrintedPerson = {
  readonly personId: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  readonly pronouns: string | null;
  readonly jobTitle: string | null;
  readonly location: string | null;
  readonly timeZone: string | null;
  readonly preferredChannel: Channel | null;
  readonly availability: string | null;
};

/** Everybody who takes part in the cohort, by person id. */
export function selectPrintedPeople(db: Db, cohortId: number): ReadonlyMap<number, PrintedPerson> {
  const rows = db
    .prepare<[number], PrintedPerson>(
      `SELECT DISTINCT p.id AS personId, p.firstName, p.lastName, p.preferredName, p.pronouns, p.jobTitle,
              p.location, p.timeZone, p.preferredChannel, p.availability
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.cohortId = ?`,
    )
    .all(cohortId);
  return new Map(rows.map(row => [row.personId, row]));
}

export type SkillRow = {
  readonly personId: number;
  readonly skillId: number;
  readonly name: string;
  readonly type: SkillType;
  readonly side: 'offered' | 'sought';
};

/** Skills of those who take part, those that matter most to them first. */
export function selectSkills(db: Db, cohortId: number): readonly SkillRow[] {
  return db
    .prepare<[number], SkillRow>(
      `SELECT s.personId, s.skillId, k.name, k.type, s.side
         FROM personSkill s
         JOIN skill k ON k.id = s.skillId
        WHERE s.personId IN (SELECT personId FROM enrollment WHERE cohortId = ?)
        ORDER BY s.level DESC, k.name`,
    )
    .all(cohortId);
}

type TextRow = { readonly personId: number; readonly text: string };

export function selectLanguages(db: Db, cohortId: number): readonly TextRow[] {
  return db
    .prepare<[number], TextRow>(
      `SELECT personId, language AS text
         FROM personLanguage
        WHERE personId IN (SELECT personId FROM enrollment WHERE cohortId = ?)
        ORDER BY language`,
    )
    .all(cohortId);
}

export function selectInterests(db: Db, cohortId: number): readonly TextRow[] {
  return db
    .prepare<[number], TextRow>(
      `SELECT personId, interest AS text
         FROM personInterest
        WHERE personId IN (SELECT personId FROM enrollment WHERE cohortId = ?)
        ORDER BY interest`,
    )
    .all(cohortId);
}

export type PrintedDocument = {
  readonly id: number;
  readonly type: string;
  readonly generatedAt: IsoInstant;
  readonly recipients: string;
  readonly pageCount: number;
};

/** The latest documents that were saved or printed. */
export function selectPrintedDocuments(db: Db, limit: number): PrintedDocument[] {
  return db
    .prepare<[number], PrintedDocument>(
      `SELECT id, type, generatedAt, recipients, pageCount
         FROM printedDocument
        ORDER BY id DESC
        LIMIT ?`,
    )
    .all(limit);
}

export function insertPrintedDocument(
  db: Db,
  document: Omit<PrintedDocument, 'id'> & { readonly templateVersion: number; readonly inputsHash: string },
): void {
  db.prepare(
    `INSERT INTO printedDocument (type, templateVersion, generatedAt, inputsHash, recipients, pageCount)
     VALUES (:type, :templateVersion, :generatedAt, :inputsHash, :recipients, :pageCount)`,
  ).run(document);
}
