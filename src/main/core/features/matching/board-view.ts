import type { Board, BoardPair, BoardPerson, BoardWarning } from '#shared/contract/matching.ts';
import type { Candidate, RuleKey } from '#shared/domain/matching.ts';
import { goalTexts } from '#shared/domain/matching-goals.ts';
import { changeText, totalText } from '#shared/domain/matching-words.ts';
import { fitOf, isAllowed, menteeIn, mentorIn, whyForbidden, type BoardModel } from './board-model.ts';
import { inReach, type Optimum } from './board-optimum.ts';
import { stageOf } from './board-stage.ts';
import { freePlaces, pairsWith, type BoardState, type PlacedPair } from './board-state.ts';
import { unmatchedReasons, type UnmatchedReason } from './diagnostics/why-unmatched.ts';
import { strongestReasons } from './fit/briefing-reasons.ts';
import { scorePair } from './fit/score-pair.ts';
import { ruleCosts } from './fit/rule-costs.ts';
import { breaches } from './rules/breaches.ts';
import { ruleName } from './rules/rule-names.ts';
import { countWords } from './rules/wording.ts';
import { NOT_STAGED } from './stage.sql.ts';

/** Reasons by cell; scoring a pair in words is dear, and the words last as long as the model. */
const reasonsOf = new WeakMap<BoardModel, Map<number, string>>();

/** The board as the screen shows it. */
export function boardView(model: BoardModel, state: BoardState, optimum: Optimum): Board {
  const goals = goalTexts(model.settings.goals);
  const reasons = unmatchedReasons({
    mentees: model.mentees,
    mentors: model.mentors,
    fits: model.fits,
    feasible: model.feasible,
    hard: model.rules.hard,
    ruleKeys: model.rules.keys,
    nameOf: rule => ruleName(rule, model.settings.customRules),
    inReach: inReach(model),
    floor: model.settings.goals.qualityFloor,
    hasGoals: goals.length > 0,
    isMatched: mentee => state.pairOf[mentee] !== undefined,
    freePlaces: mentor => freePlaces(model, state, mentor),
    bestMentorOf: optimum.mentorOf,
  });
  const mentees = model.mentees.map((mentee, place) => {
    const load = state.pairOf[place] ? 1 : 0;
    return personView(model, mentee, load, load > 0 ? null : reasons.mentee(place));
  });
  const mentors = model.mentors.map((mentor, place) => {
    const load = pairsWith(state, place).length;
    return personView(model, mentor, load, load > 0 ? null : reasons.mentor(place));
  });
  return {
    cohortName: model.cohort.name,
    mentees,
    mentors,
    pairs: state.pairs.map(pair => pairView(model, state, pair)),
    totals: {
      fit: state.fit,
      matched: state.pairs.length,
      bestFit: optimum.fit,
      bestMatched: optimum.matched,
      isProven: optimum.isProven,
      words: totalsWords(state, optimum, goals.length > 0),
    },
    goals,
  };
}

/** As many competitors as a person's inspector lists; the words count all of them. */
const COMPETITORS_SHOWN = 12;

function personView(
  model: BoardModel,
  person: Candidate,
  load: number,
  reason: UnmatchedReason | null,
): BoardPerson {
  const { enrollmentId, personId, name, jobTitle, department, location, capacity } = person;
  const competing = (reason?.competing ?? []).filter(place => model.mentees[place] !== person);
  const whyUnmatched = reason && {
    words: reason.words,
    help: reason.help,
    competingIds: competing.slice(0, COMPETITORS_SHOWN).map(place => menteeIn(model, place).enrollmentId),
  };
  return { id: enrollmentId, personId, name, jobTitle, department, location, capacity, load, whyUnmatched };
}

export function pairView(model: BoardModel, state: BoardState, pair: PlacedPair): BoardPair {
  const progress = state.progress.get(pair.id) ?? NOT_STAGED;
  return {
    id: pair.id,
    menteeId: pair.menteeId,
    mentorId: pair.mentorId,
    fit: fitOf(model, pair.mentee, pair.mentor),
    isLocked: pair.isLocked,
    fixedBecause: fixedBecause(pair),
    origin: pair.origin,
    warnings: warningsOf(model, state, pair.mentee, pair.mentor, pair.id),
    stage: stageOf(pair, progress),
    menteeSays: progress.menteeSays,
    mentorSays: progress.mentorSays,
    overrides: [...(state.overrides.get(pair.id) ?? [])],
    reason: strongestReason(model, pair.mentee, pair.mentor),
  };
}

function fixedBecause({ state, publishedOn }: PlacedPair): string | null {
  if (state !== 'proposed') return 'They have already started as a pair.';
  return publishedOn === null
    ? null
    : 'They are published. Only a re-match on the Scenarios screen changes them.';
}

/** Broken rules of a pair in words, with the reason for which the facilitator accepted or overrode them. */
export function warningsOf(
  model: BoardModel,
  state: BoardState,
  mentee: number,
  mentor: number,
  pairId: number | null,
): BoardWarning[] {
  const cell = mentee * model.mentors.length + mentor;
  const isClean = model.rules.hard[cell] === 0 && model.rules.soft[cell] === 0;
  if (isClean && isAllowed(model, mentee, mentor)) return [];
  const reasonOf = (rule: RuleKey) =>
    pairId === null
      ? null
      : (state.accepted.get(`${pairId} ${rule}`) ??
        state.overrides.get(pairId)?.find(mark => mark.rule === rule)?.reason ??
        null);
  const costs = ruleCosts(model.settings);
  const warnings = breaches(menteeIn(model, mentee), mentorIn(model, mentor), model.settings).map(breach => ({
    ...breach,
    name: ruleName(breach.rule, model.settings.customRules),
    cost: breach.mode === 'soft' ? (costs.get(breach.rule) ?? 0) : 0,
    acceptedBecause: reasonOf(breach.rule),
  }));
  if (warnings.every(({ mode }) => mode === 'soft') && !isAllowed(model, mentee, mentor)) {
    // Kept apart by a must-pair with somebody else: shown as what it is, an instruction against this pair.
    const words = whyForbidden(model, mentee, mentor) ?? '';
    const name = ruleName('doNotPair', []);
    warnings.unshift({ rule: 'doNotPair', name, mode: 'hard', cost: 0, words, acceptedBecause: null });
  }
  return warnings;
}

function strongestReason(model: BoardModel, mentee: number, mentor: number): string {
  let reasons = reasonsOf.get(model);
  if (!reasons) reasonsOf.set(model, (reasons = new Map()));
  const cell = mentee * model.mentors.length + mentor;
  let reason = reasons.get(cell);
  if (reason === undefined) {
    const result = scorePair(menteeIn(model, mentee), mentorIn(model, mentor), model.settings);
    reasons.set(cell, (reason = strongestReasons(result, 1)[0] ?? ''));
  }
  return reason;
}

/** Where the board stands against the best arrangement, in a sentence; with goals only what the total alone could be. */
export function totalsWords(
  state: Pick<BoardState, 'fit' | 'pairs'>,
  optimum: Optimum,
  hasGoals = false,
): string {
  const missing = optimum.matched - state.pairs.length;
  if (optimum.matched === 0) return 'No pair is possible yet.';
  if (hasGoals) return `Looking at the total alone, ${totalText(optimum.fit)} is possible.`;
  if (missing > 0) {
    return `${countWords(missing, 'more pair')} ${missing === 1 ? 'is' : 'are'} possible; the best arrangement reaches ${totalText(optimum.fit)}.`;
  }
  const gap = state.fit - optimum.fit;
  if (gap === 0) {
    return optimum.isProven
      ? 'No other arrangement scores higher: proven for everyone at once.'
      : 'This is the best arrangement found.';
  }
  return `${changeText(gap)} against the best arrangement of everyone, which is ${optimum.isProven ? 'proven to be' : ''} ${totalText(optimum.fit)}.`.replace(
    '  ',
    ' ',
  );
}
