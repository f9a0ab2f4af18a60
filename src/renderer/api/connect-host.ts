import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { portMessage, type HostBridge } from '#shared/host-bridge.ts';

declare global {
  // Only the desktop app's preload script sets it.
  var counterpartHost: HostBridge | undefined;
}

const tokenKey = 'counterpart:token';

export type HostLine = {
  readonly link: ClientLink<ClientContext>;
  /** Resolves when the host is gone (the browser host was stopped). Never in the desktop app, which reloads the page. */
  readonly lost: Promise<void>;
};

/** Opens this window's line to the core: a port in the desktop app, a socket in a browser. */
export function connectHost(): Promise<HostLine> {
  return globalThis.counterpartHost ? connectPort(globalThis.counterpartHost) : connectSocket();
}

function connectPort(host: HostBridge): Promise<HostLine> {
  return new Promise(resolve => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || !port) return;
      window.removeEventListener('message', receive);
      port.start();
      resolve({ link: new PortLink({ port }), lost: new Promise(() => {}) });
    };
    window.addEventListener('message', receive);
    host.connect();
  });
}

function connectSocket(): Promise<HostLine> {
  const socket = new WebSocket(`ws://${location.host}/rpc`, ['counterpart', takeToken()]);
  socket.binaryType = 'arraybuffer';
  return new Promise((resolve, reject) => {
    const lost = new Promise<void>(gone => socket.addEventListener('close', () => gone()));
    socket.addEventListener('open', () => resolve({ link: new SocketLink({ websocket: socket }), lost }));
    socket.addEventListener('error', () =>
      reject(new Error('Open Counterpart with the address that its window in the terminal shows.')),
    );
  });
}

/** The token of this start: from the address the first time (then out of sight), from the tab afterwards. */
function takeToken(): string {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (given) {
    sessionStorage.setItem(tokenKey, given);
    history.replaceState(null, '', location.pathname);
  }
  return given ?? sessionStorage.getItem(tokenKey) ?? 'none';
}
