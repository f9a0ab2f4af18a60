import * as z from 'zod';
import {
  CHANNELS,
  DECISIONS,
  EMPLOYMENT_STATUSES,
  SKILL_TYPES,
  TERMINATION_TYPES,
} from '../domain/people.ts';
import { operation } from './errors.ts';
import { id, isoDate, isoInstant, role } from './fields.ts';
import { BY_NAME, EVERYBODY, peopleColumnKey, peopleFilter, peopleSort } from './people-filter.ts';

const status = z.enum(EMPLOYMENT_STATUSES);

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
  /** What the organization calls the level, where a file wrote grades in words. */
  gradeLabel: z.string().nullable(),
  /** The scheme through which they came in, such as graduates of a year. */
  intakeGroup: z.string().nullable(),
  managerId: id.nullable(),
  managerName: z.string().nullable(),
  hireDate: isoDate.nullable(),
  pronouns: z.string().nullable(),
  dateInJob: isoDate.nullable(),
  terminationDate: isoDate.nullable(),
  terminationType: z.enum(TERMINATION_TYPES).nullable(),
  preferredChannel: z.enum(CHANNELS).nullable(),
  availability: z.string().nullable(),
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
  intakeGroup: z.string().nullable(),
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
  gradeLabel: z.string().nullable(),
  /** Without the restricted fields, which are asked for one by one. */
  fields: personFields.omit({ accessNeeds: true }).extend({
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
      interestOn: isoDate.nullable(),
      motivation: z.string(),
      screening: z.object({
        social: z.number().nullable(),
        confidence: z.number().nullable(),
        teaching: z.number().nullable(),
      }),
      orientationOn: isoDate.nullable(),
      trainingDone: z.number(),
      trainingRequired: z.number(),
      /** Modules of the role, finished ones with the day. */
      training: z.array(
        z.object({ title: z.string(), isRequired: z.boolean(), completedOn: isoDate.nullable() }),
      ),
      /** Orientation events that the person came to, newest first. */
      orientation: z.array(z.object({ title: z.string(), attendedOn: isoDate })),
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
      /** The newest days on which they met, newest first. */
      metOn: z.array(isoDate),
      lastMeetingOn: isoDate.nullable(),
      nextMeetingOn: isoDate.nullable(),
      goals: z.array(z.object({ title: z.string(), status: z.string(), dueOn: isoDate.nullable() })),
    }),
  ),
});

const personEvent = z.object({
  at: isoInstant,
  /** The facilitator whom the charter named then; null before there was one. */
  actor: z.string().nullable(),
  /** What was done, as the log of the program says it. */
  summary: z.string(),
  lines: z.array(z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});

/** A cell that somebody typed: the text as it came, for a column of a person. */
const typedCell = z.object({ id, column: peopleColumnKey, text: z.string().max(5000) });

/** Who a change of many is for: those who are chosen, or all that a filter shows. */
const whoever = z.union([
  z.object({ ids: z.array(id).min(1).max(200_000) }),
  z.object({ filter: peopleFilter }),
]);

const typing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cells'), cells: z.array(typedCell).min(1).max(20_000) }),
  /** Rows of cells from a spreadsheet, laid over the list from its row `offset` and the first of `columns` on. */
  z.object({
    kind: z.literal('block'),
    offset: z.number().int().min(0),
    columns: z.array(peopleColumnKey).min(1).max(40),
    rows: z
      .array(z.array(z.string().max(5000)).max(200))
      .min(1)
      .max(5000),
    filter: peopleFilter,
    sort: peopleSort,
  }),
  z.object({ kind: z.literal('all'), who: whoever, column: peopleColumnKey, text: z.string().max(5000) }),
]);

const checkedCell = typedCell.extend({
  name: z.string(),
  /** As people read it; null for an empty cell. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  verdict: z.enum(['change', 'same', 'refused']),
  /** Why it is refused, and what would do. */
  sentence: z.string().nullable(),
});

/** The people of the program, however many: pages of them, one of them, and every change by hand. */
export const rosterContract = {
  page: operation
    .input(
      z.object({
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
        sort: peopleSort.default(BY_NAME),
        filter: peopleFilter.default(EVERYBODY),
      }),
    )
    .output(z.object({ total: z.number(), rows: z.array(personRow) })),
  /** The ids of everybody that a filter shows, for "select all". */
  ids: operation.input(z.object({ filter: peopleFilter.default(EVERYBODY) })).output(z.array(id)),
  /** How many people the program has. */
  facets: operation.output(z.object({ people: z.number() })),
  /** The values of a column with how many of those people have each whom all other conditions show. */
  values: operation.input(z.object({ column: peopleColumnKey, filter: peopleFilter })).output(
    z.object({
      values: z.array(z.object({ value: z.string().nullable(), people: z.number() })),
      /** Above two thousand different values only the most frequent are listed. */
      isWhole: z.boolean(),
    }),
  ),
  person: operation.input(z.object({ id })).output(personDetails),
  /** Who stands before and after a person in the list as it is filtered and sorted. */
  neighbors: operation.input(z.object({ id, sort: peopleSort, filter: peopleFilter })).output(
    z.object({
      previousId: id.nullable(),
      nextId: id.nullable(),
      /** From 1; null when the list does not show the person. */
      place: z.number().nullable(),
      total: z.number(),
    }),
  ),
  /** What was changed about a person, and who asked to see what is restricted; newest first. */
  personHistory: operation.input(z.object({ id })).output(z.array(personEvent)),
  /** Shows a restricted field and notes in the log that it was asked for. */
  reveal: operation
    .input(z.object({ id, field: z.enum(['accessNeeds', 'performanceRating']) }))
    .output(z.object({ words: z.string().nullable() })),
  add: operation
    .input(personFields.partial().extend({ firstName: z.string(), lastName: z.string() }))
    .output(z.object({ id })),
  update: operation.input(z.object({ id, change: personFields.partial() })).output(z.void()),
  /** What typing, pasting or setting one value for many would do, cell by cell; nothing is written. */
  previewTyping: operation.input(typing).output(
    z.object({
      /** All cells of a block; of a change of many the first two hundred, refused ones first. */
      cells: z.array(checkedCell),
      counts: z.object({
        change: z.number(),
        same: z.number(),
        refused: z.number(),
        /** People in whom something changes. */
        people: z.number(),
      }),
      /** What of a block lies outside the list or cannot be typed into, in sentences. */
      outside: z.array(z.string()),
    }),
  ),
  /** Writes what was typed as one step. Refused cells are left out when `leaveOut` says so, else nothing is written. */
  type: operation
    .input(z.object({ what: typing, leaveOut: z.boolean().default(false) }))
    .output(z.object({ cells: z.number(), people: z.number(), refused: z.number() })),
  /** Replaces the skills that a person offers and seeks; unknown skills join the catalog. */
  setSkills: operation.input(z.object({ id, skills: z.array(skillClaim).max(100) })).output(z.void()),
  remove: operation
    .input(z.object({ ids: z.array(id).min(1).max(100_000) }))
    .output(z.object({ removed: z.number() })),
  /** The filtered people as a file that imports back unchanged and runs no formula in a spreadsheet. */
  export: operation
    .input(
      z.object({
        format: z.enum(['csv', 'xlsx']),
        filter: peopleFilter.default(EVERYBODY),
        sort: peopleSort.default(BY_NAME),
        /** Only these columns, with the employee ID in front; left out, everything that an import takes. */
        columns: z.array(peopleColumnKey).min(1).max(40).optional(),
        /** Access needs go along, and the log says so. */
        withRestricted: z.boolean().default(false),
      }),
    )
    .output(z.file()),
};

export type { RosterFilter, RosterSort } from './people-filter.ts';
export type RosterRow = z.infer<typeof personRow>;
export type PersonFields = z.infer<typeof personFields>;
export type PersonDetails = z.infer<typeof personDetails>;
export type PersonEvent = z.infer<typeof personEvent>;
export type PersonLink = z.infer<typeof personLink>;
export type SkillClaimInput = z.infer<typeof skillClaim>;
export type Typing = z.infer<typeof typing>;
export type TypedCell = z.infer<typeof typedCell>;
export type CheckedCell = z.infer<typeof checkedCell>;
