import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { AppFiles } from '../app-files.ts';
import { maxFrameBytes } from '../rpc/frame-size.ts';
import type { Channel } from '../rpc/serve-channel.ts';
import { hasToken, isOwnHost, isOwnOrigin, protocolName } from './request-checks.ts';
import { socketChannel } from './rpc-socket.ts';

type ServerOptions = {
  readonly files: AppFiles;
  readonly token: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly onChannel: (channel: Channel) => void;
};

export type BrowserServer = { readonly port: number; readonly close: () => Promise<void> };

/** Serves the app to browsers on this computer only. The files hold no data; the socket wants the token. */
export async function startServer(options: ServerOptions): Promise<BrowserServer> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    handleProtocols: () => protocolName,
  });
  const server = createServer((request, response) => void answer(request, response, options.files));
  server.on('upgrade', (request, stream, head) => {
    const fault = faultOfUpgrade(request, options.token);
    if (fault) return refuseUpgrade(stream, fault);
    sockets.handleUpgrade(request, stream, head, socket => options.onChannel(socketChannel(socket)));
  });
  server.on('clientError', (_error, stream) => stream.destroy());

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });

  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001, 'Counterpart was stopped');
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, files: AppFiles): Promise<void> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const { host, origin } = request.headers;
  if (
    !isRead ||
    !isOwnHost(host, localPort(request)) ||
    (origin !== undefined && !isOwnOrigin(origin, host))
  ) {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Refused');
    return;
  }
  try {
    const { status, headers, body } = await files.respond(pathOf(request));
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  } catch {
    response.writeHead(500, { 'content-type': 'text/plain' }).end('This file could not be read');
  }
}

function faultOfUpgrade(
  request: IncomingMessage,
  token: string,
): '401 Unauthorized' | '403 Forbidden' | undefined {
  const { host, origin } = request.headers;
  if (!isOwnHost(host, localPort(request)) || !isOwnOrigin(origin, host) || pathOf(request) !== '/rpc') {
    return '403 Forbidden';
  }
  return hasToken(request.headers['sec-websocket-protocol'], token) ? undefined : '401 Unauthorized';
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function localPort(request: IncomingMessage): number {
  return request.socket.localPort ?? 0;
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
}
