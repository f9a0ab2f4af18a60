import { client } from '../api/client.ts';
import { leaveProgram, showProgram, watchOpenProgram } from './open-program.ts';

const listed = 8;

/** Keeps the desktop menu's recent programs: what is listed, and opening the one that is chosen there. */
export function offerRecentPrograms(): void {
  const host = globalThis.counterpartHost;
  if (!host) return;
  host.onMenuCommand(command => {
    const id = /^program\.open:(.+)$/.exec(command)?.[1];
    if (id) void open(id).catch(() => list());
  });
  watchOpenProgram(() => void list());
  void list();
}

async function open(id: string): Promise<void> {
  await leaveProgram();
  showProgram(await client.programs.open({ id }));
}

async function list(): Promise<void> {
  const programs = await client.programs.list();
  globalThis.counterpartHost?.showRecent(programs.slice(0, listed).map(({ id, name }) => ({ id, name })));
}
