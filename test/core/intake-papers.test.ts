import { describe, expect, it } from 'vitest';
import { readPdf } from '../unit/documents/pdf-reader.ts';
import { withSample, type CoreClient } from './core-client.ts';

type Request = Parameters<CoreClient['documents']['make']>[0]['request'];

async function print(client: CoreClient, request: Request) {
  for await (const event of await client.documents.make({ request, purpose: 'save' })) {
    if (event.kind !== 'result') continue;
    const file = await client.documents.take({ token: event.token });
    const pdf = readPdf(new Uint8Array(await file.arrayBuffer()));
    return { ...event, text: pdf.text.replace(/\s+/g, ' ') };
  }
  throw new Error('The document ended without a result');
}

describe('papers of the intake', () => {
  it('ask on one page a role for all that the form on the screen asks', async () => {
    const { client } = await withSample();
    const forms = await print(client, {
      kind: 'interestForms',
      roles: ['mentee', 'mentor'],
      paper: 'Letter',
    });
    expect(forms.pages).toBe(2);
    for (const words of [
      'I would like to learn',
      'I would like to teach',
      'What can you teach, and what shows it?',
      'Topics you would rather avoid',
      'Mentees at most',
      'access needs',
    ])
      expect(forms.text).toContain(words);
  });

  it('tell everybody their own decision, and nobody the reason or a rating', async () => {
    const { client } = await withSample();
    const { people } = await client.enrollment.list({ search: '', offset: 0, limit: 500 });
    const told = ['accepted', 'waitlist', 'declined', 'interested'].map(decision =>
      people.find(person => person.decision === decision)!,
    );
    const reasons = told.map(({ decisionReason }) => decisionReason).filter(Boolean);
    expect(reasons.length).toBeGreaterThan(0);
    const letters = await print(client, {
      kind: 'decisionLetters',
      enrollmentIds: told.map(({ id }) => id),
      paper: 'A4',
    });
    expect(letters.documents).toBe(3);
    expect(letters.text).toContain('Welcome to');
    expect(letters.text).toContain('You are on the waitlist');
    expect(letters.text).toContain('Thank you for coming forward');
    for (const reason of reasons) expect(letters.text).not.toContain(reason.slice(0, 30));
    expect(letters.text).not.toMatch(/rating|eligible/i);
  });
});
