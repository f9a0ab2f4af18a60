import * as z from 'zod';
import { MOST_CUSTOM_RULES } from '../domain/custom-rules.ts';
import { OVERRIDE_KEYS } from '../domain/overrides.ts';
import { operation } from './errors.ts';
import { id, isoInstant } from './fields.ts';

const overrideKey = z.union([z.enum(OVERRIDE_KEYS), z.templateLiteral(['custom-', z.number().int()])]);
const outcome = z.object({ words: z.string() });

/** A hard rule that was set aside for a pair: for good, whatever becomes of the rule or the pair. */
export const overrideMark = z.object({
  rule: overrideKey,
  /** What the rule was called on that day. */
  name: z.string(),
  words: z.string(),
  reason: z.string(),
  actor: z.string().nullable(),
  at: isoInstant,
});

const brokenRule = z.object({
  rule: overrideKey,
  name: z.string(),
  words: z.string(),
  right: z.enum(['granted', 'notGranted', 'never']),
});

/** What setting rules aside for a pair would do. */
const overridePlan = z.object({
  broken: z.array(brokenRule),
  isAllowed: z.boolean(),
  /** Change of the board's total fit, hundredths. */
  change: z.number().int(),
  fit: z.number().int(),
  /** Who else is moved by it. */
  words: z.string(),
});

const overrideRight = z.object({
  rule: overrideKey,
  name: z.string(),
  explanation: z.string(),
  nature: z.enum(['never', 'safety', 'judgment']),
  isGranted: z.boolean(),
  grantedBy: z.string().nullable(),
});

const pairing = z.object({ menteeId: id, mentorId: id, fromMenteeId: id.nullable().default(null) });

/** Setting a hard rule aside for one pair, and who may. */
export const overrideOperations = {
  overrideRights: operation.output(z.array(overrideRight)),
  setOverrideRight: operation
    .input(
      z.object({
        rule: overrideKey,
        isGranted: z.boolean(),
        /** Who gives the right; needed for rules that protect people. */
        grantedBy: z.string().trim().max(200).default(''),
      }),
    )
    .output(outcome),
  overridePlan: operation.input(pairing).output(overridePlan),
  /** Pairs two people against the rules named, for a reason; the pair is marked and locked. */
  overrideAssign: operation
    .input(
      pairing.extend({
        rules: z
          .array(overrideKey)
          .min(1)
          .max(OVERRIDE_KEYS.length + MOST_CUSTOM_RULES),
        reason: z.string().trim().min(1, 'Say why; it stays with the pair.').max(500),
      }),
    )
    .output(outcome),
};

export type OverrideMark = z.infer<typeof overrideMark>;
export type OverridePlan = z.infer<typeof overridePlan>;
export type OverrideRight = z.infer<typeof overrideRight>;
