import { describe, expect, it } from 'vitest';
import { withTwoPairs } from './cohort-builder.ts';
import { textOfDocument } from './printed-text.ts';

/** A program for the other direction beside the one that is open. */
async function withTwoPrograms() {
  const started = await withTwoPairs();
  const { client, programId } = started;
  const other = await client.programs.create({ name: 'Seniors teach' });
  await client.programs.open({ id: programId });
  return { ...started, other };
}

describe('a program in the other direction', () => {
  it('is linked by its file, stands on charter and report, and leads there', async () => {
    const { client, other } = await withTwoPrograms();
    await client.charter.link({ fileId: other.id, note: 'The same pairs, every other month.' });
    expect(await client.charter.linked()).toEqual({
      fileId: other.id,
      name: 'Seniors teach',
      note: 'The same pairs, every other month.',
      linkedOn: '2026-03-02',
      isHere: true,
    });
    const words = 'Seniors teach';
    expect(await textOfDocument(client, { kind: 'charter', paper: 'A4' })).toContain(words);
    expect(await textOfDocument(client, { kind: 'outcomeReport', paper: 'A4' })).toContain(words);
    await client.history.undo();
    expect(await client.charter.linked()).toBeNull();
  });

  it('says when its file is gone, and refuses itself and what is not there', async () => {
    const { client, other, programId } = await withTwoPrograms();
    await expect(client.charter.link({ fileId: programId, note: '' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(client.charter.link({ fileId: 'nowhere', note: '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await client.charter.link({ fileId: other.id, note: '' });
    await client.programs.remove({ id: other.id });
    expect(await client.charter.linked()).toMatchObject({ name: 'Seniors teach', isHere: false });
    await client.charter.unlink();
    expect(await client.charter.linked()).toBeNull();
  });
});
