import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { COMPONENTS } from '#shared/domain/matching.ts';
import { withCohort } from './matching-cohort.ts';

const today = '2026-03-02' as IsoDate;
const weights = COMPONENTS.map(key => ({ key, weight: key === 'identity' ? 5 : 0 }));

async function withGenerations() {
  const mentees = Array.from({ length: 12 }, (_, index) => ({ name: `Mentee ${index}`, grade: 9 }));
  const started = await withCohort({
    mentees,
    mentors: [
      { name: 'Ana Cruz', grade: 2 },
      { name: 'Li Wei', grade: 2 },
    ],
  });
  const { client, person } = started;
  const says = (name: string, value: string) =>
    client.matching.setIdentity({
      personId: person[name]!,
      claims: [{ field: 'generation', value, consentOn: today }],
    });
  for (const [index, { name }] of mentees.entries()) {
    await says(name, index < 6 ? 'Generation X' : 'Baby Boomers');
  }
  await says('Ana Cruz', 'Generation Z');
  await says('Li Wei', 'Generation X');
  return started;
}

describe('generation', () => {
  it('counts as a difference that is wanted once the program declares it, and for nothing before', async () => {
    const { client, ids } = await withGenerations();
    const { fairness } = await client.matching.check();
    expect(fairness.map(({ by }) => by)).toEqual(['department', 'location']);
    await client.matching.declareDeiPurpose({
      words: 'Leaders hear how the young see work, so the two should differ in age.',
      fields: ['generation'],
    });
    await client.matching.updateSettings({ components: weights });
    const partOf = async (mentor: string) => {
      const { components } = await client.matching.pairDetail({
        menteeId: ids['Mentee 0']!,
        mentorId: ids[mentor]!,
      });
      return components.find(({ key }) => key === 'identity')?.value;
    };
    expect(await partOf('Ana Cruz')).toBe(1);
    expect(await partOf('Li Wei')).toBe(0);
  });

  it('is a group of the check like any other, with the same hiding of small ones', async () => {
    const { client, person } = await withGenerations();
    await client.matching.declareDeiPurpose({
      words: 'Leaders hear how the young see work, so the two should differ in age.',
      fields: ['generation'],
    });
    const groups = async () =>
      (await client.matching.check()).fairness.find(({ by }) => by === 'generation')?.groups;
    expect((await groups())?.map(({ name, figures }) => [name, figures?.people])).toEqual([
      ['Baby Boomers', 6],
      ['Generation X', 6],
    ]);
    for (const name of ['Mentee 0', 'Mentee 1']) {
      await client.matching.setIdentity({ personId: person[name]!, claims: [] });
    }
    // Four are too few, and what is left must not tell them either.
    expect((await groups())?.find(({ name }) => name === 'Generation X')?.figures).toBeNull();
  });
});
