import * as fc from 'fast-check';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { contract } from '#shared/contract/index.ts';
import { faultOf } from '../../src/main/hosts/rpc/frame-guard.ts';
import { runningServer } from './running-server.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  server = await runningServer();
});
afterAll(async () => {
  await server.close();
  process.off('unhandledRejection', note);
});
afterEach(() => expect(unhandled).toEqual([]));

function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, ['counterpart', server.token], {
    headers: { origin: `http://127.0.0.1:${server.port}` },
  });
  return new Promise((resolve, reject) => socket.once('open', () => resolve(socket)).once('error', reject));
}

/** How the host ended the connection after this was sent. */
async function endAfter(frame: string | Uint8Array): Promise<number> {
  const socket = await openSocket();
  return new Promise(resolve => {
    socket.once('close', resolve);
    socket.send(frame);
  });
}

/** The list of programs, as a window would ask for it. */
async function askForPrograms(): Promise<unknown> {
  const socket = await openSocket();
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  const client: ContractRouterClient<typeof contract> = createORPCClient(link);
  const programs = await client.programs.list();
  socket.close();
  return programs;
}

const broken = [
  ...['', '{', 'null', '[]', '7', '"text"', '{"i":1}', '{"i":"1"}', '{"i":"1","p":null}', '{"i":"1","p":{}}'],
  ...[
    '{"i":"1","p":{"u":"http://elsewhere/"}}',
    '{"i":"1","p":{"u":"//elsewhere"},"t":9}',
    '{"i":"","p":{"u":"/a"}}',
  ],
  ...[
    '{"i":"1","p":{"u":"/a","m":"DELETE"}}',
    '{"i":"1","p":{"u":"/a","h":{"x":1}}}',
    '{"i":"1","t":3,"p":{"e":"other"}}',
  ],
];

it('hangs up on each kind of malformed frame', async () => {
  for (const frame of broken) expect([frame, await endAfter(frame)]).toEqual([frame, 1008]);
  expect(await endAfter(new Uint8Array([0xff, 0xff, 0]))).toBe(1008);
});

it('goes on answering others afterwards', async () => {
  expect(await askForPrograms()).toEqual(expect.anything());
});

it('answers frames that are well formed but mean nothing', async () => {
  const socket = await openSocket();
  const answers: string[] = [];
  socket.on('message', (data: Buffer) => answers.push(data.toString('utf8')));
  socket.send('{"i":"1","p":{"u":"/nothing/here"}}');
  socket.send('{"i":"2","p":{"u":"/programs/list","b":{"json":{"__proto__":1},"meta":[[99,"x"]]}}}');
  socket.send('{"i":"3","t":4}');
  socket.send('{"i":"4","t":3,"p":{"e":"message","d":1}}');
  await expect.poll(() => answers.length).toBe(2);
  expect(answers[0]).toContain('404');
  socket.close();
});

it('lets none of 100,000 junk frames through to oRPC', () => {
  const serialized = (frame: unknown): string => {
    try {
      return JSON.stringify(frame);
    } catch {
      return '';
    }
  };
  // Chance makes well-formed frames too (an abort is only an id and a 4): each record is broken in one known place.
  const notAnId = fc.anything().filter(value => typeof value !== 'string');
  const notAKind = fc.anything().filter(value => ![undefined, 1, 3, 4].includes(value as number));
  const notAPath = fc.anything().filter(value => typeof value !== 'string');
  const junk = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.json({ maxDepth: 2 }),
    fc.uint8Array({ maxLength: 60 }),
    fc.anything({ maxDepth: 1 }),
    fc.record({ i: notAnId, t: fc.anything(), p: fc.anything() }).map(serialized),
    fc.record({ i: fc.string(), t: notAKind, p: fc.anything() }).map(serialized),
    fc.record({ i: fc.string(), t: fc.constant(1), p: fc.record({ u: notAPath }) }).map(serialized),
  );
  let passed = 0;
  fc.assert(
    fc.property(junk, frame => {
      if (faultOf(frame) === undefined) passed += 1;
    }),
    { numRuns: 100_000 },
  );
  expect(passed).toBe(0);
});

it('answers a flood of 100,000 quick calls or hangs up, and stays small', async () => {
  const socket = await openSocket();
  let answers = 0;
  let peak = 0;
  const before = process.memoryUsage().rss;
  const over = new Promise<void>(resolve => {
    socket.once('close', () => resolve());
    socket.on('message', () => {
      answers += 1;
      if (answers % 1000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
      if (answers === 100_000) resolve();
    });
  });
  for (let call = 1; call <= 100_000 && socket.readyState === WebSocket.OPEN; call += 1) {
    socket.send(`{"i":"${call}","p":{"u":"/programs/list"}}`);
    // A real flooder yields too; without it nothing would leave this process.
    if (call % 5000 === 0) await new Promise(resolve => setImmediate(resolve));
  }
  await over;
  expect((peak - before) / 1_000_000).toBeLessThan(200);
  expect(answers === 100_000 || socket.readyState !== WebSocket.OPEN).toBe(true);
  socket.close();
  expect(await askForPrograms()).toEqual(expect.anything());
});
