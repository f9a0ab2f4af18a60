import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Lifted, Price } from '#shared/contract/matching.ts';
import { must } from '#shared/domain/assert.ts';
import { otherRole, type Role } from '#shared/domain/people.ts';

/** The card in the air. A mentor may come out of the pair with `fromMenteeId`. */
export type CardInAir = {
  readonly role: Role;
  readonly id: number;
  readonly fromMenteeId: number | null;
  readonly name: string;
  /** Whether it comes out of a pair. */
  readonly isPaired: boolean;
  /** By touch it may wait in the air for a tap on its target. */
  readonly by: 'pointer' | 'touch' | 'keys';
};

/** What a drop on one target would do. */
export type TargetEffect = {
  readonly state: Lifted['state'][number];
  readonly fit: number;
  readonly change: number | null;
  readonly price: Price | null;
  readonly words: string;
  /** What the new pairs would be warned for; empty where nothing is. */
  readonly warnings: string;
  /** Whether a blocked drop may be made by overriding the rule. */
  readonly override: Lifted['override'][number];
  /** 1 to 3 for the best three targets. */
  readonly place: number | null;
};

/** The rail of the card's own side: dropping there takes the pair apart. */
export const APART = 'apart';
export type Target = number | typeof APART | null;

/**
 * What is in the air, outside of React: hundreds of cards look here, and only those whose own answer changes are drawn
 * again. Lifting draws each visible target once; moving on draws the target left and the target reached.
 */
export class LiftStore {
  #listeners = new Set<() => void>();
  #card: CardInAir | null = null;
  #effects: ReadonlyMap<number, TargetEffect> = new Map();
  #order: readonly number[] = [];
  #over: Target = null;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get card(): CardInAir | null {
    return this.#card;
  }

  /** Targets where a drop is possible, best first; empty until the core has answered. */
  get order(): readonly number[] {
    return this.#order;
  }

  get over(): Target {
    return this.#over;
  }

  lift(card: CardInAir): void {
    this.#card = card;
    this.#effects = new Map();
    this.#order = [];
    this.#over = null;
    this.#announce();
  }

  /** The core's answer for the card; ignored when another card is in the air by now. */
  learn(card: CardInAir, lifted: Lifted): void {
    if (this.#card !== card) return;
    const place = new Map(lifted.order.slice(0, 3).map((id, index) => [id, index + 1]));
    this.#effects = new Map(
      lifted.ids.map((id, index) => [
        id,
        {
          state: must(lifted.state[index], 'Every target has a state'),
          fit: lifted.fit[index] ?? 0,
          change: lifted.change[index] ?? null,
          price: lifted.price[index] ?? null,
          words: lifted.words[index] ?? '',
          warnings: lifted.warnings[index] ?? '',
          override: lifted.override[index] ?? 'no',
          place: place.get(id) ?? null,
        },
      ]),
    );
    this.#order = lifted.order;
    this.#announce();
  }

  hover(target: Target): void {
    if (this.#over === target) return;
    this.#over = target;
    this.#announce();
  }

  /** Leaves a target, unless another has been reached already. */
  leave(target: Target): void {
    if (this.#over === target) this.hover(null);
  }

  end(): void {
    if (!this.#card) return;
    this.#card = null;
    this.#effects = new Map();
    this.#order = [];
    this.#over = null;
    this.#announce();
  }

  /** The effect of a drop on a person; undefined while they are no target. */
  effectOn(role: Role, id: number): TargetEffect | undefined {
    return this.#card && otherRole(this.#card.role) === role ? this.#effects.get(id) : undefined;
  }

  isOver(role: Role, id: number): boolean {
    return this.#card !== null && otherRole(this.#card.role) === role && this.#over === id;
  }

  #announce(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const LiftContext = createContext<LiftStore | null>(null);
export const LiftProvider = LiftContext.Provider;

export function useLiftStore(): LiftStore {
  return must(useContext(LiftContext), 'The card is outside of a board');
}

export function useCardInAir(): CardInAir | null {
  const store = useLiftStore();
  return useSyncExternalStore(store.subscribe, () => store.card);
}

/** The side that is lifted, for parts that need no more than that. */
export function useLiftedRole(): Role | null {
  const store = useLiftStore();
  return useSyncExternalStore(store.subscribe, () => store.card?.role ?? null);
}

export function useOver(): Target {
  const store = useLiftStore();
  return useSyncExternalStore(store.subscribe, () => store.over);
}

export function useEffectOn(role: Role, id: number): TargetEffect | undefined {
  const store = useLiftStore();
  return useSyncExternalStore(store.subscribe, () => store.effectOn(role, id));
}

export function useIsOver(role: Role, id: number): boolean {
  const store = useLiftStore();
  return useSyncExternalStore(store.subscribe, () => store.isOver(role, id));
}

/** Whether this very card is in the air. */
export function useIsLifted(role: Role, id: number, fromMenteeId: number | null): boolean {
  const store = useLiftStore();
  return useSyncExternalStore(store.subscribe, () => {
    const { card } = store;
    return card !== null && card.role === role && card.id === id && card.fromMenteeId === fromMenteeId;
  });
}
