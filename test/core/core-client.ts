import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
export async function withProgram(name = 'Spring pilot') {
  const started = startCore();
  const { id } = await started.client.programs.create({ name });
  return { ...started, programId: id };
}

/** A window with the sample program open. */
export async function withSample() {
  const started = startCore();
  const { id } = await started.client.programs.createSample();
  return { ...started, programId: id };
}
