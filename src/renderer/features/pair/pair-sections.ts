import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PairDetails } from '#shared/contract/pairs.ts';

export type PairSectionProps = { readonly pair: PairDetails };

type PairSection = {
  /** The last part of the address: `/pairs/7/agreement`. */
  readonly key: string;
  readonly title: string;
  readonly view: LazyExoticComponent<ComponentType<PairSectionProps>>;
};

/** The parts of a pair's page, in the order in which a pair comes to them. A feature adds its own line. */
export const PAIR_SECTIONS: readonly PairSection[] = [
  {
    key: 'overview',
    title: 'Overview',
    view: lazy(async () => ({ default: (await import('./PairOverview.tsx')).PairOverview })),
  },
  {
    key: 'agreement',
    title: 'Agreement',
    view: lazy(async () => ({ default: (await import('../agreement/index.ts')).PairAgreement })),
  },
  {
    key: 'fit-check',
    title: 'Fit check',
    view: lazy(async () => ({ default: (await import('../fitcheck/index.ts')).PairFitCheck })),
  },
  {
    key: 'goals',
    title: 'Goals',
    view: lazy(async () => ({ default: (await import('../goals/index.ts')).PairGoals })),
  },
  {
    key: 'meetings',
    title: 'Meetings',
    view: lazy(async () => ({ default: (await import('../meetings/index.ts')).PairMeetingsSection })),
  },
  {
    key: 'health',
    title: 'Health',
    view: lazy(async () => ({ default: (await import('../pairs/index.ts')).PairHealthSection })),
  },
  {
    key: 'closing',
    title: 'Closing',
    view: lazy(async () => ({ default: (await import('../closure/index.ts')).PairClosing })),
  },
];
