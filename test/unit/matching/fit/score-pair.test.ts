import { describe, expect, it } from 'vitest';
import { strongestReasons, stretchDifference } from '#core/features/matching/fit/briefing-reasons.ts';
import { scorePair } from '#core/features/matching/fit/score-pair.ts';
import {
  componentSettings,
  DEFAULT_SETTINGS,
  DEFAULT_WEIGHTS,
  FIT_PRESETS,
} from '#core/features/matching/fit/weights.ts';
import type { Candidate, ComponentKey, MatchingSettings } from '#shared/domain/matching.ts';
import { COMPONENTS } from '#shared/domain/matching.ts';
import { candidate, skill } from '../candidates.ts';

const helen = candidate(5, 'Helen Okafor', {
  department: 'Finance',
  location: 'Lyon',
  timeZone: 'Europe/Paris',
  gradeLevel: 8,
  managerChain: [2, 1],
  languages: ['English', 'French'],
  interests: ['Cycling', 'Jazz'],
  channel: 'video',
  offered: [skill(4, 'Budgeting', 5)],
  sought: [skill(1, 'Data literacy', 3), skill(2, 'Prompt writing', 3)],
});
const li = candidate(9, 'Li Wei', {
  department: 'Marketing',
  location: 'Porto',
  timeZone: 'Europe/Lisbon',
  gradeLevel: 3,
  managerChain: [7, 3, 1],
  languages: ['english', 'Mandarin'],
  interests: ['jazz', 'Chess'],
  channel: 'video',
  offered: [skill(1, 'Data literacy', 4), skill(2, 'Prompt writing', 2)],
  sought: [skill(4, 'Budgeting', 3)],
  screening: { social: 4, confidence: 5, teaching: null },
});

function part(key: ComponentKey, mentee: Candidate = helen, mentor: Candidate = li) {
  const found = scorePair(mentee, mentor, DEFAULT_SETTINGS).components.find(
    component => component.key === key,
  );
  return { value: found?.value, words: found?.words };
}

function only(key: ComponentKey, weight: number): MatchingSettings {
  return { ...DEFAULT_SETTINGS, components: [{ key, weight }] };
}

describe('the fit on a card', () => {
  it('explains every component in words a facilitator can read out', () => {
    const { components } = scorePair(helen, li, DEFAULT_SETTINGS);
    expect(components.map(({ words }) => words)).toEqual([
      'Li can teach Data literacy, one of the 2 things Helen wants to learn; Li also knows some Prompt writing.',
      'In return, Helen can teach Budgeting, which Li wants to learn.',
      'Helen and Li share an interest in Jazz.',
      'Helen works in Finance, Li in Marketing.',
      'Helen works 5 levels above Li, so each sees a side of the company that the other does not.',
      'Helen works in Lyon, Li in Porto.',
      'Helen and Li are 1 hour apart and share 8 hours of the working day.',
      'Helen and Li both speak English.',
      'Helen and Li both like to keep in touch by video.',
      'Helen and Li do not work together yet, so both can speak freely.',
      'Your screening of Li: social skills 4 and confidence 5 out of 5.',
      'Helen and Li have not both shared how they describe themselves; left out of the score.',
      'Helen and Li have not both said how they like to work; left out of the score.',
    ]);
  });

  it('is the weighted mean of its components', () => {
    const { fit, components } = scorePair(helen, li, DEFAULT_SETTINGS);
    expect(components.map(({ value }) => value)).toEqual([
      0.95,
      1,
      0.6,
      1,
      1,
      0,
      0.8889,
      0.8,
      1,
      1,
      0.875,
      null,
      null,
    ]);
    // (10*.95 + 5*1 + 6*.6 + 4*1 + 3*1 + 4*.8889 + 4*.8 + 2*1 + 3*1 + 4*.875) / 45
    expect(fit).toBe(8968);
  });

  it('counts what is not known as the facilitator says', () => {
    const silent = candidate(9, 'Li Wei');
    const asked = (missing: 'leaveOut' | 'neutral' | 'notMet', weight = 4) =>
      scorePair(helen, silent, {
        ...DEFAULT_SETTINGS,
        components: [
          { key: 'differentFunction', weight, missing },
          { key: 'skillNeed', weight: 4 },
        ],
      });
    const words = (missing: 'leaveOut' | 'neutral' | 'notMet') => {
      const found = asked(missing).components.find(({ key }) => key === 'differentFunction');
      return [found?.value, found?.isKnown, found?.words];
    };
    expect(words('leaveOut')).toEqual([
      null,
      false,
      'The department of Li is not known; left out of the score.',
    ]);
    expect(words('neutral')).toEqual([0.5, false, 'The department of Li is not known; counted as neutral.']);
    expect(words('notMet')).toEqual([0, false, 'The department of Li is not known; counted as not met.']);
    expect([asked('leaveOut').fit, asked('neutral').fit, asked('notMet').fit]).toEqual([0, 2500, 0]);
    // Not met is against the pair, whichever direction is wanted.
    expect(asked('notMet', -4).fit).toBe(0);
  });

  it('compares how people describe themselves without ever saying it', () => {
    const one = candidate(1, 'Ana Lima', { identity: [{ field: 'gender', value: 'woman' }] });
    const other = candidate(2, 'Ben Ode', { identity: [{ field: 'gender', value: 'man' }] });
    const settings = only('identity', 5);
    const found = scorePair(one, other, settings);
    expect(found.fit).toBe(10_000);
    expect(scorePair(one, other, only('identity', -5)).fit).toBe(0);
    expect(JSON.stringify(found)).not.toMatch(/woman|\bman\b/);
    expect(strongestReasons(found, 5)).toEqual([]);
    expect(stretchDifference(found)).toBeNull();
  });

  it('counts both directions of learning', () => {
    const teaches = candidate(1, 'A', {
      sought: [skill(1, 'Video', 2)],
      offered: [skill(2, 'Negotiation', 4)],
    });
    const learns = candidate(2, 'B', {
      offered: [skill(1, 'Video', 2)],
      sought: [skill(2, 'Negotiation', 5)],
    });
    expect(part('skillNeed', teaches, learns).value).toBe(1);
    expect(part('mentorLearns', teaches, learns)).toEqual({
      value: 0.8,
      words: 'In return, A knows some Negotiation, though not as much as B hopes to learn.',
    });
  });

  it('says plainly that a mentor has nothing the mentee asked for', () => {
    expect(part('skillNeed', helen, { ...li, offered: [skill(9, 'Podcasting', 5)] })).toEqual({
      value: 0,
      words: 'Li offers nothing of what Helen wants to learn (Data literacy and Prompt writing).',
    });
  });

  it('leaves a component out, or counts it as neutral, when data is missing, and says which', () => {
    const blank = candidate(9, 'Li Wei');
    const { fit, components } = scorePair(candidate(5, 'Helen Okafor'), blank, DEFAULT_SETTINGS);
    expect(components.map(({ key, value }) => [key, value])).toEqual([
      ['skillNeed', null],
      ['mentorLearns', null],
      ['interests', null],
      ['differentFunction', 0.5],
      ['levelGap', 0.5],
      ['site', 0.5],
      ['timeZone', 0.5],
      ['language', 0.5],
      ['channel', 0.5],
      ['novelty', 0.5],
      ['screening', 0.5],
      ['identity', null],
      ['workStyle', null],
    ]);
    expect(fit).toBe(5000);
    expect(part('interests', helen, blank).words).toBe('Li has named no interests; left out of the score.');
    expect(part('timeZone', helen, blank).words).toBe(
      'The time zones of Helen and Li are not both known; counted as neutral.',
    );
    expect(part('skillNeed', helen, blank)).toEqual({
      value: 0,
      words: 'No skills are recorded for Li yet, so none of the wishes of Helen can be met.',
    });
  });

  it('does not reward a mentor for having named no interests', () => {
    const silent = scorePair(helen, { ...li, interests: [] }, only('interests', 5));
    expect(silent).toMatchObject({ fit: 5000 });
    expect(scorePair(helen, li, only('interests', 5)).fit).toBeGreaterThan(silent.fit);
  });

  it('turns a component around when its weight is negative', () => {
    expect(scorePair(helen, li, only('differentFunction', 5)).fit).toBe(10_000);
    expect(scorePair(helen, li, only('differentFunction', -5)).fit).toBe(0);
    expect(scorePair(helen, { ...li, department: 'finance' }, only('differentFunction', -5)).fit).toBe(
      10_000,
    );
  });

  it('uses full names when both are called the same', () => {
    const namesake = { ...li, name: 'Helen Wei', firstName: 'Helen' };
    expect(part('language', helen, namesake).words).toBe('Helen Okafor and Helen Wei both speak English.');
  });

  it('warns that two who like to meet in person work in different places', () => {
    const mentee: Candidate = { ...helen, channel: 'in person' };
    expect(part('channel', mentee, { ...li, channel: 'in person' })).toEqual({
      value: 0.4,
      words: 'Helen and Li both like to meet in person, but work in Lyon and Porto.',
    });
  });
});

describe('the reasons in a briefing pack', () => {
  it('start with what the pair can learn and never mention a score or a rating', () => {
    const result = scorePair(helen, li, DEFAULT_SETTINGS);
    expect(strongestReasons(result, 3)).toEqual([
      'Li can teach Data literacy, one of the 2 things Helen wants to learn; Li also knows some Prompt writing.',
      'In return, Helen can teach Budgeting, which Li wants to learn.',
      'Helen and Li share an interest in Jazz.',
    ]);
    expect(strongestReasons(result, 99).join(' ')).not.toMatch(/screening|score|neutral|grade|out of 5/i);
  });

  it('name the difference worth exploring apart from the reasons', () => {
    const result = scorePair(helen, li, DEFAULT_SETTINGS);
    expect(stretchDifference(result)).toBe('Helen works in Finance, Li in Marketing.');
    expect(strongestReasons(result, 99)).not.toContain('Helen works in Finance, Li in Marketing.');
  });

  it('do not call likeness a difference when the program wants one department', () => {
    const inFinance = { ...li, department: 'Finance', gradeLevel: 8, location: 'Lyon' };
    const settings = {
      ...DEFAULT_SETTINGS,
      components: componentSettings({ ...DEFAULT_WEIGHTS, differentFunction: -8 }),
    };
    const result = scorePair(helen, inFinance, settings);
    expect(stretchDifference(result)).toBeNull();
    expect(strongestReasons(result, 99)).toContain('Helen and Li both work in Finance.');
  });

  it('are silent when nothing is known', () => {
    const result = scorePair(candidate(5, 'Helen Okafor'), candidate(9, 'Li Wei'), DEFAULT_SETTINGS);
    expect(strongestReasons(result, 5)).toEqual([]);
    expect(stretchDifference(result)).toBeNull();
  });
});

describe('the starting weights', () => {
  it('cover every component in each preset, between -10 and 10, with a name and a summary', () => {
    for (const { name, summary, weights } of FIT_PRESETS) {
      expect(Object.keys(weights).sort()).toEqual([...COMPONENTS].sort());
      for (const weight of Object.values(weights)) expect(Math.abs(weight)).toBeLessThanOrEqual(10);
      expect(name && summary).toBeTruthy();
    }
    expect(new Set(FIT_PRESETS.map(({ key }) => key)).size).toBe(FIT_PRESETS.length);
  });
});
