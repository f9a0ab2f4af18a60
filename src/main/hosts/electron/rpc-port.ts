import type { MessagePortMain } from 'electron';
import type { Channel } from '../rpc/serve-channel.ts';

/** A MessagePort as the line to one window. */
export function portChannel(port: MessagePortMain): Channel {
  port.start();
  return {
    send: frame => port.postMessage(frame),
    close: () => port.close(),
    onMessage: listener => {
      port.on('message', event => listener(event.data));
    },
    onClose: listener => {
      port.on('close', listener);
    },
  };
}
