import * as z from 'zod';
import { MEETING_PLACES } from '../domain/agreement.ts';
import { CHANNELS } from '../domain/people.ts';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

/** Who puts their name under an agreement; the sponsor authorizes the feedback. */
export const PARTIES = ['mentee', 'mentor', 'sponsor'] as const;
const party = z.enum(PARTIES);
const method = z.enum(['paper', 'screen', 'e-mail']);
const text = z.string().trim().max(2000, 'Use at most 2,000 characters.');

const template = z.object({
  placeType: z.enum(MEETING_PLACES),
  place: z.string().trim().max(200, 'Use at most 200 characters.'),
  confidentiality: text,
  exceptions: text,
  offLimits: text,
  boundaries: text,
  feedbackAuthorization: text,
  openMind: text,
  noRetaliation: text,
  codeOfConduct: text,
  endCondition: text,
});

const terms = template.extend({
  purpose: text.min(1, 'Say why the two meet. Without a purpose nobody can tell when it is reached.'),
  goals: text,
  cadenceDays: z.number().int('Give whole days.').min(1).max(365, 'Give at most 365 days.'),
  meetingMinutes: z
    .number()
    .int('Give whole minutes.')
    .min(10, 'Give at least 10 minutes.')
    .max(480, 'Give at most 480 minutes.'),
  channel: z.enum(CHANNELS).nullable(),
  endsOn: isoDate.nullable(),
  reviewOn: isoDate.nullable(),
});

const signature = z.object({
  party,
  name: z.string(),
  signedOn: isoDate,
  method: z.enum([...method.options, 'unknown']),
});

const version = z.object({
  version: z.number().int(),
  madeOn: isoDate,
  /** What is other than in the version before, in a sentence. */
  change: z.string(),
  /** A purpose may be missing in what was noted before the app asked for one. */
  terms: terms.extend({ purpose: z.string() }),
  signatures: z.array(signature),
  /** Signed by mentor and mentee. */
  isSigned: z.boolean(),
});

const status = z.enum(['none', 'unsigned', 'half', 'signed']);

const listed = z.object({
  pairId: id,
  state: z.enum(['proposed', 'active', 'paused']),
  mentee: z.string(),
  mentor: z.string(),
  /** Null until somebody writes or signs one. */
  version: z.number().int().nullable(),
  status,
  /** An earlier version was signed by both; this one is not yet. */
  isRenewal: z.boolean(),
  signatures: z.array(signature),
  /** Who would rather be reached in another way than agreed. */
  mismatch: z.string().nullable(),
  endsOn: isoDate.nullable(),
  reviewOn: isoDate.nullable(),
});

/** What each pair agreed on, version by version, and who signed. */
export const agreementsContract = {
  list: operation.output(z.object({ today: isoDate, sponsor: z.string(), pairs: z.array(listed) })),
  get: operation.input(z.object({ pairId: id })).output(
    z.object({
      today: isoDate,
      isOpen: z.boolean(),
      sponsor: z.string(),
      /** The newest first; the first one counts. */
      versions: z.array(version),
      /** What a new agreement starts with: the charter's rhythm and the program's words. */
      proposal: version.shape.terms,
      people: z.object({
        mentee: z.object({ name: z.string(), preferredChannel: z.enum(CHANNELS).nullable() }),
        mentor: z.object({ name: z.string(), preferredChannel: z.enum(CHANNELS).nullable() }),
      }),
    }),
  ),
  /** Writes the agreement. Once somebody has signed, a change makes a new version that both sign again. */
  save: operation
    .input(z.object({ pairId: id, terms, change: z.string().trim().max(1000).default('') }))
    .output(z.object({ version: z.number().int(), words: z.string() })),
  /** Notes signatures under the version that counts. Who has signed keeps their date, unless `replaces`. */
  sign: operation
    .input(
      z.object({
        pairIds: z.array(id).min(1, 'Choose at least one pair.').max(5000),
        parties: z.array(party).min(1, 'Choose who has signed.'),
        signedOn: isoDate,
        method,
        replaces: z.boolean().default(false),
      }),
    )
    .output(z.object({ changed: z.number().int(), words: z.string() })),
  /** Takes a signature back that was noted by mistake. */
  unsign: operation.input(z.object({ pairId: id, party })).output(z.object({ words: z.string() })),

  template: operation.output(z.object({ template, isUsual: z.boolean(), usual: template })),
  /** The words that new agreements start with; `null` brings those of the app back. */
  setTemplate: operation.input(z.object({ template: template.nullable() })).output(z.void()),
};

export type Party = z.infer<typeof party>;
export type SigningMethod = z.infer<typeof method>;
export type Signature = z.infer<typeof signature>;
export type AgreementVersion = z.infer<typeof version>;
export type ListedAgreement = z.infer<typeof listed>;
export type AgreementStatus = z.infer<typeof status>;
