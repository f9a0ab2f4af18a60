/** How the text of a cell becomes a value of a person. */
export type RosterFieldKind =
  | 'id'
  | 'name'
  | 'text'
  | 'email'
  | 'date'
  | 'choice'
  | 'grade'
  | 'timeZone'
  | 'list'
  | 'skills'
  | 'manager';

type FieldSpec = {
  readonly label: string;
  readonly kind: RosterFieldKind;
  /** The wizard shows fields in these groups, in this order. */
  readonly group: 'who' | 'work' | 'dates' | 'matching';
  /** Longest text that is stored, characters. */
  readonly maxLength: number;
};

/**
 * Every field that a roster column can be mapped to, in the order in which the wizard lists them.
 *
 * A column holding whole names maps to `fullName`, which is split on import in the order that the
 * facilitator confirms. A manager is named by id, e-mail or name; when several of the three are mapped,
 * the id wins, then the e-mail.
 */
export const ROSTER_FIELDS = {
  employeeId: { label: 'Employee ID', kind: 'id', group: 'who', maxLength: 64 },
  firstName: { label: 'First name', kind: 'name', group: 'who', maxLength: 100 },
  lastName: { label: 'Last name', kind: 'name', group: 'who', maxLength: 100 },
  fullName: { label: 'Full name', kind: 'name', group: 'who', maxLength: 120 },
  preferredName: { label: 'Preferred name', kind: 'name', group: 'who', maxLength: 100 },
  pronouns: { label: 'Pronouns', kind: 'text', group: 'who', maxLength: 40 },
  email: { label: 'E-mail', kind: 'email', group: 'who', maxLength: 254 },
  jobTitle: { label: 'Job title', kind: 'text', group: 'work', maxLength: 200 },
  department: { label: 'Department', kind: 'text', group: 'work', maxLength: 200 },
  function: { label: 'Function', kind: 'text', group: 'work', maxLength: 200 },
  location: { label: 'Location', kind: 'text', group: 'work', maxLength: 200 },
  timeZone: { label: 'Time zone', kind: 'timeZone', group: 'work', maxLength: 64 },
  gradeLevel: { label: 'Grade level', kind: 'grade', group: 'work', maxLength: 64 },
  intakeGroup: { label: 'Intake group', kind: 'text', group: 'work', maxLength: 80 },
  performanceRating: { label: 'Performance rating', kind: 'choice', group: 'work', maxLength: 64 },
  managerId: { label: "Manager's employee ID", kind: 'manager', group: 'work', maxLength: 64 },
  managerEmail: { label: "Manager's e-mail", kind: 'manager', group: 'work', maxLength: 254 },
  managerName: { label: "Manager's name", kind: 'manager', group: 'work', maxLength: 200 },
  status: { label: 'Status', kind: 'choice', group: 'work', maxLength: 64 },
  hireDate: { label: 'Hire date', kind: 'date', group: 'dates', maxLength: 64 },
  dateInJob: { label: 'In job since', kind: 'date', group: 'dates', maxLength: 64 },
  terminationDate: { label: 'Termination date', kind: 'date', group: 'dates', maxLength: 64 },
  terminationType: { label: 'Termination type', kind: 'choice', group: 'dates', maxLength: 64 },
  preferredChannel: { label: 'Preferred channel', kind: 'choice', group: 'matching', maxLength: 64 },
  languages: { label: 'Languages', kind: 'list', group: 'matching', maxLength: 1000 },
  skillsOffered: { label: 'Skills offered', kind: 'skills', group: 'matching', maxLength: 4000 },
  skillsSought: { label: 'Skills sought', kind: 'skills', group: 'matching', maxLength: 4000 },
  interests: { label: 'Interests', kind: 'list', group: 'matching', maxLength: 2000 },
  accessNeeds: { label: 'Access needs', kind: 'text', group: 'matching', maxLength: 500 },
} as const satisfies Readonly<Record<string, FieldSpec>>;

export type RosterField = keyof typeof ROSTER_FIELDS;

/** The keys of {@link ROSTER_FIELDS}, typed. */
export const ROSTER_FIELD_KEYS = Object.keys(ROSTER_FIELDS) as readonly RosterField[];

/** The description of a field, widened so that code can treat all fields alike. */
export function rosterField(field: RosterField): FieldSpec {
  return ROSTER_FIELDS[field];
}
