import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { contactOf } from '#core/features/documents/gather-program.ts';
import { cadenceInWords, sessionPlan } from '#core/features/documents/session-plan.ts';
import { commonChannel } from '#core/features/agreements/common-channel.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { temporaryFolder, withSample, type CoreClient } from './core-client.ts';
import { withTwoPairs } from './cohort-builder.ts';

/** Makes a document as a window does; gives its file, what the result said, and the progress on the way. */
async function make(client: CoreClient, request: DocumentRequest, purpose: 'save' | 'preview' = 'save') {
  const progress: number[] = [];
  for await (const event of await client.documents.make({ request, purpose })) {
    if (event.kind === 'progress') progress.push(event.done);
    else return { file: await client.documents.take({ token: event.token }), result: event, progress };
  }
  throw new Error('The stream ended without a result');
}

/** The words of a PDF as a reader sees them. */
async function textOf(file: Blob): Promise<string> {
  return pdfText(new Uint8Array(await file.arrayBuffer()));
}

function pdfText(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'document.pdf');
  writeFileSync(path, bytes);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

const packs = (pairIds: number[], more: Partial<Extract<DocumentRequest, { kind: 'briefingPacks' }>> = {}) =>
  ({
    kind: 'briefingPacks',
    pairIds,
    editions: ['mentor', 'mentee'],
    files: 'one',
    paper: 'A4',
    ...more,
  }) as const satisfies DocumentRequest;

describe('briefing packs of the sample program', () => {
  it('carry both names, why the two were matched and what they do, and never a score', async () => {
    const { client } = await withSample();
    const { pairs } = await client.documents.gallery();
    const { pairs: board } = await client.matching.board();
    const pair = pairs[0]!;
    const { file, result } = await make(client, packs([pair.pairId]));
    const text = await textOf(file);
    expect(result.documents).toBe(2);
    expect(result.pages).toBeGreaterThanOrEqual(12);
    expect(file.name).toMatch(/\.pdf$/);
    expect(text).toContain(pair.mentor);
    expect(text).toContain(pair.mentee);
    expect(text).toContain('Why you two');
    expect(text).toContain('Confidential to this pair');
    const fit = board.find(placed => placed.id === pair.pairId)!.fit;
    expect(text).not.toContain((fit / 100).toFixed(2));
    expect(text).not.toMatch(/\bscores?\b|\bof 100\b|performance|screening/i);
  });

  it('come one file a person in an archive, each with only its own two names', async () => {
    const { client } = await withSample();
    const { pairs } = await client.documents.gallery();
    const chosen = pairs.slice(0, 3);
    const { file, progress } = await make(
      client,
      packs(
        chosen.map(pair => pair.pairId),
        { files: 'perPerson' },
      ),
    );
    expect(file.name).toMatch(/\.zip$/);
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(files)).toHaveLength(6);
    const first = pdfText(Object.values(files)[0]!);
    expect(first).toContain(chosen[0]!.mentee);
    expect(first).not.toContain(chosen[1]!.mentee);
    expect(progress[progress.length - 1] ?? 0).toBeLessThanOrEqual(6);
  });

  it('leave nothing when they are stopped half-way', async () => {
    const { client } = await withSample();
    const { pairs } = await client.documents.gallery();
    const stopping = new AbortController();
    const stream = await client.documents.make(
      {
        request: packs(
          pairs.map(pair => pair.pairId),
          { files: 'perPerson' },
        ),
        purpose: 'save',
      },
      { signal: stopping.signal },
    );
    const run = async () => {
      for await (const event of stream) {
        if (event.kind === 'progress') stopping.abort();
        else throw new Error('It was finished before it could be stopped');
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await client.documents.gallery()).printed).toEqual(
      (await withSample().then(fresh => fresh.client.documents.gallery())).printed,
    );
    expect(await client.history.log({ prefix: 'documents.' })).toEqual([]);
  });
});

describe('the outcome report and the facilitator’s sheet', () => {
  it('the report prints the same counts as the Outcomes page, and no names', async () => {
    const { client } = await withSample();
    const summary = await client.outcomes.summary();
    const { file } = await make(client, { kind: 'outcomeReport', paper: 'Letter' });
    const text = await textOf(file);
    const accepted = summary.funnel.find(step => step.key === 'accepted')!;
    expect(text).toMatch(new RegExp(`Accepted\\s+${accepted.people}`));
    for (const pair of (await client.documents.gallery()).pairs) {
      expect(text).not.toContain(pair.mentee);
      expect(text).not.toContain(pair.mentor);
    }
  });

  it('the sheet lists every pair', async () => {
    const { client } = await withSample();
    const { file } = await make(client, { kind: 'facilitatorSheet', paper: 'A4' });
    const text = (await textOf(file)).replace(/\s+/g, ' ');
    const { pairs } = await client.documents.gallery();
    expect(pairs.filter(pair => text.includes(pair.mentee.split(' ')[0]!))).toHaveLength(pairs.length);
  });

  it('what was saved is on record, what was only looked at is not', async () => {
    const { client } = await withTwoPairs();
    await make(client, { kind: 'outcomeReport', paper: 'A4' }, 'preview');
    expect((await client.documents.gallery()).printed).toEqual([]);
    await make(client, { kind: 'outcomeReport', paper: 'A4' }, 'save');
    expect((await client.documents.gallery()).printed).toMatchObject([
      { type: 'Outcome report', recipients: 'Facilitator' },
    ]);
    expect(await client.history.log({ prefix: 'documents.save' })).toHaveLength(1);
  });
});

describe('before printing', () => {
  it('says what packs would lack and where to put it right', async () => {
    const { client, pairs } = await withTwoPairs();
    await client.program.updateCharter({ purpose: '' });
    const findings = await client.documents.check(packs([pairs.helenAndLi]));
    expect(findings.map(({ words, to }) => [words, to])).toEqual([
      ['No facilitator contact', '/program'],
      ['No purpose', '/program'],
      ['No sponsor’s signature', '/program'],
      ['No start or end date', '/program'],
      ['No contact beside the facilitator', '/program'],
      ['1 pair without a topic', '/people'],
      ['2 people without a preferred channel', '/people'],
    ]);
  });

  it('names characters that no font can show, and none for names in other scripts', async () => {
    const { client, db, people, pairs } = await withTwoPairs();
    const rename = (name: string, personId: number) =>
      db.prepare('UPDATE person SET lastName = ? WHERE id = ?').run(name, personId);
    rename('王伟 Ծ', people.li.personId);
    rename('Βασιλείου', people.helen.personId);
    const [first] = await client.documents.check(packs([pairs.helenAndLi]));
    expect(first).toMatchObject({
      kind: 'characters',
      words: '1 character cannot be printed',
      detail: expect.stringContaining('Ծ'),
    });
  });

  it('hands a document over once', async () => {
    const { client } = await withTwoPairs();
    for await (const event of await client.documents.make({
      request: { kind: 'outcomeReport', paper: 'A4' },
      purpose: 'preview',
    })) {
      if (event.kind !== 'result') continue;
      await client.documents.take({ token: event.token });
      await expect(client.documents.take({ token: event.token })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });
});

describe('the words of a pack', () => {
  it('split a contact line into what it holds', () => {
    expect(contactOf('dana@example.com, +47 22 33 44 55')).toEqual({
      email: 'dana@example.com',
      phone: '+47 22 33 44 55',
    });
    expect(contactOf('Room 4.12')).toEqual({ phone: 'Room 4.12' });
    expect(contactOf('')).toEqual({});
  });

  it.each([
    [7, 'every week'],
    [14, 'every two weeks'],
    [21, 'every three weeks'],
    [30, 'about once a month'],
    [45, 'every 45 days'],
  ])('say a rhythm of %i days as “%s”', (days, words) => {
    expect(cadenceInWords(days)).toBe(words);
  });

  it('plan the first meeting to get to know each other and the last to look back', () => {
    const plan = sessionPlan({
      count: 6,
      cadenceDays: 30,
      startsOn: '2026-04-01' as IsoDate,
      topics: ['Short video', 'AI tools'],
    });
    expect(plan.map(session => session.title)).toEqual([
      'Get to know each other',
      'Short video',
      'AI tools',
      'Half-time',
      'A day in each other’s work',
      'Look back',
    ]);
    expect(plan[1]!.when).toBe('Around May 1, 2026');
  });

  it('leaves the dates to be written in while the program has no first day', () => {
    const plan = sessionPlan({ count: 4, cadenceDays: 30, topics: [] });
    expect(plan.map(session => session.when)).toEqual(['', '', '', '']);
  });

  it('propose a channel that both can use, with a hint where they differ', () => {
    const helen = { name: 'Helen', channel: 'in person', location: 'Oslo' } as const;
    const li = { name: 'Li', channel: 'chat', location: 'Berlin' } as const;
    expect(commonChannel(helen, li)).toEqual({
      proposed: 'video',
      hint: 'Helen prefers in person, Li prefers chat. Start with video and agree on what suits both.',
    });
    expect(commonChannel({ ...helen, channel: 'phone' }, { ...li, channel: 'phone' })).toEqual({
      proposed: 'phone',
    });
  });
});
