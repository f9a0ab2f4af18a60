import type { PersonDetails, PersonFields } from '#shared/contract/roster.ts';

/** A person as the form holds it: text while it is typed. */
export type PersonDraft = {
  readonly [K in keyof PersonFields]: PersonFields[K] extends readonly string[] ? string : PersonFields[K];
};

export const NEW_PERSON: PersonDraft = {
  employeeId: '',
  firstName: '',
  lastName: '',
  preferredName: null,
  pronouns: null,
  email: null,
  status: 'active',
  hireDate: null,
  dateInJob: null,
  terminationDate: null,
  terminationType: null,
  jobTitle: null,
  department: null,
  businessFunction: null,
  location: null,
  timeZone: null,
  gradeLevel: null,
  intakeGroup: null,
  managerId: null,
  preferredChannel: null,
  availability: null,
  accessNeeds: null,
  languages: '',
  interests: '',
};

/** Access needs are restricted, so the form opens without them. */
export function draftOf(fields: PersonDetails['fields']): PersonDraft {
  return {
    ...fields,
    accessNeeds: null,
    languages: fields.languages.join('; '),
    interests: fields.interests.join('; '),
  };
}

/** Only what differs, so that a form left open does not overwrite what somebody else changed meanwhile. */
export function changeBetween(before: PersonDraft, after: PersonDraft): Partial<PersonFields> {
  const changed = Object.entries(after).filter(([key, value]) => value !== before[key as keyof PersonDraft]);
  return Object.fromEntries(
    changed.map(([key, value]) => [
      key,
      key === 'languages' || key === 'interests' ? itemsOf(String(value)) : value,
    ]),
  ) as Partial<PersonFields>;
}

function itemsOf(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map(item => item.trim())
    .filter(item => item !== '');
}
