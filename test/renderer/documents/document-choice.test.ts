import { describe, expect, it } from 'vitest';
import {
  chosenPairs,
  matchesSearch,
  requestOf,
  type DocumentChoice,
} from '../../../src/renderer/features/documents/document-choice.ts';

const pairs = [
  { pairId: 1, state: 'active', isReady: true, mentee: 'Helen Brandt', mentor: 'Li Wei' },
  { pairId: 2, state: 'proposed', isReady: false, mentee: 'Tom Reyes', mentor: 'Ána Cruz' },
];
const everything: DocumentChoice = {
  kind: 'briefingPacks',
  pairIds: null,
  editions: ['mentor', 'mentee'],
  files: 'perPerson',
  sessionPlans: false,
  paper: 'A4',
};

describe('what is to be printed', () => {
  it('is a pack for both people of every pair unless pairs are chosen', () => {
    expect(requestOf(everything, pairs)).toEqual({
      kind: 'briefingPacks',
      pairIds: [1, 2],
      editions: ['mentor', 'mentee'],
      files: 'perPerson',
      sessionPlans: false,
      paper: 'A4',
    });
    expect(requestOf({ ...everything, pairIds: new Set([2]) }, pairs)).toMatchObject({ pairIds: [2] });
  });

  it('is nothing while no pair or no edition is chosen', () => {
    expect(requestOf({ ...everything, pairIds: new Set() }, pairs)).toBeNull();
    expect(requestOf({ ...everything, editions: [] }, pairs)).toBeNull();
  });

  it('forgets a chosen pair that is no longer on the board', () => {
    expect(chosenPairs(pairs, { ...everything, pairIds: new Set([2, 99]) }).map(pair => pair.pairId)).toEqual(
      [2],
    );
  });

  it('needs no pairs for the report', () => {
    expect(requestOf({ ...everything, kind: 'outcomeReport', pairIds: new Set() }, pairs)).toEqual({
      kind: 'outcomeReport',
      paper: 'A4',
    });
  });

  it('finds a pair by either name without accents', () => {
    expect(pairs.filter(pair => matchesSearch(pair, 'ana')).map(pair => pair.pairId)).toEqual([2]);
  });
});
