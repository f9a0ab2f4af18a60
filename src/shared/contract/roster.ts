import * as z from 'zod';
import {
  CHANNELS,
  DECISIONS,
  EMPLOYMENT_STATUSES,
  SKILL_TYPES,
  TERMINATION_TYPES,
} from '../domain/people.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

const status = z.enum(EMPLOYMENT_STATUSES);

const filter = z.object({
  /** Words that must all occur in name, title, department, site, id or e-mail; accents and case do not matter. */
  search: z.string().max(200).default(''),
  /** Text that a column must contain; accents and case do not matter. */
  contains: z
    .object({
      employeeId: z.string().max(100).optional(),
      email: z.string().max(100).optional(),
      jobTitle: z.string().max(100).optional(),
      department: z.string().max(100).optional(),
      businessFunction: z.string().max(100).optional(),
      location: z.string().max(100).optional(),
      timeZone: z.string().max(100).optional(),
      managerName: z.string().max(100).optional(),
    })
    .default({}),
  /** Exactly one of these values; null stands for an empty cell. */
  department: z.array(z.string().nullable()).max(500).optional(),
  location: z.array(z.string().nullable()).max(500).optional(),
  status: z.array(status).optional(),
  gradeFrom: z.number().int().optional(),
  gradeTo: z.number().int().optional(),
  hiredFrom: isoDate.optional(),
  hiredTo: isoDate.optional(),
  /** Taking part in the current cohort: in one of these roles, or in none. */
  takesPart: z.array(z.enum(['mentor', 'mentee', 'none'])).optional(),
});

const sortColumn = z.enum([
  'name',
  'firstName',
  'employeeId',
  'email',
  'jobTitle',
  'department',
  'businessFunction',
  'location',
  'timeZone',
  'gradeLevel',
  'managerName',
  'hireDate',
  'status',
]);
const sort = z.object({ column: sortColumn, direction: z.enum(['asc', 'desc']) });

const personRow = z.object({
  id,
  employeeId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  preferredName: z.string().nullable(),
  email: z.string().nullable(),
  status,
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  businessFunction: z.string().nullable(),
  location: z.string().nullable(),
  timeZone: z.string().nullable(),
  gradeLevel: z.number().nullable(),
  managerId: id.nullable(),
  managerName: z.string().nullable(),
  hireDate: isoDate.nullable(),
  /** Roles in the current cohort, the decided ones included ("declined"). */
  roles: z.array(z.object({ role, decision: z.enum(DECISIONS) })),
});

/** What can be edited. Values are checked by the core, which answers with one sentence per field. */
const personFields = z.object({
  employeeId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  preferredName: z.string().nullable(),
  pronouns: z.string().nullable(),
  email: z.string().nullable(),
  status,
  hireDate: z.string().nullable(),
  dateInJob: z.string().nullable(),
  terminationDate: z.string().nullable(),
  terminationType: z.enum(TERMINATION_TYPES).nullable(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  businessFunction: z.string().nullable(),
  location: z.string().nullable(),
  timeZone: z.string().nullable(),
  gradeLevel: z.number().nullable(),
  managerId: id.nullable(),
  preferredChannel: z.enum(CHANNELS).nullable(),
  availability: z.string().nullable(),
  accessNeeds: z.string().nullable(),
  languages: z.array(z.string()).max(50),
  interests: z.array(z.string()).max(50),
});

const skillClaim = z.object({
  skill: z.string().trim().min(1, 'Name the skill.').max(120),
  side: z.enum(['offered', 'sought']),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
});

const personLink = z.object({ id, name: z.string(), jobTitle: z.string().nullable() });
const personDetails = z.object({
  id,
  name: z.string(),
  fields: personFields.extend({
    hireDate: isoDate.nullable(),
    dateInJob: isoDate.nullable(),
    terminationDate: isoDate.nullable(),
  }),
  skills: z.array(skillClaim.extend({ type: z.enum(SKILL_TYPES) })),
  /** From the direct manager to the top. */
  managerPath: z.array(personLink),
  /** The first fifty direct reports by name, and how many there are. */
  reports: z.array(personLink),
  reportCount: z.number(),
  enrollments: z.array(
    z.object({
      id,
      cohort: z.string(),
      role,
      decision: z.enum(DECISIONS),
      capacity: z.number(),
      motivation: z.string(),
      screening: z.object({
        social: z.number().nullable(),
        confidence: z.number().nullable(),
        teaching: z.number().nullable(),
      }),
      orientationOn: isoDate.nullable(),
      trainingDone: z.number(),
      trainingRequired: z.number(),
    }),
  ),
  pairs: z.array(
    z.object({
      id,
      cohort: z.string(),
      /** The role that this person has in the pair. */
      role,
      state: z.enum(['proposed', 'active', 'paused', 'completed', 'endedEarly', 'reassigned']),
      partnerId: id,
      partnerName: z.string(),
      startedOn: isoDate.nullable(),
      endedOn: isoDate.nullable(),
      meetingsHeld: z.number(),
      lastMeetingOn: isoDate.nullable(),
    }),
  ),
});

/** The people of the program, however many: pages of them, one of them, and every change by hand. */
export const rosterContract = {
  page: operation
    .input(
      z.object({
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
        sort: sort.default({ column: 'name', direction: 'asc' }),
        filter: filter.default({ search: '', contains: {} }),
      }),
    )
    .output(z.object({ total: z.number(), rows: z.array(personRow) })),
  /** The ids of everybody that a filter shows, for "select all". */
  ids: operation
    .input(z.object({ filter: filter.default({ search: '', contains: {} }) }))
    .output(z.array(id)),
  /** What the filters offer: departments and sites with how many people each has, and the range of grades. */
  facets: operation.output(
    z.object({
      people: z.number(),
      departments: z.array(z.object({ value: z.string().nullable(), people: z.number() })),
      locations: z.array(z.object({ value: z.string().nullable(), people: z.number() })),
      grades: z.object({ lowest: z.number().nullable(), highest: z.number().nullable() }),
    }),
  ),
  person: operation.input(z.object({ id })).output(personDetails),
  add: operation
    .input(personFields.partial().extend({ firstName: z.string(), lastName: z.string() }))
    .output(z.object({ id })),
  update: operation.input(z.object({ id, change: personFields.partial() })).output(z.void()),
  /** Several people at once, as one step: a pasted block or "set the department of 12 people". All or nothing. */
  updateMany: operation
    .input(
      z.object({
        changes: z
          .array(z.object({ id, change: personFields.partial() }))
          .min(1)
          .max(20_000),
      }),
    )
    .output(z.object({ changed: z.number() })),
  /** Replaces the skills that a person offers and seeks; unknown skills join the catalog. */
  setSkills: operation.input(z.object({ id, skills: z.array(skillClaim).max(100) })).output(z.void()),
  remove: operation
    .input(z.object({ ids: z.array(id).min(1).max(100_000) }))
    .output(z.object({ removed: z.number() })),
  /** The filtered people as a file that imports back unchanged and runs no formula in a spreadsheet. */
  export: operation
    .input(
      z.object({ format: z.enum(['csv', 'xlsx']), filter: filter.default({ search: '', contains: {} }) }),
    )
    .output(z.file()),
};

export type RosterFilter = z.infer<typeof filter>;
export type RosterSort = z.infer<typeof sort>;
export type RosterRow = z.infer<typeof personRow>;
export type PersonFields = z.infer<typeof personFields>;
export type PersonDetails = z.infer<typeof personDetails>;
export type PersonLink = z.infer<typeof personLink>;
export type SkillClaimInput = z.infer<typeof skillClaim>;
