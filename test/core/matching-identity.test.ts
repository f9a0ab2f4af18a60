import { describe, expect, it } from 'vitest';
import { COMPONENTS, type ComponentKey } from '#shared/domain/matching.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { withCohort } from './matching-cohort.ts';

const PURPOSE = 'Leaders learn what work is like for women in our plants, and act on it.';
const today = '2026-03-02' as IsoDate;
const identityOnly = COMPONENTS.map(key => ({ key, weight: key === 'identity' ? 5 : 0 }));

async function withThree() {
  const started = await withCohort({
    mentees: [{ name: 'Helen Brandt', grade: 9 }],
    mentors: [
      { name: 'Ana Cruz', grade: 2 },
      { name: 'Li Wei', grade: 2 },
    ],
  });
  const { client, person, ids } = started;
  const says = (name: string, value: string, consentOn: IsoDate = today) =>
    client.matching.setIdentity({
      personId: person[name]!,
      claims: [{ field: 'gender', value, consentOn }],
    });
  const partWith = async (mentor: string, key: ComponentKey = 'identity') => {
    const detail = await client.matching.pairDetail({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids[mentor]!,
    });
    return detail.components.find(part => part.key === key);
  };
  return { ...started, says, partWith };
}

describe('identity in matching', () => {
  it('counts only once the program has declared why, and not even in a preview before', async () => {
    const { client } = await withThree();
    const refusal = {
      code: 'CONFLICT',
      message: expect.stringMatching(/may count only for a declared purpose/),
    };
    await expect(client.matching.updateSettings({ components: identityOnly })).rejects.toMatchObject(refusal);
    await expect(client.matching.previewSettings({ components: identityOnly })).rejects.toMatchObject(
      refusal,
    );
    await expect(
      client.matching.declareDeiPurpose({ words: 'Because', fields: ['gender'] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });

    await client.matching.declareDeiPurpose({ words: PURPOSE, fields: ['gender'] });
    await client.matching.updateSettings({ components: identityOnly });
    expect((await client.matching.settings()).deiPurpose).toEqual({
      words: PURPOSE,
      declaredOn: today,
      fields: ['gender'],
    });
  });

  it('counts of people who agreed; everybody else is not known', async () => {
    const { client, says, partWith } = await withThree();
    await client.matching.declareDeiPurpose({ words: PURPOSE, fields: ['gender'] });
    await client.matching.updateSettings({ components: identityOnly });
    await says('Helen Brandt', 'Man');
    await says('Ana Cruz', 'woman');
    expect(await partWith('Ana Cruz')).toMatchObject({ value: 1, weight: 5 });
    expect(await partWith('Li Wei')).toMatchObject({ value: null });
    expect((await client.matching.settings()).sharing).toBe(2);
    await says('Ana Cruz', 'MAN');
    expect(await partWith('Ana Cruz')).toMatchObject({ value: 0 });
    // What nobody may read off a projected board: what anybody is.
    expect(JSON.stringify(await client.matching.board())).not.toMatch(/\bman\b/i);
  });

  it('counts only what the purpose names', async () => {
    const { client, says, partWith } = await withThree();
    await client.matching.declareDeiPurpose({ words: PURPOSE, fields: ['faith'] });
    await client.matching.updateSettings({ components: identityOnly });
    await says('Helen Brandt', 'Man');
    await says('Ana Cruz', 'Woman');
    expect(await partWith('Ana Cruz')).toMatchObject({ value: null });
  });

  it('needs the day of consent, which is no day to come', async () => {
    const { client, says, person } = await withThree();
    await expect(says('Ana Cruz', 'Woman', '2026-03-03' as IsoDate)).rejects.toMatchObject({
      code: 'INVALID',
      message: 'Consent cannot be given in the future. Nothing was saved.',
    });
    await says('Ana Cruz', 'Woman', '2026-02-01' as IsoDate);
    expect(await client.matching.identity({ personId: person['Ana Cruz']! })).toEqual([
      { field: 'gender', value: 'Woman', consentOn: '2026-02-01' },
    ]);
  });

  it('is in no log, no export and no pack', async () => {
    const { client, says, ids } = await withThree();
    await client.matching.declareDeiPurpose({ words: PURPOSE, fields: ['gender'] });
    await client.matching.updateSettings({ components: identityOnly });
    await says('Helen Brandt', 'Zebra');
    await says('Ana Cruz', 'Giraffe');
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Ana Cruz']! });
    const log = JSON.stringify(await client.scenarios.log());
    expect(log).toContain('Note what Ana Cruz shares about themselves');
    expect(log).not.toMatch(/zebra|giraffe/i);
    const roster = await client.roster.export({ format: 'csv' });
    expect(await roster.text()).not.toMatch(/zebra|giraffe/i);
  });

  it('counts for nothing any more once the purpose is withdrawn, in one step that undo takes back', async () => {
    const { client } = await withThree();
    await client.matching.declareDeiPurpose({ words: PURPOSE, fields: ['gender'] });
    await client.matching.updateSettings({ components: identityOnly });
    const weight = async () =>
      (await client.matching.settings()).components.find(({ key }) => key === 'identity')?.weight;
    expect(await weight()).toBe(5);
    await client.matching.withdrawDeiPurpose();
    expect(await weight()).toBe(0);
    expect((await client.matching.settings()).deiPurpose).toBeNull();
    await client.history.undo();
    expect(await weight()).toBe(5);
  });
});
