import type { ComparedBy, ComparisonRule } from '#shared/contract/charter.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { listWords } from '#shared/domain/list-words.ts';
import type { ComparablePerson } from './comparison.sql.ts';

const WHO_WORDS: Readonly<Record<ComparisonRule['who'], string>> = {
  everybodyElse: 'Everybody in the roster who does not take part',
  interestedOnly: 'Those who asked to take part and were not accepted',
  waitlist: 'Those on the waiting list',
};

export const ATTRIBUTE_WORDS: Readonly<Record<ComparedBy, string>> = {
  department: 'department',
  businessFunction: 'function',
  location: 'site',
  gradeLevel: 'grade',
  tenure: 'years with the organization',
};

const day = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The rule as the charter and the report say it. */
export function comparisonWords(rule: ComparisonRule): string {
  const alike = rule.attributes.map(attribute => ATTRIBUTE_WORDS[attribute]);
  const like =
    alike.length === 0 ? '' : ` and who has the same ${listWords(alike)} as somebody who takes part`;
  const from = rule.observedFrom ? `, observed from ${day.format(Date.parse(rule.observedFrom))}` : '';
  return `${WHO_WORDS[rule.who]}${like}${from}.`;
}

/**
 * The people whom the rule describes: of the right kind, and alike in every named attribute to at least one participant.
 *
 * A person whose value is unknown is alike to nobody: the group stays smaller rather than looser.
 */
export function comparedPeople<T extends ComparablePerson>(
  rule: ComparisonRule,
  people: readonly T[],
  today: IsoDate,
): readonly T[] {
  const profile = (person: ComparablePerson): string | null => {
    const values = rule.attributes.map(attribute => valueOf(person, attribute, rule.observedFrom ?? today));
    return values.includes(null) ? null : JSON.stringify(values);
  };
  const taking = new Set(people.filter(person => person.takesPart === 1).map(profile));
  return people.filter(person => {
    if (person.takesPart === 1 || !isOfKind(rule.who, person)) return false;
    const own = profile(person);
    return own !== null && taking.has(own);
  });
}

function isOfKind(who: ComparisonRule['who'], person: ComparablePerson): boolean {
  switch (who) {
    case 'everybodyElse':
      return true;
    case 'interestedOnly':
      return person.isInterested === 1;
    case 'waitlist':
      return person.isWaiting === 1;
  }
}

/** Years with the organization in bands that HR reports use. */
const TENURE_BANDS = [1, 3, 5, 10] as const;

function valueOf(person: ComparablePerson, attribute: ComparedBy, on: IsoDate): string | number | null {
  if (attribute !== 'tenure') return person[attribute];
  if (!person.hireDate) return null;
  const years = daysBetween(person.hireDate, on) / 365.25;
  return TENURE_BANDS.filter(limit => years >= limit).length;
}
