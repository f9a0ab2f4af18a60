import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate, isoInstant, progress } from './fields.ts';

const edition = z.enum(['mentor', 'mentee']);
const paper = z.enum(['A4', 'Letter']);

/** What is to be printed. */
const documentRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('briefingPacks'),
    pairIds: z.array(id).min(1, 'Choose at least one pair.').max(5000),
    editions: z.array(edition).min(1, 'Choose whom the packs are for.'),
    /** One file with all packs, or one file per person in a ZIP. */
    files: z.enum(['one', 'perPerson']),
    /** With plans for single sessions that fit the pair's topics. */
    sessionPlans: z.boolean().optional(),
    paper,
  }),
  z.object({ kind: z.literal('facilitatorSheet'), paper }),
  /** What each pair agreed on, filled in; a page a pair. */
  z.object({
    kind: z.literal('agreements'),
    pairIds: z.array(id).min(1, 'Choose at least one pair.').max(5000),
    paper,
  }),
  z.object({ kind: z.literal('outcomeReport'), paper }),
  /** What an orientation needs on paper. */
  z.object({
    kind: z.literal('orientationPaper'),
    eventId: id,
    sheet: z.enum(['signIn', 'badges', 'runSheet', 'tables']),
    paper,
  }),
  /** One page a person who lacks training or the orientation. */
  z.object({
    kind: z.literal('trainingLetters'),
    enrollmentIds: z.array(id).min(1, 'Choose at least one person.').max(5000),
    dueOn: isoDate,
    paper,
  }),
  z.object({
    kind: z.literal('tipSheets'),
    keys: z.array(z.string().max(60)).min(1, 'Choose at least one tip sheet.').max(40),
    paper,
  }),
  /** What pairs want to reach, with room for what they have not written; a sheet a pair. */
  z.object({
    kind: z.literal('goalSheets'),
    pairIds: z.array(id).min(1, 'Choose at least one pair.').max(5000),
    paper,
  }),
  /** Blank forms for those who have not said yet where they stand; a page a person. */
  z.object({
    kind: z.literal('assessmentForms'),
    pairIds: z.array(id).min(1, 'Choose at least one pair.').max(5000),
    wave: z.enum(['baseline', 'final']),
    paper,
  }),
  /** Forms and reminders for the reports of a day (of the one that needs most when not given), or session plans. */
  z.object({
    kind: z.literal('checkInPapers'),
    sheet: z.enum(['forms', 'letters', 'sessions']),
    dueOn: isoDate.nullable(),
    paper,
  }),
  z.object({ kind: z.literal('changeLog'), paper }),
  /** Blank forms of a survey; every edition when none is named. */
  z.object({
    kind: z.literal('surveyForms'),
    surveyId: id,
    edition: z.enum(['participants', 'mentor', 'mentee', 'comparison']).nullable(),
    paper,
  }),
  /** What a closed survey says; of the one that was closed last when none is named. */
  z.object({ kind: z.literal('surveyResults'), surveyId: id.nullable(), paper }),
  /** Blank forms to come forward, a page a role. */
  z.object({
    kind: z.literal('interestForms'),
    roles: z.array(edition).min(1, 'Choose a role.').max(2),
    paper,
  }),
  /** What was decided about people who came forward, a page each. */
  z.object({
    kind: z.literal('decisionLetters'),
    enrollmentIds: z.array(id).min(1, 'Choose at least one person.').max(5000),
    paper,
  }),
  /** What the sponsor signs. */
  z.object({ kind: z.literal('charter'), paper }),
  /** Thanks, a page a person; without names for everybody who completed. */
  z.object({
    kind: z.literal('recognition'),
    form: z.enum(['certificate', 'letter']),
    enrollmentIds: z.array(id).max(10_000).nullable(),
    paper,
  }),
  /** Every decision on the pairs, for the minutes. */
  z.object({ kind: z.literal('decisionLog'), paper }),
]);

const documentPair = z.object({
  pairId: id,
  state: z.string(),
  isReady: z.boolean(),
  mentee: z.string(),
  mentor: z.string(),
});

/** Something that the document will lack, and where to put it right. */
const finding = z.object({
  kind: z.enum(['missing', 'characters']),
  words: z.string(),
  detail: z.string(),
  to: z.enum(['/program', '/people', '/readiness', '/matching']).nullable(),
});

/** Documents for the pairs, the facilitator and the board. */
export const documentsContract = {
  /** What can be printed now, and what was. */
  gallery: operation.output(
    z.object({
      paper,
      pairs: z.array(documentPair),
      printed: z.array(
        z.object({
          id,
          type: z.string(),
          generatedAt: isoInstant,
          recipients: z.string(),
          pageCount: z.number().int(),
        }),
      ),
    }),
  ),
  /** What the document would lack, before it is printed. */
  check: operation.input(documentRequest).output(z.array(finding)),
  /** Makes the document; its bytes are fetched with the token that the result carries. */
  make: operation
    .input(z.object({ request: documentRequest, purpose: z.enum(['preview', 'save', 'print']) }))
    .output(
      eventIterator(
        z.union([
          progress,
          z.object({
            kind: z.literal('result'),
            token: z.string(),
            fileName: z.string(),
            pages: z.number().int(),
            documents: z.number().int(),
          }),
        ]),
      ),
    ),
  /** Hands the finished file over, once. */
  take: operation.input(z.object({ token: z.string().max(60) })).output(z.file()),
};

export type DocumentRequest = z.infer<typeof documentRequest>;
/** Documents that the Documents page offers; the others are printed where their subject is. */
export type DocumentKind = Exclude<
  DocumentRequest['kind'],
  | 'orientationPaper'
  | 'trainingLetters'
  | 'tipSheets'
  | 'assessmentForms'
  | 'changeLog'
  | 'decisionLetters'
  | 'surveyForms'
  | 'decisionLog'
>;
export type DocumentPair = z.infer<typeof documentPair>;
export type Finding = z.infer<typeof finding>;
export type PaperSize = z.infer<typeof paper>;
