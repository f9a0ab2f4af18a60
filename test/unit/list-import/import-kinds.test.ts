import { describe, expect, it } from 'vitest';
import { guessImportKind } from '#shared/domain/list-import.ts';

const kindOf = (headers: string) => guessImportKind(headers.split(','))?.kind ?? null;

describe('what a file holds, by its column names', () => {
  it.each([
    ['Employee ID,First name,Last name,Department,Hire date', 'roster'],
    ['Personalnummer,Name,Abteilung,Standort,Vorgesetzter', 'roster'],
    ['Employee ID,Name,Job title,Department,Manager,Skills offered,Skills sought', 'roster'],
    ['Mentor,Mentee', 'pairs'],
    ['Pair no,Mentee ID,Mentee department,Mentor e-mail,Mentor department,Status', 'pairs'],
    ['Protégé,Mentor', 'pairs'],
    ['Employee,Skill,Level', 'skills'],
    ['Name,Can teach,Wants to learn', 'skills'],
    ['Name,Python (offered),Excel (sought)', 'skills'],
    ['Timestamp,Name,Role,Why would you like to take part?', 'interest'],
    ['Employee,Course,Completion date,Certificate', 'training'],
    ['Full Name,First Join,Last Leave,In-Meeting Duration,Email', 'attendance'],
  ])('%s is %s', (headers, kind) => expect(kindOf(headers)).toBe(kind));

  it('says nothing where nothing tells, and names the columns that do', () => {
    expect(kindOf('Column A,Column B')).toBeNull();
    expect(kindOf('Employee ID,Name,Mentoring hours')).toBeNull();
    expect(guessImportKind(['No', 'Mentor (ID)', 'Mentee (ID)'])).toEqual({
      kind: 'pairs',
      because: ['Mentor (ID)', 'Mentee (ID)'],
    });
  });
});
