import type { OverrideMark } from '#shared/contract/overrides.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { mentorIn, MODEL_TABLES, type BoardModel } from './board-model.ts';
import { selectAcceptedWarnings, selectOpenPairs, type OpenPair } from './matching.sql.ts';
import { selectOverrideMarks } from './override.sql.ts';
import { selectProgress, type Progress } from './stage.sql.ts';

/** A pair on the board with the places of its people in the model. */
export type PlacedPair = OpenPair & {
  readonly mentee: number;
  readonly mentor: number;
  /** Locked, published, or already meeting: neither the facilitator's hand nor auto-match moves it. */
  readonly isHeld: boolean;
};

/** Who is with whom now, by places in the model. */
export type BoardState = {
  readonly pairs: readonly PlacedPair[];
  /** The pair of each mentee, undefined while unmatched. */
  readonly pairOf: readonly (PlacedPair | undefined)[];
  /** The pairs of each mentor. */
  readonly pairsOf: readonly (readonly PlacedPair[])[];
  /** Open pairs of people who no longer take part; a new pair of the mentee takes their place. */
  readonly orphans: readonly OpenPair[];
  /** Reasons of accepted warnings by pair id and rule, "12 sameTeam". */
  readonly accepted: ReadonlyMap<string, string>;
  /** Hard rules that were set aside, by pair id. */
  readonly overrides: ReadonlyMap<number, readonly OverrideMark[]>;
  /** What both sides were asked and said, by pair id. */
  readonly progress: ReadonlyMap<number, Progress>;
  /** Sum of the fits, hundredths. */
  readonly fit: number;
};

const STATE_TABLES = [...MODEL_TABLES, 'pair', 'acceptedWarning', 'overriddenRule', 'consultation'] as const;

/** The pairs as saved, kept until a pair or somebody who takes part changes. */
export function boardState(program: ProgramSession, model: BoardModel): BoardState {
  return program.derive('matching.pairs', STATE_TABLES, () => {
    const accepted = selectAcceptedWarnings(program.db, model.cohort.id);
    return {
      ...placePairs(model, selectOpenPairs(program.db, model.cohort.id)),
      overrides: selectOverrideMarks(program.db, model.cohort.id),
      progress: selectProgress(program.db, model.cohort.id),
      accepted: new Map(accepted.map(({ pairId, rule, reason }) => [`${pairId} ${rule}`, reason])),
    };
  });
}

type Placed = Omit<BoardState, 'accepted' | 'overrides' | 'progress'>;

/** Sorts open pairs by place; those with somebody who no longer takes part are orphans. */
export function placePairs(
  model: Pick<BoardModel, 'mentees' | 'mentors' | 'menteeAt' | 'mentorAt'> & Partial<BoardModel>,
  open: readonly OpenPair[],
): Placed {
  const pairs: PlacedPair[] = [];
  const orphans: OpenPair[] = [];
  const pairOf: (PlacedPair | undefined)[] = Array.from({ length: model.mentees.length });
  const pairsOf: PlacedPair[][] = Array.from({ length: model.mentors.length }, () => []);
  let fit = 0;
  for (const pair of open) {
    const mentee = model.menteeAt.get(pair.menteeId);
    const mentor = model.mentorAt.get(pair.mentorId);
    if (mentee === undefined || mentor === undefined) {
      orphans.push(pair);
      continue;
    }
    const isHeld = pair.isLocked || !isMovable(pair);
    const placed = { ...pair, mentee, mentor, isHeld };
    pairs.push(placed);
    pairOf[mentee] = placed;
    pairsOf[mentor]?.push(placed);
    fit += model.fits?.[mentee * model.mentors.length + mentor] ?? 0;
  }
  return { pairs, pairOf, pairsOf, orphans, fit };
}

/** Whether the board may move the pair: it was neither published nor has it begun. */
export function isMovable({ state, publishedOn }: Pick<OpenPair, 'state' | 'publishedOn'>): boolean {
  return state === 'proposed' && publishedOn === null;
}

/** Places a mentor has for more mentees; never below 0, even if the capacity was lowered later. */
export function freePlaces(model: BoardModel, state: Pick<BoardState, 'pairsOf'>, mentor: number): number {
  return Math.max(0, mentorIn(model, mentor).capacity - pairsWith(state, mentor).length);
}

/** The pairs of a mentor, by place. */
export function pairsWith({ pairsOf }: Pick<BoardState, 'pairsOf'>, mentor: number): readonly PlacedPair[] {
  return pairsOf[mentor] ?? [];
}
