import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { temporaryFolder, withSample, type CoreClient } from './core-client.ts';

/** The words of a document as a reader sees them, and how many papers it holds. */
async function printed(client: CoreClient, request: DocumentRequest) {
  for await (const event of await client.documents.make({ request, purpose: 'save' })) {
    if (event.kind !== 'result') continue;
    const file = await client.documents.take({ token: event.token });
    const path = join(temporaryFolder(), 'paper.pdf');
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    return { text: text.replace(/\s+/g, ' '), documents: event.documents };
  }
  throw new Error('The stream ended without a result');
}

describe('goals on paper', () => {
  it('the sheet prints goals with their steps, and blank ones where nothing is written; never a mentor’s no', async () => {
    const { client } = await withSample();
    const { pairs } = await client.goals.overview();
    const written = pairs.find(pair => pair.attainment !== null && pair.unanswered === 0)!;
    const blank = pairs.find(pair => pair.state === 'active' && pair.goals === 0)!;
    const { goals } = await client.goals.ofPair({ pairId: written.pairId });
    const asked = goals.find(goal => goal.owner === 'mentee') ?? goals[0]!;
    if (asked.owner === 'mentee') await client.goals.answer({ id: asked.id, answer: 'notComfortable' });
    const sheets = (pairIds: number[]) => printed(client, { kind: 'goalSheets', pairIds, paper: 'A4' });
    const { text, documents } = await sheets([written.pairId, blank.pairId]);
    expect(documents).toBe(2);
    expect(text).toContain(`${written.mentee} and ${written.mentor}`);
    expect(text).toContain('[middle]');
    expect(text).toContain('Write your goals together');
    expect(text).not.toMatch(/comfortable|waits/i);
    await expect(sheets([9999])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('blank forms come for those who have not handed one in, mentors with their six competencies', async () => {
    const { client } = await withSample();
    const { pairs } = await client.goals.overview();
    const open = pairs.filter(({ state }) => state === 'active' || state === 'proposed');
    const pairIds = open.map(({ pairId }) => pairId);
    const owing = open.reduce(
      (sum, { baseline }) => sum + Number(baseline.mentee === null) + Number(baseline.mentor === null),
      0,
    );
    const { text, documents } = await printed(client, {
      kind: 'assessmentForms',
      wave: 'baseline',
      pairIds,
      paper: 'Letter',
    });
    expect(documents).toBe(owing);
    expect(text).toContain('Asking good questions');
    expect(text).toContain('1 2 3 4 5');
    const given = open.find(({ baseline }) => baseline.mentee !== null && baseline.mentor !== null)!;
    await expect(
      printed(client, { kind: 'assessmentForms', wave: 'baseline', pairIds: [given.pairId], paper: 'A4' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('a briefing pack shows the goals and the reader’s own first levels', async () => {
    const { client } = await withSample();
    const { pairs } = await client.goals.overview();
    const pair = pairs.find(({ attainment }) => attainment !== null)!;
    const { goals, assessments } = await client.goals.ofPair({ pairId: pair.pairId });
    const { text } = await printed(client, {
      kind: 'briefingPacks',
      pairIds: [pair.pairId],
      editions: ['mentee'],
      files: 'one',
      paper: 'A4',
    });
    expect(text).toContain('Your goals');
    expect(text).toContain('Where you said you stand');
    expect(text).toContain(assessments[0]!.items.find(item => item.current !== null)!.name);
    expect(text).toContain(goals[0]!.statement.split(' ').slice(0, 3).join(' '));
  });
});

describe('changes on paper', () => {
  it('credit is printed as far as the pair allows, and the report names nobody', async () => {
    const { client } = await withSample();
    const { changes } = await client.changes.list();
    const named = changes.find(({ credit }) => credit === 'named')!;
    const hidden = changes.filter(({ credit }) => credit !== 'named');
    const log = await printed(client, { kind: 'changeLog', paper: 'A4' });
    expect(log.text).toContain('Decided, not yet done');
    for (const name of named.pairs[0]!.names.split(' and ')) expect(log.text).toContain(name);
    for (const { names } of hidden.flatMap(({ pairs }) => pairs)) {
      for (const name of names.split(' and ')) expect(log.text).not.toContain(name);
    }
    expect(log.text).toContain('Because of 2 pairs');
    const report = await printed(client, { kind: 'outcomeReport', paper: 'A4' });
    expect(report.text).toContain('What the organization changed');
    expect(report.text).toContain('Goals as expected or better');
    for (const name of named.pairs[0]!.names.split(' and ')) expect(report.text).not.toContain(name);
  });
});
