import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { errorReporter, type Core } from '#core/core.ts';
import { faultOf } from './frame-guard.ts';
import { openRequestGate } from './request-gate.ts';

/** One line to one window, over a MessagePort or a WebSocket. */
export type Channel = {
  readonly send: (frame: string | ArrayBufferLike | Uint8Array) => void;
  readonly close: (reason: string) => void;
  readonly onMessage: (listener: (data: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
};

type Upgrade = Parameters<InstanceType<typeof RPCHandler>['upgrade']>[0];

/**
 * Answers a window's requests from the core until either side hangs up.
 *
 * Both hosts go through oRPC's socket adapter, because it is the one that catches what fails while a
 * frame is handled; the port adapter would leave an unhandled rejection.
 */
export function serveChannel(core: Core, channel: Channel, log: (line: string) => void): void {
  const connection = core.connect();
  const closeListeners: (() => void)[] = [];
  let isOpen = true;

  const hangUp = () => {
    if (!isOpen) return;
    isOpen = false;
    for (const listener of closeListeners) listener();
    connection.close();
  };
  const refuse = (reason: string) => {
    if (!isOpen) return;
    log(`connection closed: ${reason}`);
    hangUp();
    channel.close(reason);
  };

  const gate = openRequestGate({ running: 32, waiting: 2000, onFlood: () => refuse('too many requests') });
  const handler = new RPCHandler(connection.router, {
    rootInterceptors: [({ next }) => gate.run(() => next())],
    interceptors: [onError(errorReporter(log))],
  });
  const socket = {
    send: (frame: string | ArrayBufferLike | Uint8Array) => {
      if (isOpen) channel.send(frame);
    },
    addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) => {
      if (type === 'close') closeListeners.push(() => listener({ data: undefined }));
      else if (type === 'message') onFrame(data => listener({ data }));
    },
  };
  const onFrame = (deliver: (data: unknown) => void) => {
    channel.onMessage(data => {
      if (!isOpen) return;
      const fault = faultOf(data);
      if (fault) refuse(fault);
      else deliver(data);
    });
  };

  channel.onClose(hangUp);
  // The adapter asks for a whole ws socket but uses only these two members of it.
  void handler.upgrade(socket as unknown as Upgrade, { context: connection.context });
}
