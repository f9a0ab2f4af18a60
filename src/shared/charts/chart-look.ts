/** Colors and type of charts; one look a medium (screen light, screen dark, paper). */
export type ChartLook = {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly accent: string;
  readonly muted: string;
  readonly fontFamily: string;
  /** Size of labels: pixels on screen, points on paper. */
  readonly fontSize: number;
};

export const SCREEN_LIGHT: ChartLook = {
  ink: '#1C1917',
  inkSoft: '#57534E',
  line: '#E7E5E0',
  surface: '#FFFFFF',
  mentee: '#4F46E5',
  mentor: '#0B766A',
  accent: '#B45309',
  muted: '#C9C5BC',
  fontFamily: 'Inter Variable, Inter, sans-serif',
  fontSize: 12,
};

export const SCREEN_DARK: ChartLook = {
  ...SCREEN_LIGHT,
  ink: '#F4F4F2',
  inkSoft: '#B4B2AC',
  line: '#34343A',
  surface: '#1B1B1F',
  mentee: '#8B86F5',
  mentor: '#3DB5A3',
  accent: '#F0B45B',
  muted: '#55555C',
};

export const PAPER: ChartLook = { ...SCREEN_LIGHT, line: '#D9D6CF', fontFamily: 'Inter', fontSize: 8.5 };
