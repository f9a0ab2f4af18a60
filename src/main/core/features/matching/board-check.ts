import type { BoardCheck } from '#shared/contract/matching.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { GENERATIONS } from '#shared/domain/generations.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import { arePlain } from '#shared/domain/matching-goals.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import type { BoardNow } from './board-access.ts';
import { fitOf, menteeIn, mentorIn, type BoardModel } from './board-model.ts';
import { assignmentProblem, heldPlaces } from './board-optimum.ts';
import { blockingPairs, type BlockingPair } from './diagnostics/blocking-pairs.ts';
import { fairness } from './diagnostics/fairness.ts';
import { nextArrangements } from './diagnostics/next-arrangements.ts';
import { optimumGap } from './diagnostics/optimum-gap.ts';
import type { Places } from './drop-effect.ts';
import { countWords, listWords } from './rules/wording.ts';

const BLOCKING_SHOWN = 8;
const ARRANGEMENTS_SHOWN = 4;
/** Beyond 300 mentees and 300 mentors the next-best arrangements take too long to wait for. */
const MOST_CELLS = 300 * 300;

/** What is to be known about the board before it is published: the gap, how even it is, who would rather swap, what else is near. */
export function boardCheck(board: BoardNow): BoardCheck {
  const { state } = board;
  const best = board.optimum();
  const present = { matches: state.pairs.length, fit: state.fit };
  const hasGoals = !arePlain(board.model.settings.goals);
  return {
    hasGoals,
    gap: {
      ...optimumGap(present, { matches: best.matched, fit: best.fit }, best.isProven, hasGoals),
      isProven: best.isProven,
    },
    fairness: [
      { by: 'department', ...menteeFairness(board, ({ department }) => department) },
      { by: 'location', ...menteeFairness(board, ({ location }) => location) },
      // Only where the program declares it and people agreed.
      ...(board.model.mentees.some(mentee => generationIn(mentee) !== null)
        ? [{ by: 'generation' as const, ...menteeFairness(board, generationIn) }]
        : []),
    ],
    blocking: blocking(board),
    arrangements: arrangements(board),
  };
}

/** The generation as the person says it; identity is kept folded, so a usual name gets its spelling back. */
function generationIn({ identity }: Candidate): string | null {
  const said = identity.find(({ field }) => field === 'generation')?.value;
  if (said === undefined) return null;
  return GENERATIONS.find(({ name }) => foldText(name) === said)?.name ?? said;
}

function menteeFairness({ model, state }: BoardNow, groupOf: (mentee: Candidate) => string | null) {
  const { all, groups } = fairness(
    model.mentees.map((mentee, place) => {
      const pair = state.pairOf[place];
      return { group: groupOf(mentee), fit: pair ? fitOf(model, place, pair.mentor) : null };
    }),
  );
  return {
    all,
    groups: groups.map(group => ({ name: group.name, figures: group.isHidden ? null : group.figures })),
  };
}

function blocking({ model, state }: BoardNow): BoardCheck['blocking'] {
  const held = heldPlaces(state);
  const { count, pairs } = blockingPairs({
    ...assignmentProblem(model, held),
    pairs: state.pairs,
    held,
    atMost: BLOCKING_SHOWN,
  });
  return {
    count,
    pairs: pairs.map(pair => ({
      menteeId: menteeIn(model, pair.mentee).enrollmentId,
      mentorId: mentorIn(model, pair.mentor).enrollmentId,
      words: blockingWords(model, pair),
    })),
  };
}

function blockingWords(model: BoardModel, pair: BlockingPair): string {
  const mentee = menteeIn(model, pair.mentee).name;
  const mentor = mentorIn(model, pair.mentor).name;
  const left =
    pair.leavesMentor === null ? 'who has nobody yet' : `now with ${mentorIn(model, pair.leavesMentor).name}`;
  const given =
    pair.leavesMentee === null
      ? 'who has a free place'
      : `now with ${menteeIn(model, pair.leavesMentee).name}`;
  const fit = fitText(fitOf(model, pair.mentee, pair.mentor));
  return `${mentee} and ${mentor} fit at ${fit}: ${changeText(pair.menteeGain)} for ${mentee}, ${left}, and ${changeText(pair.mentorGain)} for ${mentor}, ${given}.`;
}

function arrangements({ model, state, optimum }: BoardNow): BoardCheck['arrangements'] {
  if (model.mentees.length * model.mentors.length > MOST_CELLS) return null;
  const best = optimum();
  const ranked = nextArrangements(assignmentProblem(model, heldPlaces(state)), ARRANGEMENTS_SHOWN);
  // An arrangement that leaves somebody alone without need is no choice.
  const choices = ranked.filter(({ pairs }) => pairs.length === best.matched);
  return choices.map(({ pairs }) => {
    const fit = pairs.reduce((sum, { mentee, mentor }) => sum + fitOf(model, mentee, mentor), 0);
    const moved = pairs.filter(({ mentee, mentor }) => state.pairOf[mentee]?.mentor !== mentor);
    return { fit, below: best.fit - fit, matched: pairs.length, words: movedWords(model, moved) };
  });
}

function movedWords(model: BoardModel, moved: readonly Places[]): string {
  if (moved.length === 0) return 'The board as it is now.';
  if (moved.length > 4) return `${countWords(moved.length, 'mentee')} would have another mentor than now.`;
  const parts = moved.map(
    ({ mentee, mentor }) => `${mentorIn(model, mentor).name} mentors ${menteeIn(model, mentee).name}`,
  );
  return `${listWords(parts)}.`;
}
