import {
  IconAddressBook,
  IconCalendarCheck,
  IconCertificate,
  IconClipboardText,
  IconHandStop,
  IconHeartHandshake,
  IconStars,
} from '@tabler/icons-react';
import type { ImportKind } from '#shared/domain/list-import.ts';

type KindWords = {
  readonly icon: typeof IconAddressBook;
  readonly title: string;
  /** One sentence on what becomes of the file. */
  readonly words: string;
  /** "Drop … here", and where such a file comes from. */
  readonly file: readonly [what: string, from: string];
  /** "This looks like …": a list of its kind. */
  readonly looksLike: string;
  readonly facts: readonly (readonly [lead: string, words: string])[];
};

export const KIND_WORDS: Readonly<Record<ImportKind, KindWords>> = {
  roster: {
    icon: IconAddressBook,
    title: 'Roster',
    words: 'Everybody in the company, from the HR system.',
    file: ['the roster', 'straight from the HR system'],
    looksLike: 'a roster',
    facts: [
      ['Needed', 'an employee ID and a name.'],
      ['Useful for matching', 'manager, grade, department, location, skills offered and sought, languages.'],
      ['Repeat it any time', 'people are recognized by their ID; you see what would change first.'],
    ],
  },
  pairs: {
    icon: IconHeartHandshake,
    title: 'Existing pairs',
    words: 'Who mentors whom already, from a spreadsheet.',
    file: ['the list of pairs', 'from any spreadsheet'],
    looksLike: 'a list of existing pairs',
    facts: [
      ['Needed', 'who the mentor is and who the mentee is: an ID, an e-mail address or a name.'],
      ['Useful', 'state (proposed, agreed, active, ended), start, purpose, whether the pair is locked.'],
      ['First the roster', 'both people must be in it; who does not take part yet is enrolled.'],
    ],
  },
  skills: {
    icon: IconStars,
    title: 'Skills',
    words: 'What people can teach and want to learn.',
    file: ['the list of skills', 'from any spreadsheet or survey'],
    looksLike: 'a list of skills',
    facts: [
      ['Needed', 'who, and skills: one a row, a list in one cell, or a column for each skill.'],
      ['Useful', 'offered or sought, and a level: 1 to 5, stars, or words such as beginner and expert.'],
      ['Nothing is lost', 'skills that the file does not name stay, unless you ask for it.'],
    ],
  },
  interest: {
    icon: IconHandStop,
    title: 'Expressions of interest',
    words: 'Answers of a form: who would like to take part.',
    file: ['the answers', 'from any form tool, or the Excel form that Intake saves'],
    looksLike: 'answers of a form to come forward',
    facts: [
      ['Needed', 'who wrote the form: an ID, an e-mail address or a name.'],
      ['Useful', 'role, day, motivation, skills offered and sought, topics wanted, mentees at most.'],
      ['Both roles', 'a row for each; what a person wrote before is kept where the file says nothing.'],
    ],
  },
  training: {
    icon: IconCertificate,
    title: 'Training records',
    words: 'Who completed what, from a learning system.',
    file: ['the records', 'from the learning system'],
    looksLike: 'training records',
    facts: [
      ['Needed', 'who, and which course; or one course for the whole list.'],
      ['Useful', 'the day of completion, and a certificate or link that proves it.'],
      ['Courses', 'are assigned to the modules under Readiness; every row is shown first.'],
    ],
  },
  attendance: {
    icon: IconCalendarCheck,
    title: 'Attendance',
    words: 'Who was at an orientation, from a meeting tool.',
    file: ['the list', 'from the meeting tool'],
    looksLike: 'a list of attendance',
    facts: [
      ['Needed', 'names, e-mail addresses or employee IDs, one person a row.'],
      ['One event', 'the list is of one orientation event, which you choose.'],
    ],
  },
  survey: {
    icon: IconClipboardText,
    title: 'Survey answers',
    words: 'What people answered, from a form tool.',
    file: ['the answers', 'from any form tool'],
    looksLike: 'answers to a survey',
    facts: [],
  },
};
