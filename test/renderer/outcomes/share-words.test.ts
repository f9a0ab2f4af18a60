import { describe, expect, it } from 'vitest';
import { countWords, intervalWords } from '../../../src/renderer/features/outcomes/share-words.ts';

describe('a share in words', () => {
  it('comes with its interval when the group is large enough', () => {
    const share = { count: 19, of: 20, interval: { share: 0.95, low: 0.7639, high: 0.9911 } };
    expect(intervalWords(share)).toBe('95%, 95% interval 76% to 99%');
    expect(countWords(share)).toBe('19 of 20');
  });

  it('is only a count for a small group, and nothing for none', () => {
    expect(intervalWords({ count: 3, of: 4, interval: null })).toBe('too few for a percentage');
    expect(intervalWords({ count: 0, of: 0, interval: null })).toBe('nothing to count yet');
    expect(countWords({ count: 0, of: 0, interval: null })).toBe('–');
  });
});
