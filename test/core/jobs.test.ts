import { afterEach, describe, expect, it } from 'vitest';
import { createJobRunner, type JobProgress } from '#core/jobs.ts';

const jobs = createJobRunner(new URL('../../src/main/core/worker.ts', import.meta.url));
const lanes: { close(): void }[] = [];
const openLane = () => {
  const lane = jobs.openLane();
  lanes.push(lane);
  return lane;
};
afterEach(() => lanes.splice(0).forEach(lane => lane.close()));

describe('a slow job', () => {
  it('answers from a thread of its own and tells how far it is', async () => {
    const told: JobProgress[] = [];
    const answer = await jobs.run(
      'echo',
      { value: 'done', steps: 30 },
      { onProgress: each => told.push(each) },
    );
    expect(answer).toBe('done');
    expect(told.at(-1)).toEqual({ done: 30, total: 30, label: 'Counting' });
  });

  it('stops at once when it is cancelled', async () => {
    const stop = new AbortController();
    const running = jobs.run('echo', { value: '', steps: 10_000 }, { signal: stop.signal });
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('that fails is a bug, told with what happened there', async () => {
    await expect(jobs.run('rejectedRosterRows', { key: 'unknown' })).rejects.toThrow(/no longer known/);
  });
});

describe('a thread that is kept', () => {
  const roster = { bytes: new TextEncoder().encode('Employee ID,First name\nE1,Ana\n'), reading: {} };
  const choices = {
    mapping: [
      { column: 0, field: 'employeeId' as const },
      { column: 1, field: 'firstName' as const },
    ],
    dateOrders: [],
    repairs: [],
    today: '2026-03-02' as never,
  };
  const check = {
    ...roster,
    key: 'first',
    choices,
    existing: { personIds: new Float64Array(), columns: {} },
  };

  it('knows what it found, until a cancel ends it', async () => {
    const lane = openLane();
    await lane.run('analyzeRoster', check);
    expect(await lane.run('rejectedRosterRows', { key: 'first' })).toContain('Why it was not imported');
    const stop = new AbortController();
    const slow = lane.run('echo', { value: '', steps: 10_000 }, { signal: stop.signal });
    stop.abort();
    await expect(slow).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(lane.run('rejectedRosterRows', { key: 'first' })).rejects.toThrow(/no longer known/);
  });

  it('stays when a job is refused', async () => {
    const lane = openLane();
    await lane.run('analyzeRoster', check);
    const photo = { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), reading: { headerRow: 1 } };
    await expect(
      lane.run('inspectRoster', { ...photo, today: choices.today, ladder: [] }),
    ).rejects.toMatchObject({
      code: 'BAD_FILE',
    });
    expect(await lane.run('echo', { value: 'still here', steps: 0 })).toBe('still here');
  });

  it('does one job after the other, in order', async () => {
    const lane = openLane();
    const answers: string[] = [];
    await Promise.all(
      ['first', 'second', 'third'].map(async (value, place) => {
        answers.push(await lane.run('echo', { value, steps: 9 - place * 4 }));
      }),
    );
    expect(answers).toEqual(['first', 'second', 'third']);
  });

  it('answers nobody once it is closed, and says so', async () => {
    const lane = openLane();
    const running = lane.run('echo', { value: '', steps: 10_000 });
    await new Promise(resolve => setTimeout(resolve, 20));
    lane.close();
    await expect(running).rejects.toThrow(/ended early/);
  });
});
