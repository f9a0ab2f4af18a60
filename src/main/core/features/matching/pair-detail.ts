import type { PairDetail } from '#shared/contract/matching.ts';
import type { Candidate, ComponentResult } from '#shared/domain/matching.ts';
import { menteePlace, mentorPlace, type BoardNow } from './board-access.ts';
import { fitOf, menteeIn, mentorIn } from './board-model.ts';
import { assignmentProblem, heldPlaces, type Price } from './board-optimum.ts';
import { pairView, warningsOf } from './board-view.ts';
import { swapsNear } from './diagnostics/swaps.ts';
import { dropEffect, dropRank, sideEffectWords, type OpenEffect, type Places } from './drop-effect.ts';
import { dropRepair } from './drop-repair.ts';
import { fitLessCosts } from './fit/rule-costs.ts';
import { scorePair } from './fit/score-pair.ts';
import { breaches } from './rules/breaches.ts';
import { ruleName } from './rules/rule-names.ts';
import { listWords } from './rules/wording.ts';

const ALTERNATIVES = 5;
const SWAPS = 3;

/** Two people side by side: what each component adds, what each learns, the warnings, and who else it could be. */
export function pairDetail(
  board: BoardNow,
  ids: { readonly menteeId: number; readonly mentorId: number },
): PairDetail {
  const { model, state } = board;
  const mentee = menteePlace(model, ids.menteeId);
  const mentor = mentorPlace(model, ids.mentorId);
  const [senior, junior] = [menteeIn(model, mentee), mentorIn(model, mentor)];
  const { settings } = model;
  const { fit: scored, components } = scorePair(senior, junior, settings);
  const { fit, taken } = fitLessCosts(scored, breaches(senior, junior, settings), settings);
  const present = state.pairOf[mentee];
  const pair = present?.mentor === mentor ? present : null;
  const wordsOf = (key: ComponentResult['key']) => components.find(part => part.key === key)?.words ?? '';
  return {
    pair: pair && pairView(model, state, pair),
    mentee: sideView(senior),
    mentor: sideView(junior),
    fit,
    components: withContributions(components),
    costs: taken.map(({ rule, cost }) => ({ rule, name: ruleName(rule, settings.customRules), cost })),
    mentorTeaches: wordsOf('skillNeed'),
    menteeTeaches: wordsOf('mentorLearns'),
    warnings: warningsOf(model, state, mentee, mentor, pair?.id ?? null),
    price: pair?.isHeld ? null : (board.prices('mentee', mentee)[mentor] ?? null),
    alternatives: present?.isHeld ? [] : alternatives(board, mentee),
    swaps: pair && !pair.isHeld ? swaps(board, pair) : [],
  };
}

function sideView(person: Candidate): PairDetail['mentee'] {
  const { enrollmentId, personId, name, jobTitle, department, location, gradeLevel, channel } = person;
  const skills = (claims: Candidate['offered']) => claims.map(({ skill, level }) => ({ skill, level }));
  return {
    id: enrollmentId,
    personId,
    name,
    jobTitle,
    department,
    location,
    gradeLevel,
    channel,
    languages: [...person.languages],
    interests: [...person.interests],
    offered: skills(person.offered),
    sought: skills(person.sought),
  };
}

/** Each known component's share of the weighted mean; together they are the fit, but for rounding. */
function withContributions(components: readonly ComponentResult[]): PairDetail['components'] {
  const total = components.reduce((sum, { value, weight }) => (value === null ? sum : sum + weight), 0);
  return components.map(({ key, value, weight, reversed, words }) => ({
    key,
    value,
    weight,
    reversed,
    words,
    contribution: value === null || total === 0 ? 0 : Math.round((10_000 * weight * value) / total),
  }));
}

/** The next-best mentors of this mentee by their exact price, each with what a drop does now and who would move to suit it. */
function alternatives(board: BoardNow, mentee: number): PairDetail['alternatives'] {
  const { model, state } = board;
  const prices = board.prices('mentee', mentee);
  const open: { readonly mentor: number; readonly effect: OpenEffect; readonly price: Price }[] = [];
  for (let mentor = 0; mentor < model.mentors.length; mentor += 1) {
    const effect = dropEffect(model, state, { mentee, mentor }, null);
    const price = prices[mentor];
    if (effect.kind === 'open' && price) open.push({ mentor, effect, price });
  }
  return open
    .sort(
      (a, b) =>
        a.price.lost - b.price.lost || a.price.fit - b.price.fit || dropRank(b.effect) - dropRank(a.effect),
    )
    .slice(0, ALTERNATIVES)
    .map(({ mentor, effect, price }) => ({
      mentorId: mentorIn(model, mentor).enrollmentId,
      name: mentorIn(model, mentor).name,
      fit: fitOf(model, mentee, mentor),
      change: effect.change,
      words: sideEffectWords(model, effect),
      price,
      repair: dropRepair(board, { mentee, mentor }, effect),
    }));
}

function swaps({ model, state }: BoardNow, near: Places): PairDetail['swaps'] {
  const held = heldPlaces(state);
  const mentorNow = new Map(state.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const idOf = (mentor: number | undefined) =>
    mentor === undefined ? null : mentorIn(model, mentor).enrollmentId;
  // With every present pair in it, also those that are below the floor or against a rule have a fit to give up.
  const problem = assignmentProblem(model, state.pairs);
  return swapsNear(problem, state.pairs, near, SWAPS, held).map(({ added, change }) => ({
    moves: added.map(({ mentee, mentor }) => ({
      menteeId: menteeIn(model, mentee).enrollmentId,
      fromMentorId: idOf(mentorNow.get(mentee)),
      mentorId: idOf(mentor),
    })),
    matched: 0,
    change,
    words: `${listWords(
      added.map(({ mentee, mentor }) => `${mentorIn(model, mentor).name} to ${menteeIn(model, mentee).name}`),
    )}.`,
  }));
}
