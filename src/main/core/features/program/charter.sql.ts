import type { Expectation, OutcomeValue } from '#shared/contract/charter.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export function selectExpectations(db: Db): Expectation[] {
  return db
    .prepare<[], Expectation>(
      'SELECT role, hoursPerMonth, meetings, participation, deliverables FROM roleExpectation',
    )
    .all();
}

export function upsertExpectation(db: Db, expectation: Expectation): void {
  db.prepare(
    `INSERT INTO roleExpectation (role, hoursPerMonth, meetings, participation, deliverables)
     VALUES (:role, :hoursPerMonth, :meetings, :participation, :deliverables)
     ON CONFLICT (role) DO UPDATE
       SET hoursPerMonth = :hoursPerMonth, meetings = :meetings,
           participation = :participation, deliverables = :deliverables`,
  ).run(expectation);
}

export type CharterParticipant = {
  readonly enrollmentId: number;
  readonly name: string;
  readonly role: Role;
  readonly acknowledgedOn: IsoDate | null;
};

type ParticipantRow = Omit<CharterParticipant, 'name'> & {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
};

/** Everybody who was accepted into the cohort, with the day on which they took note of what is asked of them. */
export function selectParticipants(db: Db, cohortId: number): CharterParticipant[] {
  return db
    .prepare<[number], ParticipantRow>(
      `SELECT e.id AS enrollmentId, e.role, p.firstName, p.lastName, p.preferredName, a.acknowledgedOn
         FROM enrollment e
         JOIN person p ON p.id = e.personId
         LEFT JOIN expectationAcknowledgment a ON a.enrollmentId = e.id
        WHERE e.cohortId = ?
          AND e.decision = 'accepted'
        ORDER BY e.role DESC, p.searchText`,
    )
    .all(cohortId)
    .map(row => ({
      enrollmentId: row.enrollmentId,
      role: row.role,
      acknowledgedOn: row.acknowledgedOn,
      name: displayName(row),
    }));
}

export function upsertAcknowledgment(db: Db, enrollmentId: number, on: IsoDate): void {
  db.prepare(
    `INSERT INTO expectationAcknowledgment (enrollmentId, acknowledgedOn) VALUES (?, ?)
     ON CONFLICT (enrollmentId) DO UPDATE SET acknowledgedOn = excluded.acknowledgedOn`,
  ).run(enrollmentId, on);
}

export function deleteAcknowledgment(db: Db, enrollmentId: number): void {
  db.prepare('DELETE FROM expectationAcknowledgment WHERE enrollmentId = ?').run(enrollmentId);
}

/** What was measured, oldest first. */
export function selectOutcomeValues(db: Db): OutcomeValue[] {
  return db
    .prepare<[], OutcomeValue>(
      'SELECT id, outcomeId, measuredOn, value, note FROM outcomeValue ORDER BY measuredOn, id',
    )
    .all();
}

export function insertOutcomeValue(db: Db, value: Omit<OutcomeValue, 'id'>): number {
  const result = db
    .prepare(
      `INSERT INTO outcomeValue (outcomeId, measuredOn, value, note)
       VALUES (:outcomeId, :measuredOn, :value, :note)`,
    )
    .run(value);
  return Number(result.lastInsertRowid);
}

/** The outcome whose value it was, or null when there was no such value. */
export function deleteOutcomeValue(db: Db, id: number): number | null {
  const row = db
    .prepare<[number], { outcomeId: number }>('DELETE FROM outcomeValue WHERE id = ? RETURNING outcomeId')
    .get(id);
  return row?.outcomeId ?? null;
}

export type SignedCharter = {
  readonly sponsorName: string;
  readonly signedOn: IsoDate;
  /** The words of each part on that day. */
  readonly parts: ReadonlyMap<string, string>;
};

/** The last signature with what stood above it. */
export function selectSignature(db: Db): SignedCharter | null {
  const signature = db
    .prepare<[], { id: number; sponsorName: string; signedOn: IsoDate }>(
      'SELECT id, sponsorName, signedOn FROM charterSignature ORDER BY id DESC LIMIT 1',
    )
    .get();
  if (!signature) return null;
  const parts = db
    .prepare<[number], { part: string; words: string }>(
      'SELECT part, words FROM charterSignedText WHERE signatureId = ?',
    )
    .all(signature.id);
  return {
    sponsorName: signature.sponsorName,
    signedOn: signature.signedOn,
    parts: new Map(parts.map(({ part, words }) => [part, words])),
  };
}

export function insertSignature(db: Db, signed: SignedCharter): void {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO charterSignature (sponsorName, signedOn) VALUES (?, ?)')
    .run(signed.sponsorName, signed.signedOn);
  const insert = db.prepare('INSERT INTO charterSignedText (signatureId, part, words) VALUES (?, ?, ?)');
  for (const [part, words] of signed.parts) insert.run(lastInsertRowid, part, words);
}

export function deleteSignatures(db: Db): void {
  db.prepare('DELETE FROM charterSignedText').run();
  db.prepare('DELETE FROM charterSignature').run();
}
