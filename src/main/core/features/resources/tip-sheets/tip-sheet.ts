/** One page to read before or between meetings. */
export type TipSheet = {
  readonly key: string;
  readonly title: string;
  readonly audience: 'mentor' | 'mentee' | 'both';
  /** Minutes to read and try. */
  readonly minutes: number;
  readonly lead: string;
  readonly sections: readonly TipSection[];
  /** Something to try with somebody, at the foot of the page. */
  readonly practice: { readonly title: string; readonly text: string };
};

export type TipSection =
  | { readonly kind: 'points' | 'steps'; readonly title: string; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly heads: readonly [string, string];
      readonly rows: readonly (readonly [string, string])[];
    };
