import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

/** A share of something counted. Without an interval it is too small a group to be told as a percentage. */
const proportion = z.object({
  count: z.number().int(),
  of: z.number().int(),
  /** 0..1 with its 95 % Wilson interval; null below five. */
  interval: z.object({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
});

const funnelStep = z.object({
  key: z.enum(['roster', 'accepted', 'matched', 'ready', 'active', 'met']),
  title: z.string(),
  /** What counts as being here. */
  definition: z.string(),
  mentees: z.number().int(),
  mentors: z.number().int(),
  people: z.number().int(),
  /** Of the step before; null for the first. */
  kept: proportion.nullable(),
});

const roleReadiness = z.object({
  role,
  attended: proportion,
  trained: proportion,
  signed: proportion,
  /** People by preparation step: complete, begun, not begun. */
  steps: z.array(
    z.object({
      label: z.string(),
      done: z.number().int(),
      underway: z.number().int(),
      missing: z.number().int(),
    }),
  ),
});

const hundredths = z.number().int();
const matchQuality = z.object({
  pairs: z.number().int(),
  mean: hundredths.nullable(),
  /** The pair with the lowest fit. */
  worst: z.object({ pairId: id, names: z.string(), fit: hundredths }).nullable(),
  /** The fit of every pair, lowest first; which pair is which does not show. */
  fits: z.array(hundredths),
  /** What the board loses against the best arrangement, or why the two cannot be compared. */
  gap: z.object({ hundredths: hundredths.nullable(), words: z.string(), isProven: z.boolean() }),
  total: hundredths,
  bestTotal: hundredths,
  unmatched: z.object({ mentees: z.number().int(), mentors: z.number().int() }),
  byHand: z.number().int(),
  brokenHardRules: z.number().int(),
  warnings: z.number().int(),
  acceptedWarnings: z.number().int(),
});

const meetings = z.object({
  activePairs: z.number().int(),
  held: z.number().int(),
  expected: z.number().int(),
  /** Active pairs that met in the last 30 days. */
  engaged: proportion,
  /** Of the meetings whose day has come, those that the leader called off. */
  cancelledByLeader: proportion,
  /** Of the pairs that had 30 days for it, those that met within 30 days. */
  metWithin30Days: proportion,
  /** Days from the start to the first meeting. */
  firstMeeting: z
    .object({ n: z.number().int(), median: z.number(), q1: z.number(), q3: z.number() })
    .nullable(),
  /** Calendar months such as `2026-03`, without gaps. */
  byMonth: z.array(
    z.object({
      month: z.string(),
      held: z.number().int(),
      cancelled: z.number().int(),
      expected: z.number().int(),
    }),
  ),
});

const summary = z.object({
  asOf: isoDate,
  cohortName: z.string(),
  isPilot: z.boolean(),
  funnel: z.array(funnelStep),
  readiness: z.array(roleReadiness),
  matchQuality,
  meetings,
  /** What the numbers cannot say, in sentences. */
  limits: z.array(z.string()),
});

const twoGroups = z.object({
  participants: proportion,
  compared: proportion,
  /** Participants less the comparison group in percentage points, with Newcombe's 95 % interval. */
  difference: z.object({ points: z.number(), low: z.number(), high: z.number() }),
  words: z.string(),
});

/** Who stayed, against the comparison group; null wherever the numbers carry no claim. */
const retention = z.object({
  from: isoDate.nullable(),
  until: isoDate.nullable(),
  comparison: z.object({ words: z.string(), fixedOn: isoDate.nullable() }).nullable(),
  all: twoGroups.nullable(),
  /** Without those who were dismissed or retired. */
  voluntary: twoGroups.nullable(),
  /** How alike the groups were at the start. */
  balance: z.array(
    z.object({
      name: z.string(),
      participants: z.number(),
      compared: z.number(),
      /** Standardized difference; null where the values do not spread. */
      difference: z.number().nullable(),
      isAlike: z.boolean(),
    }),
  ),
  /** The claim first, then what it cannot say. */
  words: z.array(z.string()),
});

/** What the program has reached so far, with what each figure rests on. */
export const outcomesContract = {
  summary: operation.output(summary),
  retention: operation.output(retention),
};

export type Proportion = z.infer<typeof proportion>;
export type FunnelStep = z.infer<typeof funnelStep>;
export type RoleReadiness = z.infer<typeof roleReadiness>;
export type MatchQuality = z.infer<typeof matchQuality>;
export type MeetingRates = z.infer<typeof meetings>;
export type Retention = z.infer<typeof retention>;
export type OutcomeSummary = z.infer<typeof summary>;
