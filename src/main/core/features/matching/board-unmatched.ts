import { RULES, type RuleKey } from '#shared/domain/matching.ts';
import { RULE_WORDS, fitText } from '#shared/domain/matching-words.ts';
import { fitOf, isAllowed, menteeIn, mentorIn, type BoardModel } from './board-model.ts';
import type { Optimum } from './board-optimum.ts';
import { freePlaces, type BoardState } from './board-state.ts';
import { rulesIn } from './rules/rule-matrix.ts';
import { countWords, listWords } from './rules/wording.ts';

/** Why a mentee has no mentor yet, and what would help: the binding rule, the shortage, or simply a free mentor. */
export function whyMenteeUnmatched(
  model: BoardModel,
  state: BoardState,
  optimum: Optimum,
  mentee: number,
): string {
  const { name } = menteeIn(model, mentee);
  if (model.mentors.length === 0) return 'No mentor takes part yet.';
  const allowed: number[] = [];
  for (let j = 0; j < model.mentors.length; j += 1) if (isAllowed(model, mentee, j)) allowed.push(j);
  if (allowed.length === 0) {
    const [mentor] = model.mentors.length === 1 ? model.mentors : [];
    const who = mentor ? mentor.name : `All ${model.mentors.length} mentors`;
    return `${who} ${mentor ? 'is' : 'are'} ruled out: ${ruledOut(model, mentee)}.`;
  }
  const free = allowed.filter(j => freePlaces(model, state, j) > 0);
  if (free.length > 0) {
    const best = free.reduce((a, b) => (fitOf(model, mentee, b) > fitOf(model, mentee, a) ? b : a));
    const fit = fitText(fitOf(model, mentee, best));
    return free.length === 1
      ? `${mentorIn(model, best).name} is free and allowed (fit ${fit}).`
      : `${free.length} free mentors are allowed; the best is ${mentorIn(model, best).name} (fit ${fit}).`;
  }
  const given = optimum.mentorOf[mentee] ?? -1;
  if (given >= 0) {
    return `Every allowed mentor is taken; in the best arrangement ${name} would have ${mentorIn(model, given).name}.`;
  }
  return allowed.length < model.mentors.length
    ? `Only ${countWords(allowed.length, 'mentor')} of ${model.mentors.length} allowed, all taken: ${ruledOut(model, mentee)}.`
    : shortage(model);
}

/** Why a mentor has no mentee yet. */
export function whyMentorUnmatched(model: BoardModel, state: BoardState, mentor: number): string {
  if (model.mentees.length === 0) return 'No mentee takes part yet.';
  const allowed: number[] = [];
  for (let i = 0; i < model.mentees.length; i += 1) if (isAllowed(model, i, mentor)) allowed.push(i);
  if (allowed.length === 0) return `No mentee is allowed: ${ruledOutMentor(model, mentor)}.`;
  const waiting = allowed.filter(i => !state.pairOf[i]);
  if (waiting.length > 0) {
    const best = waiting.reduce((a, b) => (fitOf(model, b, mentor) > fitOf(model, a, mentor) ? b : a));
    return `${menteeIn(model, best).name} waits for a mentor (fit ${fitText(fitOf(model, best, mentor))}).`;
  }
  return state.pairs.length === model.mentees.length
    ? 'Every mentee has a mentor. A reserve if somebody drops out.'
    : 'Every mentee that the rules allow has a mentor.';
}

function shortage(model: BoardModel): string {
  const places = model.mentors.reduce((sum, mentor) => sum + mentor.capacity, 0);
  return `${countWords(model.mentees.length, 'mentee')} share ${countWords(places, 'mentor place')}. One more mentor, or a second mentee for one, would help.`;
}

/** "30 by Reporting line and 12 by No common language", the most binding rule first. */
function ruledOut(model: BoardModel, mentee: number): string {
  const width = model.mentors.length;
  const masks = model.rules.hard.subarray(mentee * width, (mentee + 1) * width);
  const promised = model.mentors.filter((_, j) => masks[j] === 0 && !isAllowed(model, mentee, j)).length;
  return countsWords(masks, promised);
}

function ruledOutMentor(model: BoardModel, mentor: number): string {
  const width = model.mentors.length;
  const masks = model.mentees.map((_, i) => model.rules.hard[i * width + mentor] ?? 0);
  const promised = model.mentees.filter((_, i) => masks[i] === 0 && !isAllowed(model, i, mentor)).length;
  return countsWords(masks, promised);
}

function countsWords(masks: ArrayLike<number>, promised: number): string {
  const counts = new Map<RuleKey, number>();
  for (let k = 0; k < masks.length; k += 1) {
    // The first rule is the narrowest; counting a person once keeps the numbers adding up.
    const [first] = rulesIn(masks[k] ?? 0);
    if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const parts = RULES.filter(rule => counts.has(rule))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .map(rule => `${counts.get(rule)} by “${RULE_WORDS[rule].name}”`);
  if (promised > 0) parts.push(`${promised} by the must-pair list`);
  return listWords(parts);
}
