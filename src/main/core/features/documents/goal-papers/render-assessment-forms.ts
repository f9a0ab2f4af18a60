import { COMPETENCIES, COMPETENCY_LEVEL_WORDS, COMPETENCY_WORDS, LEVEL_WORDS } from '#shared/domain/goals.ts';
import { SKILL_LEVELS, type SkillLevel } from '#shared/domain/people.ts';
import type { DocumentFile } from '../document-file.ts';
import type { Block } from '../pdf/block.ts';
import { field } from '../pdf/form-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { paper, renderPaperStack } from '../paper-stack.ts';
import type { PrintOptions } from '../print-options.ts';
import type { AssessmentForms } from './paper.ts';

type Form = AssessmentForms['forms'][number];

/** Prints a page a person on which they circle where they stand. */
export function renderAssessmentForms(content: AssessmentForms, options: PrintOptions): DocumentFile {
  const { name, organization, cohort } = content.program;
  const title = `${name}: ${content.wave === 'baseline' ? 'first' : 'last'} levels`;
  return renderPaperStack(
    {
      title,
      author: organization ?? name,
      left: `${name}, ${cohort}`,
      papers: content.forms.map(form =>
        paper(`${form.name} (${form.role})`, 'For the facilitator only', formPage(content, form)),
      ),
    },
    options,
  );
}

/** To be circled by hand. */
const CIRCLED = SKILL_LEVELS.join('     ');

/** Lines for skills that the roster does not know of. */
const SPARE_LINES = 2;

function formPage({ wave, facilitator }: AssessmentForms, form: Form): readonly Block[] {
  const isFirst = wave === 'baseline';
  const levels = (title: string, skills: readonly string[], spare: number): readonly Block[] => [
    heading(2, title),
    table({
      spaceBefore: 2,
      rowHeaders: true,
      minRowHeight: 25,
      columns: isFirst
        ? [
            { title: 'Skill', share: 5 },
            { title: 'Today', share: 3.2, align: 'center' },
            { title: 'Where I want to be', share: 3.2, align: 'center' },
          ]
        : [
            { title: 'Skill', share: 6 },
            { title: 'Now', share: 3.2, align: 'center' },
          ],
      rows: [...skills, ...Array.from({ length: spare }, () => '')].map(skill =>
        isFirst ? [skill, CIRCLED, CIRCLED] : [skill, CIRCLED],
      ),
    }),
  ];
  return [
    paragraph(`${form.name}, ${form.role}`, { ...TEXT.h3, color: ACCENT[form.role].dark }, 0),
    heading(1, isFirst ? 'Where I stand' : 'Where I stand now', { spaceBefore: 4 }),
    paragraph(
      (isFirst
        ? 'Circle one number in each column: where you are today, and where you want to be at the end. '
        : 'Circle one number a line: where you are now. ') +
        `Nobody but ${facilitator || 'the facilitator'} reads this page. It never counts in a review.`,
      TEXT.lead,
      8,
    ),
    paragraph(legend('Skills', LEVEL_WORDS), TEXT.small, 10),
    ...levels('What I want to learn', form.learns, form.learns.length === 0 ? SPARE_LINES : isFirst ? 1 : 0),
    ...levels('What I can teach', form.teaches, form.teaches.length === 0 ? SPARE_LINES : 0),
    ...(form.role === 'mentor'
      ? [
          ...levels(
            'What teaching a leader trains',
            COMPETENCIES.map(key => `${COMPETENCY_WORDS[key].name}: ${COMPETENCY_WORDS[key].explanation}`),
            0,
          ),
          paragraph(legend('Here', COMPETENCY_LEVEL_WORDS), TEXT.small, 4),
        ]
      : []),
    field('Date', undefined, 1, 18),
  ];
}

function legend(what: string, words: Readonly<Record<SkillLevel, string>>): string {
  return `${what}: ${SKILL_LEVELS.map(level => `${level} = ${words[level].toLowerCase().replace(/^i /, 'I ')}`).join(', ')}.`;
}
