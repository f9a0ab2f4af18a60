import * as z from 'zod';
import { maxFrameBytes } from './frame-size.ts';

const maxJsonBytes = 16 * 1024 * 1024;
// oRPC puts this byte between the JSON part and an attached file; it never occurs in UTF-8.
const delimiter = 0xff;

// JSON drops what is undefined, so each of these may be missing.
const anything = z.unknown().optional();
const id = z.string().min(1).max(40);
const headers = z.record(
  z.string().max(100),
  z.union([z.string().max(2000), z.array(z.string().max(2000)).max(20)]),
);
const request = z.object({
  i: id,
  t: z.literal(1).optional(),
  p: z.object({
    u: z
      .string()
      .max(500)
      .regex(/^\/[\w/.?=&%+-]*$/),
    h: headers.optional(),
    m: z.enum(['GET', 'POST']).optional(),
    b: anything,
  }),
});
const streamItem = z.object({
  i: id,
  t: z.literal(3),
  p: z.object({ e: z.enum(['message', 'error', 'done']), d: anything, m: anything }),
});
const abort = z.object({ i: id, t: z.literal(4), p: anything });
const frame = z.union([request, streamItem, abort]);

/**
 * Says what is wrong with a frame from the other side, or undefined when oRPC may have it.
 *
 * oRPC decodes without looking: a malformed frame would surface as an unhandled rejection in the core.
 */
export function faultOf(data: unknown): string | undefined {
  const json = jsonPart(data);
  if (json === undefined) return 'not text or bytes, or too large';
  try {
    return frame.safeParse(JSON.parse(json)).success ? undefined : 'not a request';
  } catch {
    return 'not JSON';
  }
}

function jsonPart(data: unknown): string | undefined {
  if (typeof data === 'string') return data.length <= maxJsonBytes ? data : undefined;
  const bytes = bytesOf(data);
  if (!bytes || bytes.byteLength > maxFrameBytes) return undefined;
  const end = bytes.indexOf(delimiter);
  const json = end === -1 ? bytes : bytes.subarray(0, end);
  return json.byteLength <= maxJsonBytes ? new TextDecoder().decode(json) : undefined;
}

function bytesOf(data: unknown): Uint8Array | undefined {
  if (data instanceof Uint8Array) return data;
  return data instanceof ArrayBuffer ? new Uint8Array(data) : undefined;
}
