import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { CoreClient } from './core-client.ts';
import { startCore, TEST_NOW } from './core-client.ts';
import { withTwoPairs } from './cohort-builder.ts';
import { printedText, textOfDocument } from './printed-text.ts';

const TODAY = '2026-03-02' as IsoDate;
const ACCOUNT = 'Quetzal shouted in the corridor';
const ACTION = 'Spoke with Zanzibar about it';

/** A concern about Helen and Li with words that stand nowhere else. */
async function withConcern() {
  const started = await withTwoPairs();
  const { id } = await started.client.concerns.add({
    pairId: started.pairs.helenAndLi,
    raisedBy: 'mentor',
    kind: 'retaliation',
    account: ACCOUNT,
    action: ACTION,
  });
  return { ...started, concernId: id };
}

async function reveal(client: CoreClient) {
  await client.concerns.reveal({ reason: 'Weekly look at what is due.' });
  return (await client.concerns.list()).concerns;
}

describe('the restricted register', () => {
  it('takes a concern without being opened, and is hidden until a reason is given', async () => {
    const { client, pairs, concernId } = await withConcern();
    await expect(client.concerns.list()).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(client.concerns.remove({ id: concernId })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(client.concerns.reveal({ reason: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(await reveal(client)).toEqual([
      {
        id: concernId,
        pairId: pairs.helenAndLi,
        pair: 'Helen Brandt and Li Wei',
        isPairOpen: true,
        raisedOn: TODAY,
        raisedBy: 'mentor',
        kind: 'retaliation',
        account: ACCOUNT,
        action: ACTION,
        nextOn: null,
        resolvedOn: null,
      },
    ]);
    expect((await client.history.log({ prefix: 'concerns.' }))[0]).toMatchObject({
      summary: 'Opened the restricted register',
      reason: 'Weekly look at what is due.',
    });
  });

  it('closes by itself, by hand, and is closed in every other window', async () => {
    let now = TEST_NOW;
    const { client, connect } = startCore({ now: () => now });
    const { id } = await client.programs.create({ name: 'Spring pilot' });
    await reveal(client);
    const second = connect();
    await second.programs.open({ id });
    await expect(second.concerns.list()).rejects.toMatchObject({ code: 'CONFLICT' });
    now = '2026-03-02T09:16:00.000Z' as IsoInstant;
    await expect(client.concerns.list()).rejects.toMatchObject({ code: 'CONFLICT' });
    await reveal(client);
    await client.concerns.hide();
    expect((await client.concerns.state()).isOpen).toBe(false);
  });

  it('is changed and settled only while open, within its days', async () => {
    const { client, concernId } = await withConcern();
    const [concern] = await reveal(client);
    const { pair: _pair, isPairOpen: _isOpen, ...entry } = concern!;
    await expect(
      client.concerns.update({ ...entry, resolvedOn: '2026-03-03' as IsoDate }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await client.concerns.update({ ...entry, resolvedOn: TODAY });
    expect((await client.concerns.list()).concerns[0]?.resolvedOn).toBe(TODAY);
    await client.concerns.remove({ id: concernId });
    expect((await client.concerns.list()).concerns).toEqual([]);
    await client.history.undo();
    expect((await client.concerns.list()).concerns).toHaveLength(1);
  });

  it('tells a number only from five on', async () => {
    const { client } = await withConcern();
    const add = () => client.concerns.add({ pairId: null, raisedBy: 'mentee', kind: 'other' });
    for (let count = 1; count < 4; count += 1) await add();
    expect((await client.concerns.state()).count).toBeNull();
    const report = () => textOfDocument(client, { kind: 'outcomeReport', paper: 'A4' });
    expect(await report()).not.toMatch(/concerns were raised/);
    await add();
    expect((await client.concerns.state()).count).toBe(5);
    expect(await report()).toContain('5 concerns were raised with the facilitator');
  });

  it('stays when its pair is taken apart', async () => {
    const { client, db, pairs } = await withConcern();
    db.prepare('DELETE FROM pair WHERE id = ?').run(pairs.helenAndLi);
    expect((await reveal(client))[0]).toMatchObject({ pairId: null, pair: null, account: ACCOUNT });
  });
});

describe('names and words of concerns', () => {
  it('are in no history, log, search, list, export or document', async () => {
    const { client, db, pairs, log } = await withConcern();
    db.prepare(`UPDATE program SET facilitatorName = 'Nora Lind'`).run();
    await reveal(client);
    const texts = [
      JSON.stringify(await client.history.steps()),
      JSON.stringify(await client.history.state()),
      JSON.stringify(await client.history.log({ prefix: '', limit: 500 })),
      JSON.stringify(await client.scenarios.log()),
      await (await client.scenarios.exportLog()).text(),
      JSON.stringify(await client.engagement.pairs()),
      JSON.stringify(await client.pairs.get({ pairId: pairs.helenAndLi })),
      JSON.stringify(await client.pairs.find({ text: 'Quetzal', limit: 5 })),
      JSON.stringify(await client.pairs.find({ text: 'Helen', limit: 5 })),
      JSON.stringify(await client.agreements.list()),
      JSON.stringify(await client.readiness.pairs()),
      JSON.stringify(await client.home.get()),
      JSON.stringify(await client.closure.overview()),
      log.join('\n'),
      ...(await printedText(client, [pairs.helenAndLi, pairs.tomAndAna])),
    ];
    for (const text of texts) expect(text).not.toMatch(/Quetzal|Zanzibar|retaliation.{0,40}raised/);
    const entries = await client.history.log({ prefix: 'concerns.' });
    expect(entries.map(({ summary }) => summary)).toEqual([
      'Opened the restricted register',
      'Change the restricted register',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Helen|Li Wei|mentor/);
  });
});
