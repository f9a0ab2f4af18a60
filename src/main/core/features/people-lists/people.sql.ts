import { displayName, type EmploymentStatus } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type ListedPerson = {
  readonly id: number;
  readonly employeeId: string;
  readonly email: string | null;
  readonly status: EmploymentStatus;
  readonly name: string;
  /** Every way in which a list may write the name. */
  readonly spellings: readonly string[];
};

type NameParts = {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
};
type PersonRow = Omit<ListedPerson, 'name' | 'spellings'> & NameParts;

/** Everybody in the roster, with everything that a list may call them by. */
export function selectPeople(db: Db): ListedPerson[] {
  return db
    .prepare<[], PersonRow>(
      `SELECT id, employeeId, email, status, firstName, lastName, preferredName
         FROM person
        ORDER BY id`,
    )
    .all()
    .map(({ firstName, lastName, preferredName, ...row }) => ({
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
      spellings: spellingsOf({ firstName, lastName, preferredName }),
    }));
}

/** Every order in which a list may write a name, with the first name and with the preferred one. */
export function spellingsOf({ firstName, lastName, preferredName }: NameParts): readonly string[] {
  return [firstName, ...(preferredName ? [preferredName] : [])].flatMap(first => [
    `${first} ${lastName}`,
    `${lastName} ${first}`,
    `${lastName}, ${first}`,
  ]);
}
