import type { CustomRuleFacts } from '#shared/contract/custom-rules.ts';
import type { BelongingField, ComparedField, RuleCondition, Sides } from '#shared/domain/custom-rules.ts';

type Choice<Value> = { readonly value: Value; readonly label: string };

/** What a condition can be about, in the order in which the list offers it. */
export const TOPICS: readonly Choice<RuleCondition['kind']>[] = [
  { value: 'compare', label: 'Same or different' },
  { value: 'belongs', label: 'Belongs to' },
  { value: 'gradeGap', label: 'Distance in grade' },
  { value: 'language', label: 'Shared language' },
  { value: 'tenure', label: 'Time here' },
  { value: 'screening', label: 'Rating at intake' },
  { value: 'notEligible', label: 'Eligibility' },
  { value: 'onLeave', label: 'On leave' },
];

export const WHO: readonly Choice<Sides>[] = [
  { value: 'mentor', label: 'the mentor' },
  { value: 'mentee', label: 'the mentee' },
  { value: 'both', label: 'both' },
];

export const COMPARED: readonly Choice<ComparedField>[] = [
  { value: 'department', label: 'department' },
  { value: 'location', label: 'site' },
  { value: 'businessFunction', label: 'business function' },
  { value: 'jobTitle', label: 'job title' },
];

export const BELONGING: readonly Choice<BelongingField>[] = [
  { value: 'department', label: 'department' },
  { value: 'location', label: 'site' },
  { value: 'businessFunction', label: 'business function' },
  { value: 'jobTitle', label: 'job title' },
  { value: 'language', label: 'language' },
];

/** What those who take part belong to; a value that nobody has any more stays as long as the rule names it. */
export function valuesFor(
  field: BelongingField,
  facts: CustomRuleFacts,
  present: string | null,
): readonly string[] {
  const values = {
    department: facts.departments,
    businessFunction: facts.businessFunctions,
    location: facts.sites,
    jobTitle: facts.jobTitles,
    language: facts.languages,
  }[field];
  return present === null || present === '' || values.includes(present) ? values : [present, ...values];
}

/** A condition of a kind as it starts: said in full, so that it can be tried at once. */
export function startOf(kind: RuleCondition['kind'], facts: CustomRuleFacts): RuleCondition {
  switch (kind) {
    case 'compare':
      return { kind, field: 'department', same: true };
    case 'belongs':
      return { kind, who: 'both', field: 'department', isIn: true, value: facts.departments[0] ?? '' };
    case 'gradeGap':
      return { kind, atLeast: false, levels: 2 };
    case 'language':
      return { kind, shared: false };
    case 'tenure':
      return { kind, who: 'mentor', under: true, months: 6 };
    case 'onLeave':
    case 'notEligible':
      return { kind, who: 'mentor' };
    case 'screening':
      return { kind, below: 3 };
  }
}
