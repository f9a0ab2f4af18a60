import { type Block } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { type OutcomeReport } from './report.ts';

/** What closed surveys say: after what was reached, since satisfaction alone shows nothing (R96). */
export function surveySection({ surveys = [] }: OutcomeReport): readonly Block[] {
  if (surveys.length === 0) return [];
  return [
    heading(2, 'What people answered when asked'),
    list(surveys, { style: TEXT.small, spaceBefore: 4 }),
    paragraph('Anonymous, in groups of five and more. What people feel is not yet a result.', TEXT.soft, 4),
  ];
}
