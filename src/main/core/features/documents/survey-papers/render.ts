import type { DocumentFile } from '../document-file.ts';
import { type Paper, paper, renderPaperStack } from '../paper-stack.ts';
import type { PrintOptions } from '../print-options.ts';
import { surveyFormPage } from './form-page.ts';
import type { SurveyPapers } from './paper.ts';
import { answersPage, detailPages } from './results-pages.ts';

/** Prints a blank form for each edition, or the results on two pages. */
export function renderSurveyPapers(content: SurveyPapers, options: PrintOptions): DocumentFile {
  const { name, organization, cohort } = content.program;
  const title = content.sheet === 'forms' ? `${content.forms.title}, form` : `${content.title}, results`;
  return renderPaperStack(
    {
      title: `${name}: ${title}`,
      author: organization ?? name,
      left: `${name}, ${cohort}`,
      papers: papersOf(content),
    },
    options,
  );
}

function papersOf(content: SurveyPapers): readonly Paper[] {
  if (content.sheet === 'forms') {
    const confidentiality = content.forms.mode === 'anonymous' ? 'Anonymous' : 'For the facilitator only';
    return content.forms.editions.map(edition =>
      paper(edition.title, confidentiality, surveyFormPage(content, edition)),
    );
  }
  return [
    {
      confidentiality: 'Groups below the threshold are hidden',
      sheets: [
        { bookmark: 'Answers', blocks: answersPage(content) },
        { bookmark: 'Groups and words', blocks: detailPages(content) },
      ],
    },
  ];
}
