import * as z from 'zod';
import { parseIsoDate, type IsoDate, type IsoInstant } from '../domain/dates.ts';

/** A real calendar day written `YYYY-MM-DD`. */
export const isoDate = z.custom<IsoDate>(value => typeof value === 'string' && parseIsoDate(value) !== null, {
  message: 'Give a real date, such as 2026-03-31.',
});

export const isoInstant = z.custom<IsoInstant>(
  value => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
);

/** A row id. */
export const id = z.number().int().positive();
export const role = z.enum(['mentor', 'mentee']);

/** Part of a long task that is done, as a stream sends it before its result. */
export const progress = z.object({
  kind: z.literal('progress'),
  done: z.number(),
  total: z.number(),
  label: z.string(),
});
