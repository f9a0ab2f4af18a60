import { foldText } from '#shared/domain/fold-text.ts';
import {
  RULES,
  type BuiltInRule,
  type Candidate,
  type MatchingSettings,
  type PairRule,
  type RuleBreach,
} from '#shared/domain/matching.ts';
import { customBreach } from './custom-rules.ts';
import { levelsAbove, relationOf } from './relation.ts';
import { activeRulesFor, ruleModes, type RuleModes } from './rule-modes.ts';
import { hoursApart } from './time-zones.ts';
import { hoursWords, listWords } from './wording.ts';

type Pair = { readonly mentee: Candidate; readonly mentor: Candidate };

/**
 * Every active rule that pairing these two would break, in words that name both people: the catalog in the order of
 * `RULES`, then what the facilitator wrote.
 *
 * Missing data never breaks a rule. The reason of a do-not-pair stays out of the words: the board may be projected.
 */
export function breaches(
  mentee: Candidate,
  mentor: Candidate,
  settings: MatchingSettings,
): readonly RuleBreach[] {
  if (mentee.personId === mentor.personId) return [samePerson(mentee)];
  const modes = ruleModes(settings);
  const pair = { mentee, mentor };
  const broken = new Map<BuiltInRule, string>();
  for (const rule of activeRulesFor(relationOf(mentee, mentor), modes)) {
    broken.set(rule, relationWords(rule, pair));
  }
  const add = (rule: BuiltInRule, words: string | null): void => {
    if (modes[rule] !== 'off' && words !== null) broken.set(rule, words);
  };
  add('notJunior', notJuniorWords(pair));
  add('noCommonLanguage', noCommonLanguageWords(pair));
  add('timeZoneDistance', timeZoneWords(pair, settings.maxTimeZoneHours));
  add('doNotPair', pairRuleWords('doNotPair', pair, settings));
  add('pairedBefore', pairRuleWords('pairedBefore', pair, settings));
  return [...inOrder(broken, modes), ...customBreaches(pair, settings)];
}

/** Someone enrolled in both roles: never a pair, whatever the settings say. */
function samePerson({ name }: Candidate): RuleBreach {
  return {
    rule: 'doNotPair',
    mode: 'hard',
    words: `${name} is enrolled in both roles: nobody can be their own mentor.`,
  };
}

function inOrder(broken: ReadonlyMap<BuiltInRule, string>, modes: RuleModes): readonly RuleBreach[] {
  const found: RuleBreach[] = [];
  for (const rule of RULES) {
    const words = broken.get(rule);
    const mode = modes[rule];
    if (words !== undefined && mode !== 'off') found.push({ rule, mode, words });
  }
  return found;
}

function customBreaches({ mentee, mentor }: Pair, { customRules }: MatchingSettings): readonly RuleBreach[] {
  return customRules.flatMap((rule): RuleBreach[] => {
    const words = rule.mode === 'off' ? null : customBreach(rule, mentee, mentor);
    return words === null || rule.mode === 'off' ? [] : [{ rule: rule.key, mode: rule.mode, words }];
  });
}

function relationWords(rule: BuiltInRule, { mentee, mentor }: Pair): string {
  const mentorBelow = levelsAbove(mentee, mentor);
  const menteeBelow = levelsAbove(mentor, mentee);
  if (mentorBelow === 1) return `${mentor.name} reports directly to ${mentee.name}.`;
  if (menteeBelow === 1) return `${mentee.name} reports directly to ${mentor.name}.`;
  if (mentorBelow > 1)
    return `${mentor.name} is ${mentorBelow} levels below ${mentee.name} in the same reporting line.`;
  if (menteeBelow > 1)
    return `${mentee.name} is ${menteeBelow} levels below ${mentor.name} in the same reporting line.`;
  if (rule === 'sameManager' || mentee.managerChain[0] === mentor.managerChain[0]) {
    return `${mentor.name} and ${mentee.name} report to the same manager.`;
  }
  const leader = mentor.managerChain.includes(mentee.managerChain[0] ?? -1) ? mentee : mentor;
  const other = leader === mentee ? mentor : mentee;
  return `${other.name} works in the same team as ${leader.name}: the manager of ${leader.name} leads both.`;
}

function notJuniorWords({ mentee, mentor }: Pair): string | null {
  if (mentee.gradeLevel === null || mentor.gradeLevel === null) return null;
  if (mentor.gradeLevel < mentee.gradeLevel) return null;
  if (mentor.gradeLevel === mentee.gradeLevel) {
    return `${mentor.name} and ${mentee.name} are at the same grade (${mentee.gradeLevel}), so ${mentor.name} is not junior.`;
  }
  return `${mentor.name} (grade ${mentor.gradeLevel}) is more senior than ${mentee.name} (grade ${mentee.gradeLevel}).`;
}

function noCommonLanguageWords({ mentee, mentor }: Pair): string | null {
  if (mentee.languages.length === 0 || mentor.languages.length === 0) return null;
  const spoken = new Set(mentee.languages.map(foldText));
  if (mentor.languages.some(language => spoken.has(foldText(language)))) return null;
  return `${mentor.name} (${listWords(mentor.languages)}) and ${mentee.name} (${listWords(mentee.languages)}) have no language in common.`;
}

function timeZoneWords({ mentee, mentor }: Pair, limit: number): string | null {
  const hours = hoursApart(mentee.timeZone, mentor.timeZone);
  if (hours === null || hours <= limit) return null;
  return `${placed(mentor)} and ${placed(mentee)} are ${hoursWords(hours)} apart; the limit is ${hoursWords(limit)}.`;
}

function placed(person: Candidate): string {
  return person.location === null ? person.name : `${person.name} in ${person.location}`;
}

function pairRuleWords(
  kind: 'doNotPair' | 'pairedBefore',
  { mentee, mentor }: Pair,
  settings: MatchingSettings,
): string | null {
  if (!settings.pairRules.some(rule => rule.kind === kind && isAbout(rule, mentee, mentor))) return null;
  return kind === 'doNotPair'
    ? `${mentor.name} and ${mentee.name} are on the do-not-pair list.`
    : `${mentor.name} and ${mentee.name} have been paired before.`;
}

/** Whether a pair rule is about these two people, whichever of them was the mentor when it was written. */
export function isAbout(rule: PairRule, mentee: Candidate, mentor: Candidate): boolean {
  return (
    (rule.menteePersonId === mentee.personId && rule.mentorPersonId === mentor.personId) ||
    (rule.menteePersonId === mentor.personId && rule.mentorPersonId === mentee.personId)
  );
}
