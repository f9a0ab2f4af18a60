import { timingSafeEqual } from 'node:crypto';

/** The subprotocol that the window asks for, next to its token. */
export const protocolName = 'counterpart';

/**
 * Whether the request was addressed to this very server. A page elsewhere whose name was pointed at
 * 127.0.0.1 (DNS rebinding) still sends its own name.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Whether the page that opens the socket came from this server. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return host !== undefined && origin === `http://${host}`;
}

/** Whether the offered subprotocols hold this start's token. Takes as long for a wrong one as for the right one. */
export function hasToken(protocols: string | undefined, token: string): boolean {
  const [name, offered, ...rest] = (protocols ?? '').split(',').map(part => part.trim());
  if (name !== protocolName || offered === undefined || rest.length > 0) return false;
  const [given, expected] = [Buffer.from(offered), Buffer.from(token)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
