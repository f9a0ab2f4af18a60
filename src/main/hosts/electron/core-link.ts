import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebFrameMain } from 'electron';
import path from 'node:path';
import type { CoreMessage, CoreStart } from './core-messages.ts';

export type CoreLink = {
  /** Gives a frame its own line to the core. */
  readonly connect: (frame: WebFrameMain) => void;
  /** Has the core save and stop. */
  readonly close: () => Promise<void>;
};

// Saving takes milliseconds; a core that hangs must not keep the app from closing.
const closeTimeout = 10_000;

/** Starts the core in a process of its own, so that neither can take the other down. */
export function startCore(start: CoreStart, onCrash: (code: number) => void): CoreLink {
  const file = path.join(import.meta.dirname, 'core-process.cjs');
  const child = utilityProcess.fork(file, [JSON.stringify(start)], {
    serviceName: 'Counterpart core',
    stdio: 'inherit',
  });
  let isClosing = false;
  const exited = new Promise<void>(resolve => {
    child.once('exit', code => {
      resolve();
      if (!isClosing) onCrash(code);
    });
  });

  return {
    connect(frame) {
      const { port1, port2 } = new MessageChannelMain();
      send(child, { type: 'connect' }, [port1]);
      frame.postMessage('port', null, [port2]);
    },
    async close() {
      isClosing = true;
      send(child, { type: 'close' });
      await Promise.race([exited, new Promise(resolve => setTimeout(resolve, closeTimeout))]);
      child.kill();
    },
  };
}

function send(child: UtilityProcess, message: CoreMessage, ports: Electron.MessagePortMain[] = []): void {
  child.postMessage(message, ports);
}
