import type { IsoDate } from './dates.ts';
import type { RuleMode } from './matching.ts';

/** Rules that the facilitator writes are known by their number: "custom-3". */
export type CustomRuleKey = `custom-${number}`;

/** More rules of her own than anybody keeps in mind. */
export const MOST_CUSTOM_RULES = 20;
/** A rule that needs more than three conditions to be said is two rules. */
export const MOST_CONDITIONS = 3;

/** Letters in the name of a rule. */
export const MOST_NAME = 80;

/** What two people can have in common, and one person can belong to. */
export const COMPARED_FIELDS = ['department', 'businessFunction', 'location', 'jobTitle'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];
export const BELONGING_FIELDS = [...COMPARED_FIELDS, 'language'] as const;
export type BelongingField = (typeof BELONGING_FIELDS)[number];

export const SIDES = ['mentor', 'mentee', 'both'] as const;
/** About whom a condition is. */
export type Sides = (typeof SIDES)[number];

/** Something that is so, or not so, about two people; what is not known of them is never so. */
export type RuleCondition =
  | { readonly kind: 'compare'; readonly field: ComparedField; readonly same: boolean }
  | {
      readonly kind: 'belongs';
      readonly who: Sides;
      readonly field: BelongingField;
      readonly isIn: boolean;
      readonly value: string;
    }
  /** How far the mentee's grade is above the mentor's: at least so many levels, or fewer. */
  | { readonly kind: 'gradeGap'; readonly atLeast: boolean; readonly levels: number }
  | { readonly kind: 'language'; readonly shared: boolean }
  | { readonly kind: 'tenure'; readonly who: Sides; readonly under: boolean; readonly months: number }
  | { readonly kind: 'onLeave'; readonly who: Sides }
  /** Whom the rules of eligibility of the intake refuse. */
  | { readonly kind: 'notEligible'; readonly who: Sides }
  /** A rating of the mentor at intake below this one; null where nothing was rated yet. */
  | { readonly kind: 'screening'; readonly below: number | null };

export const CONDITION_KINDS = [
  'compare',
  'belongs',
  'gradeGap',
  'language',
  'tenure',
  'onLeave',
  'notEligible',
  'screening',
] as const satisfies readonly RuleCondition['kind'][];

/** A rule in the facilitator's own words: a pair breaks it where all conditions are so. */
export type CustomRule = {
  readonly key: CustomRuleKey;
  readonly name: string;
  readonly mode: RuleMode;
  /** Fit in hundredths that a soft rule takes from a pair that breaks it; 0 only warns. */
  readonly cost: number;
  readonly conditions: readonly RuleCondition[];
  /** The day on which months with the company are counted; null where it is not known. */
  readonly asOf: IsoDate | null;
};

export function customRuleKey(id: number): CustomRuleKey {
  return `custom-${id}`;
}

/** The number in the key of a rule that the facilitator wrote; null for a rule of the catalog. */
export function customRuleId(key: string): number | null {
  const [, id] = /^custom-(\d+)$/.exec(key) ?? [];
  return id === undefined ? null : Number(id);
}

const FIELD_WORDS: Readonly<Record<BelongingField, string>> = {
  department: 'department',
  businessFunction: 'business function',
  location: 'site',
  jobTitle: 'job title',
  language: 'language',
};

/** "site", "business function". */
export function fieldWord(field: BelongingField): string {
  return FIELD_WORDS[field];
}

/** A condition as a clause that follows "when": "both are in the same department". */
export function conditionText(condition: RuleCondition): string {
  switch (condition.kind) {
    case 'compare':
      return condition.same
        ? `both have the same ${fieldWord(condition.field)}`
        : `they have different ${fieldWord(condition.field)}s`;
    case 'belongs':
      return belongingText(condition);
    case 'gradeGap':
      return `the mentee is ${condition.atLeast ? 'at least' : 'less than'} ${levelsText(condition.levels)} above the mentor`;
    case 'language':
      return condition.shared ? 'they share a language' : 'they share no language';
    case 'tenure': {
      const { who, under, months } = condition;
      return `${subject(who)} ${who === 'both' ? 'have' : 'has'} been with the company for ${under ? 'less than' : 'at least'} ${monthsText(months)}`;
    }
    case 'onLeave':
      return `${subject(condition.who)} ${condition.who === 'both' ? 'are' : 'is'} on leave`;
    case 'notEligible':
      return condition.who === 'both'
        ? 'neither of them is eligible by the intake'
        : `${subject(condition.who)} is not eligible by the intake`;
    case 'screening':
      return condition.below === null
        ? 'the mentor was not rated at intake'
        : `the mentor has a rating below ${condition.below} from intake`;
  }
}

function belongingText({ who, field, isIn, value }: RuleCondition & { kind: 'belongs' }): string {
  const isBoth = who === 'both';
  const person = isBoth && !isIn ? 'neither of them' : subject(who);
  const verb = (one: string, many: string, not: string) => (isBoth ? (isIn ? many : one) : isIn ? one : not);
  switch (field) {
    case 'language':
      return `${person} ${verb('speaks', 'speak', 'does not speak')} ${value}`;
    case 'jobTitle':
      return `${person} ${verb('is', 'are', 'is not')} ${value}`;
    case 'department':
    case 'businessFunction':
    case 'location':
      return `${person} ${verb('works', 'work', 'does not work')} in ${value}`;
  }
}

/** All conditions of a rule in one sentence: "When both have the same department and they share no language." */
export function conditionsSentence(conditions: readonly RuleCondition[]): string {
  return `When ${conditions.map(conditionText).join(' and ')}.`;
}

/** A short name made of the conditions: "Same department, different sites". */
export function suggestedName(conditions: readonly RuleCondition[]): string {
  let name = '';
  for (const part of conditions.map(shortName)) {
    // What does not fit is left to the facilitator: half a word is worse than a condition less.
    const longer = name === '' ? part : `${name}, ${part}`;
    if (longer.length <= MOST_NAME) name = longer;
  }
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function shortName(condition: RuleCondition): string {
  switch (condition.kind) {
    case 'compare': {
      const word = fieldWord(condition.field);
      return condition.same ? `same ${word}` : `different ${word}s`;
    }
    case 'belongs': {
      const { who, field, isIn, value } = condition;
      const person = who === 'both' && !isIn ? 'neither' : who;
      const not = isIn || who === 'both' ? '' : 'not ';
      if (field === 'language')
        return `${person} ${isIn ? '' : 'not '}speaking ${value}`.replace('neither not', 'neither');
      return field === 'jobTitle' ? `${person} ${not}${value}` : `${person} ${not}in ${value}`;
    }
    case 'gradeGap':
      return `mentee ${condition.atLeast ? `${condition.levels} or more levels` : `less than ${levelsText(condition.levels)}`} above`;
    case 'language':
      return condition.shared ? 'a common language' : 'no common language';
    case 'tenure': {
      const { who, under, months } = condition;
      return `${who} ${under ? 'less than' : 'at least'} ${monthsText(months)} here`;
    }
    case 'onLeave':
      return `${condition.who} on leave`;
    case 'notEligible':
      return condition.who === 'both' ? 'neither eligible' : `${condition.who} not eligible`;
    case 'screening':
      return condition.below === null ? 'mentor not rated yet' : `mentor rated below ${condition.below}`;
  }
}

function subject(who: Sides): string {
  return who === 'both' ? 'both' : `the ${who}`;
}

export function levelsText(levels: number): string {
  return levels === 1 ? '1 level' : `${levels} levels`;
}

export function monthsText(months: number): string {
  if (months >= 12 && months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`;
  return months === 1 ? '1 month' : `${months} months`;
}
