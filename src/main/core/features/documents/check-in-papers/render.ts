import type { DocumentFile } from '../document-file.ts';
import { type Paper, paper, renderPaperStack } from '../paper-stack.ts';
import type { PrintOptions } from '../print-options.ts';
import { formPage } from './form-page.ts';
import { letterPage } from './letter-page.ts';
import type { CheckInPapers } from './paper.ts';
import { sessionPage } from './session-page.ts';

const TITLES = { forms: 'check-in forms', letters: 'check-in reminders', sessions: 'session plans' } as const;

/** Prints one page for each pair, person or session. */
export function renderCheckInPapers(content: CheckInPapers, options: PrintOptions): DocumentFile {
  const { name, organization, cohort } = content.program;
  return renderPaperStack(
    {
      title: `${name}: ${TITLES[content.sheet]}`,
      author: organization ?? name,
      left: `${name}, ${cohort}`,
      papers: papersOf(content),
    },
    options,
  );
}

function papersOf(content: CheckInPapers): readonly Paper[] {
  switch (content.sheet) {
    case 'forms':
      return content.pairs.map(pair =>
        paper(`${pair.mentee} and ${pair.mentor}`, 'For the facilitator only', formPage(content, pair)),
      );
    case 'letters':
      return content.people.map(person =>
        paper(person.name, `For ${person.name}`, letterPage(content, person)),
      );
    case 'sessions':
      return content.sessions.map(session => paper(session.about, 'For every pair', sessionPage(session)));
  }
}
