import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type RosterPerson = {
  readonly id: number;
  readonly employeeId: string;
  readonly email: string | null;
  readonly name: string;
  readonly spellings: readonly string[];
};

type Row = Pick<RosterPerson, 'id' | 'employeeId' | 'email'> & {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
};

/** Everybody in the roster with everything that a form may call them by; those who left come last. */
export function selectRosterPeople(db: Db): RosterPerson[] {
  return db
    .prepare<[], Row>(
      `SELECT id, employeeId, email, firstName, lastName, preferredName
         FROM person
        ORDER BY status = 'left', id`,
    )
    .all()
    .map(({ firstName, lastName, preferredName, ...row }) => ({
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
      spellings: [firstName, ...(preferredName ? [preferredName] : [])].flatMap(first => [
        `${first} ${lastName}`,
        `${lastName} ${first}`,
        `${lastName}, ${first}`,
      ]),
    }));
}
