import type { Party, Signature } from '#shared/contract/agreements.ts';
import type { PairDetails } from '#shared/contract/pairs.ts';
import type { AgreementTemplate, AgreementTerms } from '#shared/domain/agreement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Channel, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

const TEMPLATE_COLUMNS = [
  'placeType',
  'place',
  'confidentiality',
  'exceptions',
  'offLimits',
  'boundaries',
  'feedbackAuthorization',
  'openMind',
  'noRetaliation',
  'codeOfConduct',
  'endCondition',
] as const satisfies readonly (keyof AgreementTemplate)[];

const TERM_COLUMNS = [
  'purpose',
  'goals',
  'cadenceDays',
  'meetingMinutes',
  'channel',
  'endsOn',
  'reviewOn',
  ...TEMPLATE_COLUMNS,
] as const satisfies readonly (keyof AgreementTerms)[];

/** The program's own words; null while those of the app count. */
export function selectTemplate(db: Db): AgreementTemplate | null {
  return (
    db.prepare<[], AgreementTemplate>(`SELECT ${TEMPLATE_COLUMNS.join(', ')} FROM agreementTemplate`).get() ??
    null
  );
}

export function replaceTemplate(db: Db, template: AgreementTemplate | null): void {
  db.prepare('DELETE FROM agreementTemplate').run();
  if (!template) return;
  db.prepare(
    `INSERT INTO agreementTemplate (id, ${TEMPLATE_COLUMNS.join(', ')})
     VALUES (1, ${TEMPLATE_COLUMNS.map(column => `:${column}`).join(', ')})`,
  ).run(pick(TEMPLATE_COLUMNS, template));
}

export type SavedVersion = {
  readonly id: number;
  readonly pairId: number;
  readonly version: number;
  readonly madeOn: IsoDate;
  readonly change: string;
  readonly terms: AgreementTerms;
};

type VersionRow = Omit<SavedVersion, 'terms'> & AgreementTerms;

const VERSION_COLUMNS = ['id', 'pairId', 'version', 'madeOn', 'change', ...TERM_COLUMNS]
  .map(column => `a.${column}`)
  .join(', ');

/** All versions of one pair, the newest first. */
export function selectVersions(db: Db, pairId: number): readonly SavedVersion[] {
  return db
    .prepare<[number], VersionRow>(
      `SELECT ${VERSION_COLUMNS}
         FROM agreement a
        WHERE a.pairId = ?
        ORDER BY a.version DESC`,
    )
    .all(pairId)
    .map(toVersion);
}

/** The version that counts of each of the cohort's pairs that has one. */
export function selectCurrentVersions(db: Db, cohortId: number): ReadonlyMap<number, SavedVersion> {
  const rows = db
    .prepare<[number], VersionRow>(
      `SELECT ${VERSION_COLUMNS}
         FROM agreement a
         JOIN pair ON pair.id = a.pairId
        WHERE pair.cohortId = ?
          AND a.version = (SELECT max(b.version) FROM agreement b WHERE b.pairId = a.pairId)`,
    )
    .all(cohortId);
  return new Map(rows.map(row => [row.pairId, toVersion(row)]));
}

function toVersion({ id, pairId, version, madeOn, change, ...terms }: VersionRow): SavedVersion {
  return { id, pairId, version, madeOn, change, terms };
}

export function insertVersion(
  db: Db,
  { pairId, version, madeOn, change, terms }: Omit<SavedVersion, 'id'>,
): number {
  const result = db
    .prepare(
      `INSERT INTO agreement (pairId, version, madeOn, change, ${TERM_COLUMNS.join(', ')})
       VALUES (:pairId, :version, :madeOn, :change, ${TERM_COLUMNS.map(column => `:${column}`).join(', ')})`,
    )
    .run({ pairId, version, madeOn, change, ...pick(TERM_COLUMNS, terms) });
  return Number(result.lastInsertRowid);
}

/** Rewrites a version that nobody has signed. */
export function updateTerms(db: Db, id: number, terms: AgreementTerms): void {
  db.prepare(
    `UPDATE agreement SET ${TERM_COLUMNS.map(column => `${column} = :${column}`).join(', ')} WHERE id = :id`,
  ).run({ id, ...pick(TERM_COLUMNS, terms) });
}

export function updateChange(db: Db, id: number, change: string): void {
  db.prepare('UPDATE agreement SET change = ? WHERE id = ?').run(change, id);
}

export function selectSignaturesOf(db: Db, agreementId: number): readonly Signature[] {
  return db
    .prepare<[number], Signature>(
      'SELECT party, name, signedOn, method FROM agreementSignature WHERE agreementId = ? ORDER BY signedOn, party',
    )
    .all(agreementId);
}

type SignatureRow = Signature & { readonly agreementId: number };

/** Signatures under every version of the cohort's pairs, by version. */
export function selectSignatures(db: Db, cohortId: number): ReadonlyMap<number, readonly Signature[]> {
  const rows = db
    .prepare<[number], SignatureRow>(
      `SELECT s.agreementId, s.party, s.name, s.signedOn, s.method
         FROM agreementSignature s
         JOIN agreement a ON a.id = s.agreementId
         JOIN pair ON pair.id = a.pairId
        WHERE pair.cohortId = ?
        ORDER BY s.signedOn, s.party`,
    )
    .all(cohortId);
  const groups = new Map<number, Signature[]>();
  for (const { agreementId, ...signature } of rows) {
    const group = groups.get(agreementId);
    if (group) group.push(signature);
    else groups.set(agreementId, [signature]);
  }
  return groups;
}

/** Notes a signature; one that is there already is replaced. Returns whether anything changed. */
export function upsertSignature(db: Db, agreementId: number, signature: Signature): boolean {
  const result = db
    .prepare(
      `INSERT INTO agreementSignature (agreementId, party, name, signedOn, method)
       VALUES (:agreementId, :party, :name, :signedOn, :method)
       ON CONFLICT (agreementId, party) DO UPDATE
          SET name = excluded.name, signedOn = excluded.signedOn, method = excluded.method
        WHERE name <> excluded.name OR signedOn <> excluded.signedOn OR method <> excluded.method`,
    )
    .run({ agreementId, ...signature });
  return result.changes > 0;
}

export function deleteSignature(db: Db, agreementId: number, party: Party): boolean {
  return (
    db.prepare('DELETE FROM agreementSignature WHERE agreementId = ? AND party = ?').run(agreementId, party)
      .changes > 0
  );
}

export type AgreeingPerson = {
  readonly name: string;
  readonly preferredChannel: Channel | null;
  readonly location: string | null;
};
export type AgreeingPair = Readonly<Record<Role, AgreeingPerson>> & {
  readonly pairId: number;
  readonly cohortId: number;
  readonly state: PairDetails['state'];
  readonly startedOn: IsoDate | null;
};

type NameRow = {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
};
type PersonRow = NameRow & { readonly preferredChannel: Channel | null; readonly location: string | null };
type PairRow = Pick<AgreeingPair, 'pairId' | 'cohortId' | 'state' | 'startedOn'> & {
  readonly menteeId: number;
  readonly mentorId: number;
};

const PAIR_COLUMNS = 'id AS pairId, cohortId, state, startedOn, menteeId, mentorId';

/** A pair with what an agreement needs to know of its people; null when there is none. */
export function selectAgreeingPair(db: Db, pairId: number): AgreeingPair | null {
  const row = db.prepare<[number], PairRow>(`SELECT ${PAIR_COLUMNS} FROM pair WHERE id = ?`).get(pairId);
  return row ? toPair(row, enrollmentId => selectPerson(db, enrollmentId)) : null;
}

/** The cohort's pairs that are not over, in the order in which they were made. */
export function selectOpenAgreeingPairs(db: Db, cohortId: number): readonly AgreeingPair[] {
  const people = new Map(
    db
      .prepare<[number], PersonRow & { readonly enrollmentId: number }>(
        `SELECT e.id AS enrollmentId, p.firstName, p.lastName, p.preferredName, p.preferredChannel, p.location
           FROM enrollment e
           JOIN person p ON p.id = e.personId
          WHERE e.cohortId = ?`,
      )
      .all(cohortId)
      .map(row => [row.enrollmentId, toPerson(row)]),
  );
  return db
    .prepare<[number], PairRow>(
      `SELECT ${PAIR_COLUMNS}
         FROM pair
        WHERE cohortId = ?
          AND state IN ('proposed', 'active', 'paused')
        ORDER BY id`,
    )
    .all(cohortId)
    .map(row => toPair(row, enrollmentId => people.get(enrollmentId) ?? NOBODY));
}

/** A pair goes when the enrollment of one of its people does, so this is never shown. */
const NOBODY: AgreeingPerson = { name: 'Somebody', preferredChannel: null, location: null };

function toPair(
  { menteeId, mentorId, ...pair }: PairRow,
  person: (enrollmentId: number) => AgreeingPerson,
): AgreeingPair {
  return { ...pair, mentee: person(menteeId), mentor: person(mentorId) };
}

function selectPerson(db: Db, enrollmentId: number): AgreeingPerson {
  const row = db
    .prepare<[number], PersonRow>(
      `SELECT p.firstName, p.lastName, p.preferredName, p.preferredChannel, p.location
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.id = ?`,
    )
    .get(enrollmentId);
  return row ? toPerson(row) : NOBODY;
}

function toPerson({
  firstName,
  lastName,
  preferredName,
  preferredChannel,
  location,
}: PersonRow): AgreeingPerson {
  return { name: displayName({ firstName, lastName, preferredName }), preferredChannel, location };
}

/** The named columns only, so that what else a value carries cannot reach a statement. */
function pick<T extends object, K extends keyof T>(columns: readonly K[], value: T): Pick<T, K> {
  return Object.fromEntries(columns.map(column => [column, value[column]])) as Pick<T, K>; // The keys are those columns.
}

/** Pairs of the cohort with an earlier version that both signed. */
export function selectSignedBefore(db: Db, cohortId: number): ReadonlySet<number> {
  const rows = db
    .prepare<[number], number>(
      `SELECT DISTINCT a.pairId
         FROM agreement a
         JOIN pair ON pair.id = a.pairId
        WHERE pair.cohortId = ?
          AND a.version < (SELECT max(b.version) FROM agreement b WHERE b.pairId = a.pairId)
          AND (SELECT count(*) FROM agreementSignature s
                WHERE s.agreementId = a.id AND s.party IN ('mentor', 'mentee')) = 2`,
    )
    .pluck()
    .all(cohortId);
  return new Set(rows);
}
