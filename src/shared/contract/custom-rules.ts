import * as z from 'zod';
import {
  BELONGING_FIELDS,
  COMPARED_FIELDS,
  MOST_CONDITIONS,
  MOST_NAME,
  SIDES,
} from '../domain/custom-rules.ts';
import { RULE_MODES } from '../domain/matching.ts';
import { operation } from './errors.ts';
import { id } from './fields.ts';

const who = z.enum(SIDES);
const customKey = z.templateLiteral(['custom-', z.number().int()]);

const condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('compare'), field: z.enum(COMPARED_FIELDS), same: z.boolean() }),
  z.object({
    kind: z.literal('belongs'),
    who,
    field: z.enum(BELONGING_FIELDS),
    isIn: z.boolean(),
    value: z.string().trim().min(1, 'Choose which one.').max(200),
  }),
  z.object({
    kind: z.literal('gradeGap'),
    atLeast: z.boolean(),
    levels: z.number().int().min(1, 'At least 1 level.').max(98, 'At most 98 levels.'),
  }),
  z.object({ kind: z.literal('language'), shared: z.boolean() }),
  z.object({
    kind: z.literal('tenure'),
    who,
    under: z.boolean(),
    months: z.number().int().min(1, 'At least 1 month.').max(600, 'At most 600 months.'),
  }),
  z.object({ kind: z.literal('onLeave'), who }),
  z.object({ kind: z.literal('notEligible'), who }),
  z.object({ kind: z.literal('screening'), below: z.number().int().min(2).max(5).nullable() }),
]);

const ruleText = z.object({
  name: z.string().trim().min(1, 'Give the rule a name.').max(MOST_NAME),
  mode: z.enum(RULE_MODES),
  /** Hundredths of fit that a pair loses while the rule warns. */
  cost: z.number().int().min(0).max(10_000),
  conditions: z.array(condition).min(1, 'Say when the rule applies.').max(MOST_CONDITIONS),
});

const customRule = ruleText.extend({
  id,
  key: customKey,
  /** "When both have the same department." */
  words: z.string(),
  /** Possible pairs that break it, and pairs on the board that do. */
  applies: z.number().int(),
  onBoard: z.number().int(),
});

const rulePreview = z.object({
  /** Possible pairs of the people who take part, and how many of them the conditions are so for. */
  possible: z.number().int(),
  applies: z.number().int(),
  /** Of those, pairs that no other hard rule keeps apart already. */
  newlyApart: z.number().int(),
  /** Pairs on the board that would break it, the first of them by name. */
  onBoard: z.number().int(),
  onBoardNames: z.array(z.string()),
  /** People to whom it would leave nobody: as a hard rule, and nobody was left already. */
  leftAlone: z.array(z.string()),
  /** People about whom it cannot say anything, because what it asks is not known of them. */
  unknown: z.number().int(),
});

const facts = z.object({
  departments: z.array(z.string()),
  businessFunctions: z.array(z.string()),
  sites: z.array(z.string()),
  jobTitles: z.array(z.string()),
  languages: z.array(z.string()),
});

const outcome = z.object({ words: z.string() });

/** Rules that the facilitator writes: conditions on the two people, a name, and what happens to pairs that meet them. */
export const customRuleOperations = {
  customRules: operation.output(
    z.object({
      rules: z.array(customRule),
      /** What those who take part belong to, to choose from. */
      facts,
      /** The day on which months with the company are counted, in words; null where none is known. */
      tenureDay: z.string().nullable(),
    }),
  ),
  /** What a rule would do before it is saved. `id` is the rule that is being edited, which does not count against itself. */
  previewCustomRule: operation
    .input(z.object({ conditions: ruleText.shape.conditions, id: id.nullable().default(null) }))
    .output(rulePreview),
  addCustomRule: operation.input(ruleText).output(outcome.extend({ id })),
  updateCustomRule: operation.input(ruleText.extend({ id })).output(outcome),
  setCustomRuleMode: operation.input(z.object({ id, mode: z.enum(RULE_MODES) })).output(outcome),
  removeCustomRule: operation.input(z.object({ id })).output(outcome),
};

export type CustomRuleView = z.infer<typeof customRule>;
export type CustomRulePreview = z.infer<typeof rulePreview>;
export type CustomRuleFacts = z.infer<typeof facts>;
