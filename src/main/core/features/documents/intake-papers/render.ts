import type { DocumentFile } from '../document-file.ts';
import { type Paper, paper, renderPaperStack } from '../paper-stack.ts';
import type { PrintOptions } from '../print-options.ts';
import { formPage } from './form-page.ts';
import { letterPage } from './letter-page.ts';
import type { DecisionLetters, IntakeProgram, InterestForms } from './paper.ts';

/** Prints a page a role to come forward with. */
export function renderInterestForms(content: InterestForms, options: PrintOptions): DocumentFile {
  return renderPapers(
    content.program,
    'forms to come forward',
    content.roles.map(role =>
      paper(
        role === 'mentor' ? 'To become a mentor' : 'To become a mentee',
        'For the facilitator only',
        formPage(content, role),
      ),
    ),
    options,
  );
}

/** Prints a page a person that says what was decided. */
export function renderDecisionLetters(content: DecisionLetters, options: PrintOptions): DocumentFile {
  return renderPapers(
    content.program,
    'letters',
    content.letters.map(letter => paper(letter.name, `For ${letter.name}`, letterPage(content, letter))),
    options,
  );
}

function renderPapers(
  { name, organization, cohort }: IntakeProgram,
  what: string,
  papers: readonly Paper[],
  options: PrintOptions,
): DocumentFile {
  return renderPaperStack(
    { title: `${name}: ${what}`, author: organization ?? name, left: `${name}, ${cohort}`, papers },
    options,
  );
}
