import { randomInt } from 'node:crypto';

/** Not known to whoever writes a file, so that no file can be made in which all texts share one place. */
const SEED = randomInt(2 ** 31);
const PRIME = 0x0100_0193;

/** FNV-1a over the units of a text; a small integer, which arrays keep without a box. */
export function hashOfText(text: string): number {
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return ended(hash);
}

/** As of the text that stands there in ASCII, without making it. */
export function hashOfBytes(source: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (source[i] ?? 0), PRIME);
  return ended(hash);
}

/** As of the text that stands there in ASCII, in small letters. */
export function hashOfLowerCase(source: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) {
    const byte = source[i] ?? 0;
    hash = Math.imul(hash ^ (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte), PRIME);
  }
  return ended(hash);
}

/** The low bits depend on all of it. */
function ended(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff;
}
