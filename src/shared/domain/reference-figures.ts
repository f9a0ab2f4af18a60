/** A figure that others published, with what a careful reader has to know about it. */
export type ReferenceFigure = {
  readonly figure: string;
  readonly what: string;
  readonly source: string;
  readonly caveat: string;
};

/**
 * Figures that a board is likely to have heard of: context, never a target.
 *
 * The first is told two ways in print, so it is given as a range and nobody can pick the better half.
 */
export const REFERENCE_FIGURES: readonly ReferenceFigure[] = [
  {
    figure: '96–97%',
    what: 'Retention of the junior mentors at BNY Mellon’s Pershing',
    source:
      'Jordan and Sorell, Harvard Business Review 2019 (96%, “in its first cohort”); retold as 97% elsewhere',
    caveat: 'The sources disagree. Cohort size not published, nor the period; no comparison group.',
  },
  {
    figure: '72%, 69% and 49%',
    what: 'Mentees, mentors and others still at Sun Microsystems',
    source: 'A study of Sun Microsystems, told by Knowledge@Wharton',
    caveat: 'Conventional mentoring; people chose to take part.',
  },
  {
    figure: '49%',
    what: 'Millennials who would quit within two years',
    source:
      'A survey that a vendor of mentoring software retells; Deloitte 2018 has 43%, and 61% of Generation Z',
    caveat: 'What people said they would do, not what they did. Two surveys, two numbers.',
  },
  {
    figure: '9% to 24%',
    what: 'More women and minorities among managers where mentoring is offered',
    source: 'Dobbin and Kalev, Harvard Business Review 2016',
    caveat: 'Mentoring in general, not reverse mentoring; organizations chose to offer it.',
  },
];

/** What stands above the figures, on the screen and in print. */
export const REFERENCE_WORDS =
  'For context when somebody asks. They come from other organizations, mostly without a comparison group: they are no target, and nobody should promise them.';
