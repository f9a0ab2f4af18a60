import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRequest, Finding } from '#shared/contract/documents.ts';
import {
  os,
  query,
  queryContext,
  withDiskErrors,
  type CoreContext,
  type HeldValue,
  type QueryContext,
} from '#core/app.ts';
import { appendAudit } from '#core/db/audit.sql.ts';
import type { JobProgress } from '#core/jobs.ts';
import { refuse } from '#core/refusal.ts';
import { preparedBoard } from '../matching/index.ts';
import { selectCharter } from '../program/index.ts';
import { pairReadiness, readinessMatrix } from '../readiness/index.ts';
import * as sql from './documents.sql.ts';
import { characterFinding, missingData } from './findings.ts';
import { gatherAgreements } from './gather-agreements.ts';
import { gatherCharter } from './gather-charter.ts';
import { gatherCheckInPapers } from './gather-check-ins.ts';
import { gatherPacks, programFacts } from './gather-packs.ts';
import {
  gatherLetters,
  gatherOrientationPaper,
  gatherTipSheets,
  packAttachments,
} from './gather-preparation.ts';
import { gatherChangeLog, gatherForms, gatherGoalSheets } from './gather-goals.ts';
import { gatherDecisions } from './gather-decisions.ts';
import { gatherDecisionLetters, gatherInterestForms } from './gather-intake.ts';
import { gatherRecognition } from './gather-recognition.ts';
import { gatherReport } from './gather-report.ts';
import { gatherSheet } from './gather-sheet.ts';
import { gatherSurveyForms, gatherSurveyResults } from './gather-surveys.ts';
import { plural } from './plural.ts';
import type { PrintedFile, PrintJob } from './printing.ts';
import { progressStream } from './progress-stream.ts';

export const documentsHandlers = os.documents.router({
  gallery: os.documents.gallery.handler(query(gallery)),
  check: os.documents.check.handler(({ context, input }) => check(context, input)),
  make: os.documents.make.handler(async function* ({ context, input, signal }) {
    const ctx = queryContext(context);
    await prepareFor(context, input.request);
    const job = printJob(ctx, input.request);
    const file = yield* progressStream(onProgress => print(context, job, { signal, onProgress }));
    if (input.purpose !== 'preview') remember(ctx, input.request, job, file, input.purpose);
    const token = randomUUID();
    const held: HeldFile = { ...file, release: () => undefined };
    context.window.held.set(heldKey(token), held);
    yield {
      kind: 'result' as const,
      token,
      fileName: file.name,
      pages: file.pages,
      documents: file.documents,
    };
  }),
  take: os.documents.take.handler(({ context, input }) => {
    const file = context.window.held.get(heldKey(input.token)) as HeldFile | undefined;
    if (!file) throw refuse('NOT_FOUND', 'This document was handed over already. Make it again.');
    context.window.held.delete(heldKey(input.token));
    const type = file.name.endsWith('.zip') ? 'application/zip' : 'application/pdf';
    return new File([new Uint8Array(file.bytes)], file.name, { type });
  }),
});

/** A finished file until the window takes it. */
type HeldFile = HeldValue & PrintedFile;

/** Changes when the same values would print differently, so that old prints can be told from new ones. */
const TEMPLATE_VERSION = 1;
const SHOWN_PRINTS = 12;

function heldKey(token: string): string {
  return `document:${token}`;
}

function gallery({ db, today }: QueryContext) {
  const pairs = pairReadiness(db, today()).map(({ pairId, state, isReady, mentee, mentor }) => ({
    pairId,
    state,
    isReady,
    mentee: mentee.name,
    mentor: mentor.name,
  }));
  return { paper: selectCharter(db).paper, pairs, printed: sql.selectPrintedDocuments(db, SHOWN_PRINTS) };
}

/** Papers with the figures of the board: it is worked out first, without holding up the core. */
async function prepareFor(context: CoreContext, { kind }: DocumentRequest): Promise<void> {
  if (kind === 'facilitatorSheet' || kind === 'outcomeReport') await preparedBoard(context);
}

/** Gathers everything that the document prints, so that the thread needs no database. */
function printJob(ctx: QueryContext, request: DocumentRequest): PrintJob {
  return {
    content: contentOf(ctx, request),
    pageSize: request.paper,
    createdAt: new Date(ctx.now()),
    ...fontsOf(ctx.core),
  };
}

/** Packs that are printed faster here, with fonts already open, than in a new thread that has to open them. */
const FEW_PACKS = 2;

async function print(
  { jobs }: CoreContext,
  job: PrintJob,
  options: { readonly signal: AbortSignal | undefined; readonly onProgress: (progress: JobProgress) => void },
): Promise<PrintedFile> {
  const { content } = job;
  if (papersIn(content) > FEW_PACKS) {
    return await jobs.run('printDocument', job, options);
  }
  const { printDocument } = await import('./printing.ts');
  return await printDocument(job, options.onProgress);
}

/** More than a few, without counting. */
const LONG_RUN = FEW_PACKS + 1;

/** Papers that are printed one a pair or person. */
function papersIn(content: PrintJob['content']): number {
  switch (content.kind) {
    case 'briefingPacks':
      return content.packs.length;
    case 'goalSheets':
      return content.content.pairs.length;
    case 'assessmentForms':
      return content.content.forms.length;
    case 'decisionLetters':
      return content.content.letters.length;
    case 'recognition':
      return content.content.people.length;
    case 'checkInPapers':
      return content.content.sheet === 'sessions' ? 1 : LONG_RUN;
    default:
      return 1;
  }
}

function contentOf(ctx: QueryContext, request: DocumentRequest): PrintJob['content'] {
  switch (request.kind) {
    case 'briefingPacks': {
      const packs = gatherPacks(ctx, request.pairIds, request.editions, request.sessionPlans);
      if (packs.length === 0) {
        throw refuse('NOT_FOUND', 'These pairs are no longer there. Choose others, then try again.');
      }
      return { kind: request.kind, packs, files: request.files, attachments: packAttachments(ctx, request) };
    }
    case 'facilitatorSheet': {
      const sheet = gatherSheet(ctx);
      if (sheet.pairs.length === 0)
        throw refuse('CONFLICT', 'There are no pairs yet. Build them on the board first.');
      return { kind: request.kind, sheet };
    }
    case 'agreements': {
      const agreements = gatherAgreements(ctx, request.pairIds);
      if (agreements.length === 0) {
        throw refuse('NOT_FOUND', 'These pairs are no longer there. Choose others, then try again.');
      }
      return { kind: request.kind, agreements };
    }
    case 'outcomeReport':
      return { kind: request.kind, report: gatherReport(ctx) };
    case 'orientationPaper':
      return { kind: request.kind, content: gatherOrientationPaper(ctx, request) };
    case 'trainingLetters':
      return { kind: request.kind, content: gatherLetters(ctx, request) };
    case 'tipSheets':
      return { kind: request.kind, content: gatherTipSheets(ctx, request) };
    case 'goalSheets':
      return { kind: request.kind, content: gatherGoalSheets(ctx, request) };
    case 'checkInPapers':
      return { kind: request.kind, content: gatherCheckInPapers(ctx, request) };
    case 'assessmentForms':
      return { kind: request.kind, content: gatherForms(ctx, request) };
    case 'decisionLog': {
      const content = gatherDecisions(ctx);
      if (content.decisions.length === 0)
        throw refuse('CONFLICT', 'Nothing was decided yet. The first move on the board starts the log.');
      return { kind: request.kind, content };
    }
    case 'interestForms':
      return { kind: request.kind, content: gatherInterestForms(ctx, request) };
    case 'decisionLetters':
      return { kind: request.kind, content: gatherDecisionLetters(ctx, request) };
    case 'charter':
      return { kind: request.kind, content: gatherCharter(ctx) };
    case 'recognition':
      return {
        kind: request.kind,
        content: gatherRecognition(ctx, request.form, request.enrollmentIds),
      };
    case 'changeLog':
      return { kind: request.kind, content: gatherChangeLog(ctx) };
    case 'surveyForms':
      return { kind: request.kind, content: gatherSurveyForms(ctx, request) };
    case 'surveyResults':
      return { kind: request.kind, content: gatherSurveyResults(ctx, request) };
  }
}

/** A packaged app keeps its fonts in one folder; a checkout takes them from its packages. */
function fontsOf({ resourcesDir }: CoreContext): { readonly fontsDir?: string } {
  const fontsDir = resourcesDir === null ? null : join(resourcesDir, 'fonts');
  return fontsDir !== null && existsSync(join(fontsDir, 'Inter_400Regular.ttf')) ? { fontsDir } : {};
}

async function check(context: CoreContext, request: DocumentRequest): Promise<Finding[]> {
  const ctx = queryContext(context);
  await prepareFor(context, request);
  const content = contentOf(ctx, request);
  const findings = missingData(request.kind, {
    facts: programFacts(ctx),
    hasOrientation: readinessMatrix(ctx.db, ctx.today()).events.length > 0,
    packs: content.kind === 'briefingPacks' ? content.packs : [],
  });
  const texts = [...new Set(textsIn(content))];
  // The first font has all of Latin, Greek and Cyrillic: only other scripts are worth a thread.
  const unusual = texts.filter(text => [...text].some(isUnusual));
  if (unusual.length === 0) return findings;
  const characters = await context.jobs.run('findMissingCharacters', { texts: unusual, ...fontsOf(context) });
  return [...characterFinding(characters), ...findings];
}

/** Outside Latin, Greek, Cyrillic and common punctuation. */
function isUnusual(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isCommon = code < 0x250 || (code >= 0x370 && code < 0x500) || (code >= 0x2000 && code < 0x2070);
  return !isCommon;
}

/** Every text inside a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const TITLES = {
  briefingPacks: 'Briefing packs',
  facilitatorSheet: 'Facilitator’s sheet',
  agreements: 'Agreements',
  outcomeReport: 'Outcome report',
  orientationPaper: 'Orientation papers',
  trainingLetters: 'Training reminders',
  tipSheets: 'Tip sheets',
  goalSheets: 'Goal sheets',
  assessmentForms: 'Forms for levels',
  checkInPapers: 'Check-in papers',
  changeLog: 'What changed',
  surveyForms: 'Survey forms',
  surveyResults: 'Survey results',
  charter: 'Charter',
  recognition: 'Certificates and letters',
  decisionLog: 'Matching decisions',
  interestForms: 'Forms to come forward',
  decisionLetters: 'Letters on the decision',
} as const satisfies Record<DocumentRequest['kind'], string>;

/** Keeps a record of what left the app: what, when, from which values, for whom. */
function remember(
  { db, now }: QueryContext,
  request: DocumentRequest,
  job: PrintJob,
  file: PrintedFile,
  purpose: 'save' | 'print',
): void {
  const recipients =
    request.kind === 'briefingPacks' ? plural(file.documents, 'person', 'people') : 'Facilitator';
  const type = TITLES[request.kind];
  const at = now();
  withDiskErrors(() =>
    db
      .transaction(() => {
        sql.insertPrintedDocument(db, {
          type,
          templateVersion: TEMPLATE_VERSION,
          generatedAt: at,
          inputsHash: createHash('sha256').update(JSON.stringify(job.content)).digest('hex'),
          recipients,
          pageCount: file.pages,
        });
        appendAudit(db, {
          at,
          operation: `documents.${purpose}`,
          summary: `${purpose === 'save' ? 'Saved' : 'Printed'} ${type}: ${plural(file.pages, 'page')}, ${recipients}`,
          reason: null,
          price: null,
        });
      })
      .immediate(),
  );
}
