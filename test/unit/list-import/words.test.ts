import { describe, expect, it } from 'vitest';
import { skillInHeader } from '#core/features/list-import/list-columns.ts';
import { nearSkillFinder } from '#core/features/list-import/near-skill.ts';
import { readState, readYes } from '#core/features/list-import/pair-words.ts';
import { readLevel, readSide } from '#core/features/list-import/skill-level.ts';

describe('levels as spreadsheets write them', () => {
  it.each([
    ['1', 1],
    ['4/5', 4],
    ['4 out of 5', 4],
    ['Level 2', 2],
    ['L3', 3],
    ['3.0', 3],
    ['3 - Intermediate', 3],
    ['Intermediate (3)', 3],
    ['Upper intermediate', 4],
    ['Beginner', 1],
    ['EXPERT', 5],
    ['Anfänger', 1],
    ['fortgeschritten', 4],
    ['débutant', 1],
    ['B2', 4],
    ['★★★☆☆', 3],
    ['x', 'stated'],
    ['Yes', 'stated'],
    ['', 'none'],
    ['n/a', 'none'],
    ['0', 'none'],
    ['7', null],
    ['superb', null],
    ['2024', null],
  ])('%s is %s', (text, level) => expect(readLevel(text)).toBe(level));
});

it('reads who offers and who seeks', () => {
  expect(['Offered', 'can teach', 'HAS', 'Sought', 'wants to learn', 'sucht', 'blue'].map(readSide)).toEqual([
    'offered',
    'offered',
    'offered',
    'sought',
    'sought',
    'sought',
    null,
  ]);
});

it('reads how far a pair is, and yes and no', () => {
  const words = [
    'Active',
    'in progress',
    'Matched',
    'Not started',
    'Agreed',
    'Announced',
    'Completed',
    'inactive',
    'hm',
  ];
  expect(words.map(readState)).toEqual([
    'active',
    'active',
    'active',
    'proposed',
    'agreed',
    'published',
    'ended',
    'ended',
    null,
  ]);
  expect(['Yes', 'x', 'Ja', '', 'no', 'maybe'].map(readYes)).toEqual([true, true, true, false, false, null]);
});

it('takes the skill out of the name of a column', () => {
  const headers = [
    'Python',
    'Skill: Python',
    'Python (offered)',
    'Excel [level 1-5]',
    'Excel - sought',
    'C++ (embedded)',
  ];
  expect(headers.map(skillInHeader)).toEqual([
    'Python',
    'Python',
    'Python',
    'Excel',
    'Excel',
    'C++ (embedded)',
  ]);
});

it('finds other spellings of a skill, and leaves different skills apart', () => {
  const near = nearSkillFinder([
    'Excel',
    'Social media',
    'Data literacy',
    'Java',
    'C',
    'Artificial intelligence',
  ]);
  const names = [
    'MS Excel',
    'Microsoft Excel skills',
    'social-media',
    'Socialmedia',
    'Data litteracy',
    'AI',
    'JavaScript',
    'C++',
    'C#',
  ];
  expect(names.map(near)).toEqual([
    'Excel',
    'Excel',
    'Social media',
    'Social media',
    'Data literacy',
    'Artificial intelligence',
    null,
    null,
    null,
  ]);
});
