import { describe, expect, it } from 'vitest';
import {
  cadenceText,
  changedFields,
  changeSentence,
  channelMismatch,
  shortMismatch,
  USUAL_TEMPLATE,
  type AgreementTerms,
} from '#shared/domain/agreement.ts';
import { isLow, suggestedStep } from '#shared/domain/fit-check.ts';
import { wordDiff } from '#shared/domain/word-diff.ts';

const terms: AgreementTerms = {
  ...USUAL_TEMPLATE,
  purpose: 'Learn',
  goals: '',
  cadenceDays: 14,
  meetingMinutes: 60,
  channel: null,
  endsOn: null,
  reviewOn: null,
};

describe('what changed in an agreement', () => {
  it('is named in reading order, in a sentence', () => {
    const after = { ...terms, openMind: 'Yes', purpose: 'Teach', cadenceDays: 7 };
    expect(changedFields(terms, after)).toEqual(['purpose', 'cadenceDays', 'openMind']);
    expect(changeSentence(['goals'], 1)).toBe('“Goals” is other than in version 1.');
    expect(changeSentence(['purpose', 'cadenceDays', 'openMind'], 2)).toBe(
      '“Purpose”, “How often” and “Open mind” are other than in version 2.',
    );
    expect(changeSentence([], 1)).toBe('');
  });

  it('says a rhythm as people do', () => {
    expect([1, 7, 10, 14, 30, 42].map(cadenceText)).toEqual([
      'every day',
      'every week',
      'every 10 days',
      'every 2 weeks',
      'every month',
      'every 6 weeks',
    ]);
  });
});

describe('words that changed', () => {
  it('keep the longest common run, and the parts join to both texts', () => {
    const before = 'We meet every month in the canteen.';
    const after = 'We meet every 2 weeks in the quiet canteen.';
    const parts = wordDiff(before, after);
    const without = (kind: string) =>
      parts
        .filter(part => part.kind !== kind)
        .map(part => part.text)
        .join('');
    expect(without('removed')).toBe(after);
    expect(without('added')).toBe(before);
    expect(parts.map(part => [part.kind, part.text.trim()])).toEqual([
      ['same', 'We meet every'],
      ['removed', 'month'],
      ['added', '2 weeks'],
      ['same', 'in the'],
      ['added', 'quiet'],
      ['same', 'canteen.'],
    ]);
  });

  it('are none for equal texts, and all for an empty one', () => {
    expect(wordDiff('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
    expect(wordDiff('', 'a b')).toEqual([{ kind: 'added', text: 'a b' }]);
    expect(wordDiff('a b', '')).toEqual([{ kind: 'removed', text: 'a b' }]);
  });
});

describe('a channel', () => {
  const helen = { name: 'Helen', preferredChannel: 'phone' as const };
  const li = { name: 'Li', preferredChannel: 'video' as const };
  it('suits when it is what both prefer, or nobody has said', () => {
    expect(channelMismatch('video', [li, { name: 'Tom', preferredChannel: null }])).toBeNull();
    expect(channelMismatch(null, [helen, li])).toBeNull();
  });

  it('is warned of with the name of whoever prefers another', () => {
    expect(channelMismatch('video', [helen, li])).toBe(
      'The agreed channel is video, but Helen prefers phone. Ask whether it suits both.',
    );
    expect(shortMismatch('video', [helen, li])).toBe('Agreed on video; Helen prefers phone');
    expect(shortMismatch('chat', [helen, li])).toBe('Agreed on chat, which neither of the two prefers');
  });
});

describe('answers of a fit check', () => {
  const good = { respected: 5, useful: 4, comfortable: 4, goOn: 5, prefersOther: false };
  it('are low when one is, when they are meager together, or when another partner is wished for', () => {
    expect(isLow(good)).toBe(false);
    expect(isLow({ ...good, comfortable: 2 })).toBe(true);
    expect(isLow({ ...good, prefersOther: true })).toBe(true);
    expect(isLow({ respected: 3, useful: 3, comfortable: 3, goOn: 3, prefersOther: false })).toBe(false);
    expect(isLow({ respected: 3, useful: 2, comfortable: 3, goOn: 3, prefersOther: false })).toBe(true);
  });

  it('put safety before everything else', () => {
    expect(suggestedStep([])).toBeNull();
    expect(suggestedStep([{ ...good, respected: 1, prefersOther: true }])).toMatch(/^Talk to each/);
    expect(suggestedStep([{ ...good, prefersOther: true }])).toMatch(/^Offer both the way out/);
    expect(suggestedStep([{ ...good, useful: 1 }])).toMatch(/^Ask both what/);
  });
});
