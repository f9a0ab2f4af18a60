/** How people like to work, each on a scale from 1 (the first) to 5 (the second); nothing is better or worse. */
export const WORK_SCALES = ['pace', 'thinking', 'view', 'directness'] as const;
export type WorkScale = (typeof WORK_SCALES)[number];

/** What somebody said; a scale may be left out. */
export type WorkStyle = { readonly [S in WorkScale]?: number | undefined };

export const WORK_SCALE_WORDS: Readonly<Record<WorkScale, { readonly low: string; readonly high: string }>> =
  {
    pace: { low: 'I plan ahead', high: 'I see what comes' },
    thinking: { low: 'I think before I speak', high: 'I think while I speak' },
    view: { low: 'Details first', high: 'The big picture first' },
    directness: { low: 'I say things gently', high: 'I say things straight' },
  };
