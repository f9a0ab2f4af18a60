import { describe, expect, it } from 'vitest';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { withSample, type CoreClient } from './core-client.ts';
import { openSurvey, withSurveyCohort } from './survey-program.ts';
import { textOfDocument } from './printed-text.ts';

async function surveyOf(client: CoreClient, kind: string) {
  const { surveys } = await client.surveys.overview();
  return surveys.find(survey => survey.kind === kind)?.id ?? 0;
}

async function printedPages(client: CoreClient, request: DocumentRequest): Promise<string[]> {
  const text = await textOfDocument(client, request);
  return text
    .split('\f')
    .map(page => page.replace(/\s+/g, ' ').trim())
    .filter(page => page !== '');
}

describe('survey papers', () => {
  it('print a form for each role on one page, with the promise and every question', async () => {
    const { client } = await withSample();
    const surveyId = await surveyOf(client, 'mid');
    const pages = await printedPages(client, { kind: 'surveyForms', surveyId, edition: null, paper: 'A4' });
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Form for mentees');
    expect(pages[0]).toContain('Anonymous: please do not write your name.');
    expect(pages[0]).toContain('I listen more than I explain in our meetings.');
    expect(pages[0]).not.toContain('My manager gives me the time for it.');
    expect(pages[1]).toContain('My manager gives me the time for it.');
  });

  it('print results on two pages, groups and words among them', async () => {
    const { client } = await withSample();
    const surveyId = await surveyOf(client, 'climate');
    const pages = await printedPages(client, { kind: 'surveyResults', surveyId, paper: 'A4' });
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Good work is noticed, whoever did it.');
    expect(pages[1]).toContain('Favorable answers by site and the comparison group');
    expect(pages[1]).toContain('How to read this');
  });

  it('print the survey that was closed last where none is named', async () => {
    const { client } = await withSample();
    const request: DocumentRequest = { kind: 'surveyResults', surveyId: null, paper: 'Letter' };
    const pages = await printedPages(client, request);
    expect(pages.join(' ')).toContain('Against the wave before');
  });

  it('refuse results of an open survey, and say where to look when none is closed', async () => {
    const { client } = await withSurveyCohort();
    const { id } = await openSurvey(client);
    for (const surveyId of [id, null]) {
      const request: DocumentRequest = { kind: 'surveyResults', surveyId, paper: 'A4' };
      await expect(client.documents.check(request)).rejects.toMatchObject({ code: 'CONFLICT' });
    }
  });

  it('give the outcome report a line a survey, never its first page', async () => {
    const { client } = await withSample();
    const pages = await printedPages(client, { kind: 'outcomeReport', paper: 'A4' });
    expect(pages[0]).not.toContain('What people answered when asked');
    expect(pages.slice(1).join(' ')).toContain('What people answered when asked');
  });
});
