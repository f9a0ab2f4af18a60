import { type TextStyle } from './text-layout.ts';

/** Colors of the printed documents: the light palette of the screen. */
export const COLOR = {
  ink: '#1C1917',
  inkSoft: '#57534E',
  line: '#D9D6CF',
  faint: '#F4F3EF',
  white: '#FFFFFF',
  mentee: '#4F46E5',
  menteeDark: '#3730A3',
  menteeTint: '#EEF0FE',
  menteeLine: '#C7CCFA',
  mentor: '#0B766A',
  mentorDark: '#0B5F56',
  mentorTint: '#E9F7F4',
  mentorLine: '#B5E4DB',
  warn: '#B45309',
} as const;

/** Who a page speaks to decides its accent; the word is always printed beside the color. */
export type Accent = 'mentor' | 'mentee';

export const ACCENT = {
  mentor: { strong: COLOR.mentor, dark: COLOR.mentorDark, tint: COLOR.mentorTint, line: COLOR.mentorLine },
  mentee: { strong: COLOR.mentee, dark: COLOR.menteeDark, tint: COLOR.menteeTint, line: COLOR.menteeLine },
} as const;

/** The type scale, in points. */
export const TEXT = {
  cover: style(26, 32, 'semibold'),
  h1: style(21, 27, 'semibold'),
  h2: style(12.5, 17, 'semibold'),
  h3: style(10.5, 15, 'semibold'),
  lead: style(12, 18.5, 'regular', COLOR.inkSoft),
  body: style(10.5, 16, 'regular'),
  small: style(9, 13.5, 'regular'),
  soft: style(9, 13.5, 'regular', COLOR.inkSoft),
  kicker: style(9, 12, 'semibold', COLOR.inkSoft),
  table: { ...style(9, 13, 'regular'), tabular: true },
  tableHead: style(8.5, 12, 'semibold', COLOR.inkSoft),
  footer: style(7.5, 10, 'regular', COLOR.inkSoft),
  figure: style(30, 34, 'semibold'),
} as const satisfies Readonly<Record<string, TextStyle>>;

function style(
  size: number,
  leading: number,
  weight: TextStyle['weight'],
  color: string = COLOR.ink,
): TextStyle {
  return { size, leading, weight, color };
}
