import { describe, expect, it } from 'vitest';
import { readPdf } from '../unit/documents/pdf-reader.ts';
import { dayOf } from '#shared/domain/dates.ts';
import { TEST_NOW, withSample, type CoreClient } from './core-client.ts';

const TODAY = dayOf(TEST_NOW);

type Request = Parameters<CoreClient['documents']['make']>[0]['request'];

/** The text of a document as a reader finds it, and how many people or pairs it is for. */
async function print(client: CoreClient, request: Request) {
  for await (const event of await client.documents.make({ request, purpose: 'save' })) {
    if (event.kind !== 'result') continue;
    const file = await client.documents.take({ token: event.token });
    const pdf = readPdf(new Uint8Array(await file.arrayBuffer()));
    return { ...event, text: pdf.text.replace(/\s+/g, ' ') };
  }
  throw new Error('The document ended without a result');
}

describe('the printed charter', () => {
  it('says what the sponsor signs, when it was signed, and what was changed since', async () => {
    const { client } = await withSample();
    const charter = await print(client, { kind: 'charter', paper: 'A4' });
    expect(charter.text).toContain('Leaders use AI assistants in their own work');
    expect(charter.text).toContain('3 hours a month, 7 meetings');
    expect(charter.text).toMatch(/Signed on \w+ \d+, 20\d\d\. ?$|Signed on \w+ \d+, 20\d\d\./);
    await client.program.updateCharter({ focus: 'Something else' });
    const changed = await print(client, { kind: 'charter', paper: 'A4' });
    expect(changed.text).toContain('Changed since then: Focus. Please sign again.');
  });
});

describe('a briefing pack', () => {
  it('carries the focus of the program and what the role is asked for, to be acknowledged', async () => {
    const { client } = await withSample();
    const [pair] = (await client.documents.gallery()).pairs;
    const pack = await print(client, {
      kind: 'briefingPacks',
      pairIds: [pair!.pairId],
      editions: ['mentor'],
      files: 'one',
      paper: 'A4',
    });
    expect(pack.text).toContain('Digital skills and AI, what younger workers value, inclusion');
    expect(pack.text).toContain('What we ask of you: 3 hours a month, 7 meetings');
    expect(pack.text).toContain(`Read and acknowledged: ${pair!.mentor}`);
  });
});

describe('certificates and letters', () => {
  it('are a page for each who completed, and refused while nobody has', async () => {
    const { client } = await withSample();
    const request = { kind: 'recognition', form: 'certificate', enrollmentIds: null, paper: 'A4' } as const;
    await expect(print(client, request)).rejects.toMatchObject({ code: 'CONFLICT' });
    const running = (await client.closure.overview()).pairs.filter(pair => pair.state === 'active');
    const [pair] = running;
    await client.closure.closePairs({ pairIds: [pair!.pairId], reason: 'time', closedOn: TODAY });
    const completed = (await client.closure.overview()).participants.filter(person => person.hasCompleted);
    const certificates = await print(client, request);
    expect(certificates.documents).toBe(completed.length);
    expect(certificates.pages).toBe(completed.length);
    expect(certificates.text).toContain(pair!.mentee.name);
    const letters = await print(client, { ...request, form: 'letter' });
    expect(letters.text).toContain('What was said in them stays between you.');
  });
});

describe('the outcome report', () => {
  it('quotes only those who agreed, by role, and brings lessons, strategy and the comparison group', async () => {
    const { client } = await withSample();
    const report = await print(client, { kind: 'outcomeReport', paper: 'A4' });
    expect(report.text).toContain('Nobody had asked me that in twenty years');
    expect(report.text).not.toContain('The first hour was awkward');
    expect(report.text).toContain('First names on the badges');
    expect(report.text).toContain('the talent strategy to 2028');
    expect(report.text).toContain('Fewer than 5 mentors were noted as emerging leaders.');
    expect(report.text).toContain('before any outcome was measured');
    expect(report.text).toContain('(Accessibility)');
    const names = (await client.closure.overview()).participants.map(person => person.name);
    expect(names.filter(name => report.text.includes(name))).toEqual([]);
  });
});
