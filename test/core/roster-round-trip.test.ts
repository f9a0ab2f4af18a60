import { describe, expect, it } from 'vitest';
import type { RosterCheckResult, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { withSample, type CoreClient } from './core-client.ts';

/** What the import of a file would do, mapped as suggested. */
async function checkOf(
  client: CoreClient,
  file: File,
): Promise<{ preview: RosterTablePreview; result: RosterCheckResult }> {
  const preview = await client.rosterImport.inspect({ file });
  const mapping = preview.columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  for await (const message of await client.rosterImport.check({ token: preview.token, mapping })) {
    if (message.kind === 'done') return { preview, result: message };
  }
  throw new Error('The check ended without a result');
}

describe('the roster, exported and imported again', () => {
  it.each(['csv', 'xlsx'] as const)('changes nothing as %s', async format => {
    const { client } = await withSample();
    const file = await client.roster.export({ format });
    const { preview, result } = await checkOf(client, file);
    expect(preview.questions).toEqual([]);
    expect(preview.columns.filter(column => column.field === null).map(column => column.name)).toEqual([]);
    expect(result.samples.changed.map(({ name, changes }) => ({ name, changes }))).toEqual([]);
    expect(result.counts).toMatchObject({
      rows: 60,
      new: 0,
      changed: 0,
      unchanged: 60,
      rejected: 0,
      missing: 0,
    });
  });

  it('brings back a person whose text looks like a formula, a number or a date', async () => {
    const { client } = await withSample();
    await client.roster.add({
      employeeId: '000123',
      firstName: '-Ana',
      lastName: '@home',
      jobTitle: '1/2',
      department: '+49 30',
      location: '"Berlin, Mitte"',
      interests: ['Chess, fast', 'Tea'],
      languages: ['Chinese (Mandarin, simplified)'],
    });
    for (const format of ['csv', 'xlsx'] as const) {
      const { result } = await checkOf(client, await client.roster.export({ format }));
      expect(result.samples.changed.map(({ name, changes }) => ({ name, changes }))).toEqual([]);
      expect(result.counts).toMatchObject({ unchanged: 61, new: 0, rejected: 0 });
    }
  });
});
