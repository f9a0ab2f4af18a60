import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#core/features/roster/import/clean-text.ts';
import { isEmailAddress } from '#core/features/roster/import/email-address.ts';
import { gradeNumber, needsGradeOrder } from '#core/features/roster/import/grade-order.ts';
import { readList, readSkills } from '#core/features/roster/import/list-cells.ts';
import { readChannel, readStatus, readTerminationType } from '#core/features/roster/import/choice-words.ts';
import { splitName } from '#core/features/roster/import/split-name.ts';
import { readTimeZone } from '#core/features/roster/import/time-zone-names.ts';

describe('lists of skills', () => {
  it.each([
    [
      'Python:4; Data literacy (3)',
      [
        ['Python', 4],
        ['Data literacy', 3],
      ],
    ],
    [
      'Excel, Power BI, SQL',
      [
        ['Excel', 3],
        ['Power BI', 3],
        ['SQL', 3],
      ],
    ],
    [
      'AI = 5 | Coaching - 2',
      [
        ['AI', 5],
        ['Coaching', 2],
      ],
    ],
    [
      'French (advanced); German: beginner',
      [
        ['French', 4],
        ['German', 1],
      ],
    ],
    [
      'Python 3; R',
      [
        ['Python 3', 3],
        ['R', 3],
      ],
    ],
    ['python; Python ; PYTHON:5', [['python', 3]]],
    ['C++ (4/5)', [['C++', 4]]],
  ])('%s', (cell, skills) => {
    expect(readSkills(cell).skills.map(({ name, level }) => [name, level])).toEqual(skills);
  });

  it('name the items whose level is not 1 to 5', () => {
    expect(readSkills('Python:9; SQL:0; R:2')).toEqual({
      skills: [
        { name: 'Python', level: 3 },
        { name: 'SQL', level: 3 },
        { name: 'R', level: 2 },
      ],
      badLevels: ['Python:9', 'SQL:0'],
    });
  });

  it('keep commas inside brackets and items with commas between semicolons', () => {
    expect(readList('Sport (tennis, golf), Jazz')).toEqual(['Sport (tennis, golf)', 'Jazz']);
    expect(readList('Reading, slowly; Jazz')).toEqual(['Reading, slowly', 'Jazz']);
  });
});

describe('whole names', () => {
  it.each([
    ['Ana Sol', 'firstLast', 'Ana', 'Sol'],
    ['Ludwig van Beethoven', 'firstLast', 'Ludwig', 'van Beethoven'],
    ['Oscar de la Renta', 'firstLast', 'Oscar', 'de la Renta'],
    ['García Márquez, Ana María', 'firstLast', 'Ana María', 'García Márquez'],
    ['Nagy Katalin', 'lastFirst', 'Katalin', 'Nagy'],
    ['de Vries Jan', 'lastFirst', 'Jan', 'de Vries'],
    ['Teller', 'firstLast', '', 'Teller'],
  ] as const)('%s', (text, order, first, last) => {
    expect(splitName(text, order)).toEqual({ first, last });
  });

  it('never lose a word', () => {
    const word = fc.stringMatching(/^[\p{L}'-]{1,12}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('firstLast' as const, 'lastFirst' as const),
        (words, order) => {
          const { first, last } = splitName(words.join(' '), order);
          expect(`${first} ${last}`.trim().split(' ').sort()).toEqual([...words].sort());
        },
      ),
    );
  });
});

describe('words of HR systems', () => {
  it('are read in many languages', () => {
    expect(['A', 'Aktiv', 'en poste', 'Activo', 'TRUE', 'Active - Payroll Eligible'].map(readStatus)).toEqual(
      Array(6).fill('active'),
    );
    expect(['On Leave', 'Elternzeit', 'Excedencia', 'L'].map(readStatus)).toEqual(Array(4).fill('leave'));
    expect(['Terminated', 'ausgeschieden', 'T', 'inattivo'].map(readStatus)).toEqual(Array(4).fill('left'));
    expect(['Resignation', 'Kündigung?', 'retraite'].map(readTerminationType)).toEqual([
      'voluntary',
      null,
      'retirement',
    ]);
    expect(['Teams', 'vor Ort', 'téléphone', 'Slack, phone', 'pigeon'].map(readChannel)).toEqual([
      'video',
      'in person',
      'phone',
      'chat',
      null,
    ]);
    expect(
      ['europe/berlin', 'UTC+2', 'W. Europe Standard Time', '(CET) Europe/Oslo', 'Mars/Base'].map(
        readTimeZone,
      ),
    ).toEqual(['Europe/Berlin', 'Etc/GMT-2', 'Europe/Berlin', 'Europe/Oslo', null]);
  });

  it('give grades a number only where they have one', () => {
    expect(['7', 'G7', 'Band 12', 'L-3', 'Director', '2024'].map(gradeNumber)).toEqual([
      7,
      7,
      12,
      3,
      null,
      null,
    ]);
    expect([
      needsGradeOrder(['G1', 'G2']),
      needsGradeOrder(['E1', 'M1']),
      needsGradeOrder(['Junior', 'Senior']),
    ]).toEqual([false, true, true]);
  });

  it('tell addresses from other text', () => {
    const good = [
      'a@b.co',
      "o'neil+x@mail.example.org",
      'jürgen@müller.example',
      'first.last@sub-domain.example.museum',
    ];
    const bad = [
      'a@b',
      '@b.co',
      'a@@b.co',
      'a b@c.de',
      'a@b..co',
      'a.@',
      'a@b.c',
      'a@b.co;c@d.eu',
      'a@.co',
      'a@b.1x',
    ];
    expect(good.filter(text => !isEmailAddress(text))).toEqual([]);
    expect(bad.filter(isEmailAddress)).toEqual([]);
  });
});

describe('the text of a cell', () => {
  const flaws = (cell: string) => {
    const found: string[] = [];
    return [cleanText(cell, flaw => found.push(flaw)), ...found];
  };
  it.each([
    ['  Ana   Sol ', ['Ana Sol']],
    ['Ana\u00a0Sol', ['Ana Sol']],
    ['="00123"', ['00123']],
    ["'=SUM(A1)", ['=SUM(A1)']],
    ["'＝SUM(A1)", ['＝SUM(A1)']],
    ["'t Hooft", ["'t Hooft"]],
    ['=SUM(A1)', ['=SUM(A1)', 'formulaLike']],
    ['@everyone', ['@everyone', 'formulaLike']],
    ['+49 30 1234', ['+49 30 1234']],
    ['-5', ['-5']],
    ['#N/A', ['', 'cellError']],
    ['A\u0000na\u0007', ['Ana', 'controlCharacters']],
    ['Ana\u202elos', ['Analos', 'directionOverride']],
    ['\u202bאבי\u202c', ['אבי', 'directionOverride']],
    ['می\u200cخواهم', ['می\u200cخواهم']],
    ['Zoe\u0308', ['Zoë']],
    ['MÃ¼ller', ['MÃ¼ller', 'garbledText']],
    ['M\ufffdller', ['M\ufffdller', 'garbledText']],
    ['\ud83d', ['\ufffd', 'garbledText']],
    ['👩🏽‍💻 Dev', ['👩🏽‍💻 Dev']],
  ])('%j', (cell, expected) => {
    expect(flaws(cell)).toEqual(expected);
  });
});
