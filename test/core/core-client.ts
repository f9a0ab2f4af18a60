import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { createCore, type router } from '#core/core.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';

export type CoreClient = RouterClient<typeof router>;

/** The moment at which tests happen unless they say otherwise. */
export const TEST_NOW = '2026-03-02T09:00:00.000Z' as IsoInstant;

/** A fresh data folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The real core on real files, with a typed client a window would have. Ends with the test. */
export function startCore(options: { readonly dataDir?: string; readonly now?: () => IsoInstant } = {}) {
  const dataDir = options.dataDir ?? temporaryFolder();
  const log: string[] = [];
  const core = createCore({
    dataDir,
    version: '0.0.0-test',
    workerFile: new URL('../../src/main/core/worker.ts', import.meta.url),
    now: options.now ?? (() => TEST_NOW),
    log: line => log.push(line),
  });
  onTestFinished(() => core.close());
  const connect = (): CoreClient => {
    const connection = core.connect();
    return createRouterClient(connection.router, { context: connection.context });
  };
  return { core, connect, client: connect(), dataDir, log };
}

/** A window with a new, empty program open. */
export function withProgram(name = 'Spring pilot') {
  return withCopy(name, client => client.programs.create({ name }));
}

/** A window with the sample program open. */
export function withSample() {
  return withCopy('the sample', client => client.programs.createSample());
}

type MadeProgram = { readonly id: string; readonly file: Buffer };

/** Program files as the core made them for the first test of a file that asked. */
const made = new Map<string, Promise<MadeProgram>>();

/** A window with a copy of a program open: opening takes a quarter of the time of making, and leaves the same. */
async function withCopy(name: string, make: (client: CoreClient) => Promise<{ readonly id: string }>) {
  const making = made.get(name) ?? makeProgram(make);
  made.set(name, making);
  const { id, file } = await making;
  const started = startCore();
  const target = programFile(started.dataDir, id);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, file);
  await started.client.programs.open({ id });
  return { ...started, programId: id };
}

async function makeProgram(
  make: (client: CoreClient) => Promise<{ readonly id: string }>,
): Promise<MadeProgram> {
  const { core, client, dataDir } = startCore();
  const { id } = await make(client);
  await core.close();
  return { id, file: readFileSync(programFile(dataDir, id)) };
}

function programFile(dataDir: string, id: string): string {
  return join(dataDir, 'programs', `${id}.counterpart`);
}
