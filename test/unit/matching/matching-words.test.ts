import { expect, it } from 'vitest';
import { changeText, fitText, totalText } from '#shared/domain/matching-words.ts';

it('a fit, a total and a change of the same size are rounded alike', () => {
  for (let hundredths = 10; hundredths < 5000; hundredths += 5) {
    expect(totalText(hundredths)).toBe(fitText(hundredths));
    expect(changeText(hundredths)).toBe(`+${fitText(hundredths)}`);
    expect(changeText(-hundredths)).toBe(`−${fitText(hundredths)}`);
  }
});
