import type { RawData, WebSocket } from 'ws';
import type { Channel } from '../rpc/serve-channel.ts';

// A window that stopped reading must not fill the core's memory.
const maxUnsentBytes = 160 * 1024 * 1024;

/** A WebSocket as the line to one window. */
export function socketChannel(socket: WebSocket): Channel {
  socket.on('error', () => socket.terminate());
  return {
    send: frame => {
      if (socket.bufferedAmount > maxUnsentBytes) socket.terminate();
      else socket.send(frame);
    },
    close: reason => socket.close(1008, reason.slice(0, 100)),
    onMessage: listener => {
      socket.on('message', (data, isBinary) => listener(isBinary ? data : textOf(data)));
    },
    onClose: listener => {
      socket.on('close', listener);
    },
  };
}

// A text frame arrives as bytes: one buffer, unless the socket was told otherwise.
function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
