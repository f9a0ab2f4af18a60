import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { organizationCsv, PLAIN_COLUMNS } from '#core/features/programs/sample/organization-csv.ts';
import { generateOrganization } from '#core/features/programs/sample/organization.ts';
import { cohortOf, managerChain, tightened } from '#core/features/programs/sample/sample-cohort.ts';
import { DEFAULT_SETTINGS } from '#core/features/matching/fit/weights.ts';
import { ruleMatrix } from '#core/features/matching/rules/rule-matrix.ts';
import { hoursApart } from '#core/features/matching/rules/time-zones.ts';
import { parseIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { TOPIC_CATALOG } from '#shared/domain/topic-catalog.ts';

const today = '2026-03-02' as IsoDate;
const company = generateOrganization({ seed: 3, people: 3000, today });

describe('an invented company', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generateOrganization({ seed: 3, people: 3000, today })).toEqual(company);
    expect(generateOrganization({ seed: 4, people: 3000, today })).not.toEqual(company);
  });

  it.each([10, 60, 500, 20_000])(
    'of %i people has one top, and everybody else a manager of higher grade',
    people => {
      const staff = generateOrganization({ seed: 11, people, today });
      expect(staff.map(person => person.id)).toEqual(staff.map((_, index) => index + 1));
      expect(staff.filter(person => person.managerId === null).map(person => person.id)).toEqual([1]);
      for (const person of staff.slice(1)) {
        const manager = staff[(person.managerId ?? 0) - 1];
        expect(person.gradeLevel).toBeLessThan(manager?.gradeLevel ?? 0);
        expect(managerChain(person, staff).at(-1)).toBe(1);
      }
    },
  );

  it('has people who can be told apart and written to', () => {
    expect(new Set(company.map(person => person.employeeId)).size).toBe(company.length);
    expect(new Set(company.map(person => person.email)).size).toBe(company.length);
    for (const { email } of company) expect(email).toMatch(/^[a-z0-9.-]+@example\.com$/);
  });

  it('has dates that are real, in order, and not in the future', () => {
    for (const { hireDate, dateInJob, terminationDate, status } of company) {
      expect(parseIsoDate(hireDate)).toBe(hireDate);
      expect([hireDate, dateInJob, today].sort()).toEqual([hireDate, dateInJob, today]);
      expect(terminationDate !== null).toBe(status === 'left');
      if (terminationDate !== null)
        expect(hireDate <= terminationDate && terminationDate <= today).toBe(true);
    }
  });

  it('works in real time zones, speaks several languages and writes names in several scripts', () => {
    for (const zone of new Set(company.map(person => person.timeZone)))
      expect(hoursApart(zone, 'UTC')).not.toBeNull();
    expect(new Set(company.flatMap(person => person.languages)).size).toBeGreaterThan(10);
    const preferred = company.map(person => person.preferredName ?? '').join('');
    for (const script of [
      /\p{Script=Han}/u,
      /\p{Script=Arabic}/u,
      /\p{Script=Cyrillic}/u,
      /\p{Script=Hangul}/u,
    ]) {
      expect(preferred).toMatch(script);
    }
  });

  it('claims skills of the topic catalog only, each once a side, with gaps as real forms have them', () => {
    for (const { offered, sought } of company) {
      for (const claims of [offered, sought]) {
        expect(new Set(claims.map(claim => claim.skillId)).size).toBe(claims.length);
        for (const { skillId, skill } of claims) expect(TOPIC_CATALOG[skillId - 1]?.name).toBe(skill);
      }
    }
    const silent = company.filter(person => person.sought.length === 0).length / company.length;
    expect(silent).toBeGreaterThan(0.02);
    expect(silent).toBeLessThan(0.12);
  });
});

describe('the company as an HR export', () => {
  it('reads back as the people it was written from', () => {
    const csv = organizationCsv(company);
    const { data, errors } = Papa.parse<string[]>(csv, { header: false, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data[0]).toEqual(PLAIN_COLUMNS.map(({ header }) => header));
    const column = (header: string) => PLAIN_COLUMNS.findIndex(known => known.header === header);
    const rows = data.slice(1);
    expect(rows.map(row => row[column('Last name')])).toEqual(company.map(person => person.lastName));
    expect(rows.map(row => row[column('Manager ID')])).toEqual(
      company.map(person => (person.managerId === null ? '' : company[person.managerId - 1]?.employeeId)),
    );
    expect(rows.map(row => row[column('Languages')])).toEqual(
      company.map(person => person.languages.join('; ')),
    );
  });

  it('takes any columns under any names, and quotes what needs it', () => {
    const [person] = company;
    if (!person) throw new Error('The company has a top');
    const odd = { ...person, jobTitle: 'Chief "everything", really' };
    const csv = organizationCsv(
      [odd],
      [
        { field: 'fullName', header: 'Name, Vorname' },
        { field: 'jobTitle', header: 'Titel' },
        { field: 'managerName', header: 'Chef' },
      ],
    );
    expect(csv).toBe(
      `"Name, Vorname",Titel,Chef\r\n${person.firstName} ${person.lastName},"Chief ""everything"", really",\r\n`,
    );
  });
});

describe('a cohort for measuring the matching', () => {
  const large = generateOrganization({ seed: 1, people: 5000, today });

  it('pairs seniors with juniors, with about one pair in seven forbidden', () => {
    const { mentees, mentors, pairRules } = cohortOf(large, { mentees: 400, mentors: 450 });
    expect([new Set(mentees).size, new Set(mentors).size]).toEqual([400, 450]);
    const lowest = Math.min(...mentees.map(mentee => mentee.gradeLevel ?? 0));
    expect(Math.max(...mentors.map(mentor => mentor.gradeLevel ?? 99))).toBeLessThan(lowest);
    const { hard } = ruleMatrix(mentees, mentors, tightened(DEFAULT_SETTINGS, pairRules));
    const forbidden = hard.filter(mask => mask !== 0).length / hard.length;
    expect(forbidden).toBeGreaterThan(0.13);
    expect(forbidden).toBeLessThan(0.17);
  });

  it('says so when the company is too small', () => {
    expect(() => cohortOf(large.slice(0, 50), { mentees: 100, mentors: 5 })).toThrow(
      /Only \d+ of the 100 people/,
    );
  });
});
