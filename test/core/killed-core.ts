/**
 * A core in a process of its own that works until it is killed: `node test/core/killed-core.ts DATA_DIR PROGRAM WORK`.
 *
 * WORK is `import:FILE` (one import) or `save` (sets the job title of everybody to the next number, again and again).
 * Every step is told on a line of the standard output: `begin`, `checking`, `saving`, `saved N`.
 */
import { readFileSync, writeSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';

const [dataDir = '', programId = '', work = ''] = process.argv.slice(2);
// Written at once: what a buffer holds would die with the process.
const tell = (line: string) => writeSync(1, `${line}\n`);

const core = createCore({
  dataDir,
  version: 'killed',
  workerFile: new URL('../../src/main/core/worker.ts', import.meta.url),
  log: () => {},
});
const connection = core.connect();
const client = createRouterClient(connection.router, { context: connection.context });
await client.programs.open({ id: programId });

if (work.startsWith('import:')) {
  tell('begin');
  const file = new File([readFileSync(work.slice('import:'.length))], 'roster.csv');
  const { token, columns } = await client.rosterImport.inspect({ file });
  tell('checking');
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  for await (const event of await client.rosterImport.apply({ token, mapping })) {
    if (event.kind === 'done') tell(`saved ${event.new}`);
    else if (event.label === 'Saving') tell('saving');
  }
  process.exit(0);
} else {
  tell('begin');
  for (let title = 1; ; title += 1) {
    const who = { filter: { search: '', columns: [] } };
    const what = { kind: 'all' as const, who, column: 'jobTitle' as const, text: `Title ${title}` };
    await client.roster.type({ what, leaveOut: false });
    tell(`saved ${title}`);
  }
}
