import { describe, expect, it } from 'vitest';
import type { ChangeEntry } from '#shared/contract/changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { withTwoPairs } from './cohort-builder.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-03-02');

const change = (more: Partial<ChangeEntry> = {}): ChangeEntry => ({
  category: 'accessibility',
  description: 'All internal videos have captions',
  status: 'idea',
  ideaOn: day('2026-02-01'),
  acceptedOn: null,
  doneOn: null,
  evidence: '',
  owner: '',
  decidedBy: '',
  credit: 'anonymous',
  outcomeId: null,
  pairIds: [],
  ...more,
});

async function withStartedPair() {
  const cohort = await withTwoPairs();
  cohort.db
    .prepare(`UPDATE pair SET state = 'active', startedOn = '2026-01-12' WHERE id = ?`)
    .run(cohort.pairs.helenAndLi);
  return cohort;
}

describe('the change log', () => {
  it('takes an idea to done with the day of each step, and credits pairs', async () => {
    const { client, pairs } = await withStartedPair();
    const { id } = await client.changes.save({
      id: null,
      entry: change({ pairIds: [pairs.helenAndLi], credit: 'named' }),
    });
    await client.changes.setStatus({ id, status: 'accepted', on: day('2026-02-10') });
    await client.changes.setStatus({ id, status: 'done', on: TODAY });
    const { changes } = await client.changes.list();
    expect(changes).toMatchObject([
      {
        status: 'done',
        ideaOn: '2026-02-01',
        acceptedOn: '2026-02-10',
        doneOn: TODAY,
        pairs: [{ pairId: pairs.helenAndLi, names: 'Helen Brandt and Li Wei' }],
      },
    ]);
    await client.changes.setStatus({ id, status: 'idea', on: TODAY });
    expect((await client.changes.list()).changes[0]).toMatchObject({ acceptedOn: null, doneOn: null });
    await client.history.undo();
    expect((await client.changes.list()).changes).toEqual(changes);
  });

  it('lists what is done before what is only an idea', async () => {
    const { client } = await withStartedPair();
    await client.changes.save({ id: null, entry: change({ description: 'Idea' }) });
    await client.changes.save({ id: null, entry: change({ description: 'Done', status: 'done' }) });
    await client.changes.save({ id: null, entry: change({ description: 'Accepted', status: 'accepted' }) });
    const { changes } = await client.changes.list();
    expect(changes.map(({ description }) => description)).toEqual(['Done', 'Accepted', 'Idea']);
    expect(changes[0]).toMatchObject({ acceptedOn: TODAY, doneOn: TODAY });
  });

  it.each([
    ['a day in the future', { ideaOn: day('2026-03-03') }, 'ideaOn'],
    ['accepted before the idea', { status: 'accepted', acceptedOn: day('2026-01-31') }, 'acceptedOn'],
    [
      'done before accepted',
      { status: 'done', acceptedOn: day('2026-02-20'), doneOn: day('2026-02-10') },
      'doneOn',
    ],
  ] as const)('refuses %s, where it was entered', async (_, more, field) => {
    const { client } = await withStartedPair();
    await expect(client.changes.save({ id: null, entry: change(more) })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { [field]: expect.any(String) } },
    });
  });

  it('refuses pairs that have not started, outcomes that are gone, and entries that are gone', async () => {
    const { client, pairs } = await withStartedPair();
    const save = (more: Partial<ChangeEntry>, id: number | null = null) =>
      client.changes.save({ id, entry: change(more) });
    await expect(save({ pairIds: [pairs.tomAndAna] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save({ outcomeId: 77 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save({}, 77)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.changes.remove({ id: 77 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.changes.setStatus({ id: 77, status: 'done', on: TODAY })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await client.changes.list()).changes).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are answered with a day; declining needs a sentence', async () => {
    const { client } = await withStartedPair();
    const entry = {
      words: 'Meet every two weeks',
      source: 'mentor',
      raisedOn: day('2026-02-01'),
      disposition: 'open',
      decidedOn: null,
      answer: '',
    } as const;
    const { id } = await client.changes.saveSuggestion({ id: null, entry });
    await expect(
      client.changes.saveSuggestion({ id, entry: { ...entry, disposition: 'declined' } }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { answer: 'Say why.' } } });
    await expect(
      client.changes.saveSuggestion({
        id,
        entry: { ...entry, disposition: 'planned', decidedOn: day('2026-01-01') },
      }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await client.changes.saveSuggestion({ id, entry: { ...entry, disposition: 'planned' } });
    expect((await client.changes.list()).suggestions).toMatchObject([
      { disposition: 'planned', decidedOn: TODAY },
    ]);
    await client.changes.removeSuggestion({ id });
    await client.history.undo();
    expect((await client.changes.list()).suggestions).toHaveLength(1);
  });
});
