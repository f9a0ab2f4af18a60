/** Generations by year of birth, as the Pew Research Center draws them (2019); borders are conventions, not facts. */
export const GENERATIONS = [
  { name: 'Silent Generation', from: 1928, to: 1945 },
  { name: 'Baby Boomers', from: 1946, to: 1964 },
  { name: 'Generation X', from: 1965, to: 1980 },
  { name: 'Millennials', from: 1981, to: 1996 },
  { name: 'Generation Z', from: 1997, to: 2012 },
] as const;

/** The generation of a year of birth, or null for a year in none of them. */
export function generationOf(year: number): string | null {
  return GENERATIONS.find(({ from, to }) => year >= from && year <= to)?.name ?? null;
}
