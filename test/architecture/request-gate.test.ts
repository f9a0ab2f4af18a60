import { expect, it } from 'vitest';
import { openRequestGate } from '../../src/main/hosts/rpc/request-gate.ts';

/** A gate of 2 with room for 3 to wait, and work that ends when told. */
function busyGate() {
  let floods = 0;
  const finish: (() => void)[] = [];
  const gate = openRequestGate({ running: 2, waiting: 3, onFlood: () => (floods += 1) });
  const call = () => gate.run(() => new Promise<void>(resolve => finish.push(resolve)));
  return { call, finish, floods: () => floods };
}

const settle = () => new Promise(resolve => setImmediate(resolve));

it('runs as many requests as it has room for and starts the next in order', async () => {
  const { call, finish } = busyGate();
  const calls = [call(), call(), call()];
  await settle();
  expect(finish).toHaveLength(2);
  finish[0]?.();
  await settle();
  expect(finish).toHaveLength(3);
  finish.forEach(done => done());
  await Promise.all(calls);
});

it('reports a flood instead of keeping it', async () => {
  const { call, finish, floods } = busyGate();
  const calls = Array.from({ length: 5 }, call);
  await expect(call()).rejects.toThrow('Too many requests');
  expect(floods()).toBe(1);
  for (const _ of calls) {
    await settle();
    finish.forEach(done => done());
  }
  await Promise.all(calls);
});

it('makes room again after a request that failed', async () => {
  const gate = openRequestGate({ running: 1, waiting: 1, onFlood: () => {} });
  await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate.run(() => Promise.resolve('next'))).toBe('next');
});
