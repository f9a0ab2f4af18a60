import type { Decision, Role } from '#shared/domain/people.ts';
import { callName, displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type WorkbookPerson = {
  readonly id: number;
  readonly personId: number;
  readonly role: Role;
  readonly decision: Decision;
  readonly employeeId: string;
  readonly email: string | null;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
};

/** People of the given enrollments in the order of names, with what a letter or a list calls them by. */
export function selectWorkbookPeople(db: Db, ids: readonly number[]): WorkbookPerson[] {
  type Row = Omit<WorkbookPerson, 'name'> & { readonly preferredName: string | null };
  return db
    .prepare<[string], Row>(
      `SELECT e.id, e.personId, e.role, e.decision, p.employeeId, p.email, p.firstName, p.lastName, p.preferredName
         FROM json_each(?) wanted
         JOIN enrollment e ON e.id = wanted.value
         JOIN person p ON p.id = e.personId
        ORDER BY p.searchText, e.role`,
    )
    .all(JSON.stringify(ids))
    .map(({ preferredName, ...row }) => ({
      ...row,
      name: displayName({ ...row, preferredName }),
      firstName: callName({ ...row, preferredName }),
    }));
}
