import { describe, expect, it } from 'vitest';
import { generationOf, GENERATIONS } from '#shared/domain/generations.ts';

describe('the generation of a year of birth', () => {
  it.each([
    [1945, 'Silent Generation'],
    [1946, 'Baby Boomers'],
    [1964, 'Baby Boomers'],
    [1965, 'Generation X'],
    [1981, 'Millennials'],
    [1996, 'Millennials'],
    [1997, 'Generation Z'],
    [2012, 'Generation Z'],
  ])('%i is %s', (year, name) => {
    expect(generationOf(year)).toBe(name);
  });

  it('is nobody’s guess outside the bands', () => {
    expect(generationOf(1900)).toBeNull();
    expect(generationOf(2020)).toBeNull();
  });

  it('leaves no year between two of them out', () => {
    for (const [index, { to }] of GENERATIONS.slice(0, -1).entries()) {
      expect(GENERATIONS[index + 1]!.from).toBe(to + 1);
    }
  });
});
