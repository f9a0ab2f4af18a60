// The core in an Electron utility process: it gets one port for each page that the window loads.
import path from 'node:path';
import { createCore } from '#core/core.ts';
import type { CoreMessage, CoreStart } from './hosts/electron/core-messages.ts';
import { portChannel } from './hosts/electron/rpc-port.ts';
import { serveChannel } from './hosts/rpc/serve-channel.ts';

// Written by startCore in this same build, so its shape is known.
const start = JSON.parse(process.argv.at(-1) ?? '{}') as CoreStart;
const log = (line: string) => process.stderr.write(`${line}\n`);

// A package keeps what threads and the font engine read as real files, beside its archive.
const out = path.dirname(import.meta.dirname).replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');

const core = createCore({
  ...start,
  workerFile: path.join(out, 'main/worker.cjs'),
  resourcesDir: path.join(out, 'resources'),
  log,
});

process.parentPort.on('message', ({ data, ports }) => {
  const message = data as CoreMessage;
  switch (message.type) {
    case 'connect': {
      const [port] = ports;
      if (port) serveChannel(core, portChannel(port), log);
      break;
    }
    case 'close':
      void core.close().finally(() => process.exit(0));
      break;
  }
});
