import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { withTwoPairs } from './cohort-builder.ts';
import { withSample } from './core-client.ts';
import type { Db } from '#core/db/connection.ts';

/** Li can teach AI tools at 3 and chatbots at 5; Helen wants to learn both; one meeting was about each. */
async function withTopics() {
  const started = await withTwoPairs();
  const { client, db, people, pairs } = started;
  await client.topics.add({ name: 'AI tools', type: 'digital' });
  await client.topics.add({ name: 'Chatbots', type: 'digital' });
  const ids = new Map(
    db
      .prepare<[], { id: number; name: string }>('SELECT id, name FROM skill')
      .all()
      .map(({ id, name }) => [name, id]),
  );
  const claim = db.prepare('INSERT INTO personSkill (personId, skillId, side, level) VALUES (?, ?, ?, ?)');
  claim.run(people.li.personId, ids.get('AI tools'), 'offered', 3);
  claim.run(people.li.personId, ids.get('Chatbots'), 'offered', 5);
  claim.run(people.helen.personId, ids.get('Chatbots'), 'sought', 4);
  db.prepare(`UPDATE pair SET state = 'active', startedOn = '2026-01-05'`).run();
  for (const [on, topics] of [
    ['2026-02-02', ['AI tools', 'Chatbots']],
    ['2026-02-16', ['Chatbots']],
  ] as const) {
    await client.engagement.logMeeting({
      pairId: pairs.helenAndLi,
      entry: { state: 'held', on: on as IsoDate, minutes: 60, channel: null, topics: [...topics] },
    });
  }
  return started;
}

function levelsOf(db: Db): { name: string; side: string; level: number }[] {
  return db
    .prepare<[], { name: string; side: string; level: number }>(
      `SELECT s.name, p.side, p.level FROM personSkill p JOIN skill s ON s.id = p.skillId ORDER BY p.side, s.name`,
    )
    .all();
}

describe('the catalog of topics', () => {
  it('comes filled with all five kinds and counts who teaches, who wants to learn and what meetings are about', async () => {
    const { client } = await withTopics();
    const topics = await client.topics.list();
    expect(new Set(topics.map(topic => topic.type))).toEqual(
      new Set(['digital', 'hard', 'soft', 'cultural', 'DEI']),
    );
    expect(topics.find(topic => topic.name === 'Chatbots')).toEqual({
      name: 'Chatbots',
      type: 'digital',
      teach: 1,
      learn: 1,
      meetings: 2,
      goals: 0,
      isRetired: false,
    });
  });

  it('renames a topic everywhere at once, those that the app brings included, and takes it back', async () => {
    const { client } = await withTopics();
    await client.topics.rename({ name: 'Chatbots', to: 'Assistants' });
    await client.topics.rename({ name: 'Short video', to: 'Reels and clips' });
    const names = (await client.topics.list()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Assistants', 'Reels and clips']));
    expect(names).not.toContain('Chatbots');
    expect(names).not.toContain('Short video');
    const offered = (await client.engagement.topics()).map(({ name }) => name);
    expect(offered).toContain('Reels and clips');
    expect(offered).not.toContain('Short video');
    const renamed = (await client.topics.list()).find(({ name }) => name === 'Assistants');
    expect(renamed).toMatchObject({ teach: 1, meetings: 2 });
    await client.history.undo();
    await client.history.undo();
    expect((await client.topics.list()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Chatbots', 'Short video']),
    );
  });

  it('merges topics so that nobody loses a level and no meeting names one twice; undo parts them again', async () => {
    const { client, db } = await withTopics();
    const before = levelsOf(db);
    await client.topics.merge({ names: ['Chatbots'], into: 'AI tools' });
    expect(levelsOf(db)).toEqual([
      { name: 'AI tools', side: 'offered', level: 5 },
      { name: 'AI tools', side: 'sought', level: 4 },
    ]);
    const topics = await client.topics.list();
    expect(topics.find(({ name }) => name === 'AI tools')).toMatchObject({ teach: 1, learn: 1, meetings: 2 });
    expect(topics.some(({ name }) => name === 'Chatbots')).toBe(false);
    await client.history.undo();
    expect(levelsOf(db)).toEqual(before);
    expect((await client.topics.list()).find(({ name }) => name === 'Chatbots')).toMatchObject({
      meetings: 2,
    });
  });

  it('retires a topic: it is offered no more, what names it keeps it, and it can come back', async () => {
    const { client, pairs } = await withTopics();
    await client.topics.retire({ name: 'Chatbots', isRetired: true });
    expect((await client.engagement.topics()).some(({ name }) => name === 'Chatbots')).toBe(false);
    const [latest] = await client.engagement.meetings({ pairId: pairs.helenAndLi });
    expect(latest!.topics).toEqual(['Chatbots']);
    await expect(
      client.engagement.logMeeting({
        pairId: pairs.helenAndLi,
        entry: {
          state: 'held',
          on: '2026-02-20' as IsoDate,
          minutes: 60,
          channel: null,
          topics: ['Chatbots'],
        },
      }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await client.topics.retire({ name: 'Chatbots', isRetired: false });
    expect((await client.engagement.topics()).some(({ name }) => name === 'Chatbots')).toBe(true);
  });

  it('refuses a second topic of the same name, whatever its case, and merging one with itself', async () => {
    const { client } = await withTopics();
    await expect(client.topics.add({ name: 'CHATBOTS', type: 'hard' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(client.topics.rename({ name: 'AI tools', to: 'Chatbots' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { fields: { to: 'Choose another name, or merge the two.' } },
    });
    await expect(client.topics.merge({ names: ['AI tools'], into: 'AI tools' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await client.topics.setType({ name: 'AI tools', type: 'hard' });
    expect((await client.topics.list()).find(({ name }) => name === 'AI tools')).toMatchObject({
      type: 'hard',
    });
  });

  it('is alive in the sample program', async () => {
    const { client } = await withSample();
    const topics = await client.topics.list();
    expect(topics.filter(topic => topic.teach > 0).length).toBeGreaterThan(5);
  });
});
