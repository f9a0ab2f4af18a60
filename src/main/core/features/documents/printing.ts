import type { PageSize } from './pdf/pdf-writer.ts';
import type { PrintedAgreement } from './agreement-paper/printed-agreement.ts';
import type { PrintedCharter } from './charter/printed-charter.ts';
import type { Recognition } from './recognition/recognition.ts';
import type { BriefingPack } from './briefing-pack/pack.ts';
import type { FacilitatorSheet } from './facilitator-sheet/sheet.ts';
import type { OutcomeReport } from './outcome-report/report.ts';
import type { DocumentFile } from './document-file.ts';
import type { PrintedDecisions } from './decision-log/log.ts';
import type { DecisionLetters, InterestForms } from './intake-papers/paper.ts';
import type { CheckInPapers } from './check-in-papers/paper.ts';
import type { PrintedChangeLog } from './change-log/log.ts';
import type { AssessmentForms, GoalSheets } from './goal-papers/paper.ts';
import type { OrientationPaper } from './orientation-papers/paper.ts';
import type { SurveyPapers } from './survey-papers/paper.ts';
import type { TipSheetPrint } from './tip-sheets/render.ts';
import type { TrainingLetters } from './training-letters/letter.ts';

/** Everything a document is made of: plain values, so that a thread without a database can print it. */
export type PrintJob = {
  readonly content:
    | {
        readonly kind: 'briefingPacks';
        readonly packs: readonly BriefingPack[];
        readonly files: 'one' | 'perPerson';
        /** Go into the archive beside the packs. */
        readonly attachments?: readonly DocumentFile[];
      }
    | { readonly kind: 'facilitatorSheet'; readonly sheet: FacilitatorSheet }
    | { readonly kind: 'agreements'; readonly agreements: readonly PrintedAgreement[] }
    | { readonly kind: 'outcomeReport'; readonly report: OutcomeReport }
    | { readonly kind: 'orientationPaper'; readonly content: OrientationPaper }
    | { readonly kind: 'trainingLetters'; readonly content: TrainingLetters }
    | { readonly kind: 'tipSheets'; readonly content: TipSheetPrint }
    | { readonly kind: 'goalSheets'; readonly content: GoalSheets }
    | { readonly kind: 'assessmentForms'; readonly content: AssessmentForms }
    | { readonly kind: 'checkInPapers'; readonly content: CheckInPapers }
    | { readonly kind: 'changeLog'; readonly content: PrintedChangeLog }
    | { readonly kind: 'surveyForms' | 'surveyResults'; readonly content: SurveyPapers }
    | { readonly kind: 'charter'; readonly content: PrintedCharter }
    | { readonly kind: 'recognition'; readonly content: Recognition }
    | { readonly kind: 'interestForms'; readonly content: InterestForms }
    | { readonly kind: 'decisionLetters'; readonly content: DecisionLetters }
    | { readonly kind: 'decisionLog'; readonly content: PrintedDecisions };
  readonly pageSize: PageSize;
  readonly createdAt: Date;
  readonly fontsDir?: string;
};

/** A file to hand over: a PDF, or a ZIP of PDFs. */
export type PrintedFile = DocumentFile & { readonly pages: number; readonly documents: number };

type Report = (progress: { readonly done: number; readonly total: number; readonly label: string }) => void;

/** Prints a document; runs in a worker thread, which is ended when somebody stops it. */
export async function printDocument(job: PrintJob, report: Report): Promise<PrintedFile> {
  const { content, ...options } = job;
  switch (content.kind) {
    case 'briefingPacks':
      return await printPacks(content, options, report);
    case 'facilitatorSheet': {
      const { renderFacilitatorSheet } = await import('./facilitator-sheet/render.ts');
      return asPrinted(renderFacilitatorSheet(content.sheet, options));
    }
    case 'agreements': {
      const { renderAgreements } = await import('./agreement-paper/render.ts');
      const { agreements } = content;
      return { ...asPrinted(renderAgreements(agreements, options)), documents: agreements.length };
    }
    case 'outcomeReport': {
      const { renderOutcomeReport } = await import('./outcome-report/render.ts');
      return asPrinted(renderOutcomeReport(content.report, options));
    }
    case 'orientationPaper': {
      const { renderOrientationPaper } = await import('./orientation-papers/render.ts');
      return asPrinted(renderOrientationPaper(content.content, options));
    }
    case 'trainingLetters': {
      const { renderTrainingLetters } = await import('./training-letters/render.ts');
      const { letters } = content.content;
      return { ...asPrinted(renderTrainingLetters(content.content, options)), documents: letters.length };
    }
    case 'tipSheets': {
      const { renderTipSheets } = await import('./tip-sheets/render.ts');
      return asPrinted(renderTipSheets(content.content, options));
    }
    case 'goalSheets': {
      const { renderGoalSheets } = await import('./goal-papers/render-goal-sheets.ts');
      const { pairs } = content.content;
      return { ...asPrinted(renderGoalSheets(content.content, options)), documents: pairs.length };
    }
    case 'assessmentForms': {
      const { renderAssessmentForms } = await import('./goal-papers/render-assessment-forms.ts');
      const { forms } = content.content;
      return { ...asPrinted(renderAssessmentForms(content.content, options)), documents: forms.length };
    }
    case 'checkInPapers': {
      const { renderCheckInPapers } = await import('./check-in-papers/render.ts');
      return asPrinted(renderCheckInPapers(content.content, options));
    }
    case 'surveyForms':
    case 'surveyResults': {
      const { renderSurveyPapers } = await import('./survey-papers/render.ts');
      return asPrinted(renderSurveyPapers(content.content, options));
    }
    case 'decisionLog': {
      const { renderDecisionLog } = await import('./decision-log/render.ts');
      return asPrinted(renderDecisionLog(content.content, options));
    }
    case 'interestForms': {
      const { renderInterestForms } = await import('./intake-papers/render.ts');
      return asPrinted(renderInterestForms(content.content, options));
    }
    case 'decisionLetters': {
      const { renderDecisionLetters } = await import('./intake-papers/render.ts');
      const { letters } = content.content;
      return { ...asPrinted(renderDecisionLetters(content.content, options)), documents: letters.length };
    }
    case 'charter': {
      const { renderCharter } = await import('./charter/render.ts');
      return asPrinted(renderCharter(content.content, options));
    }
    case 'recognition': {
      const { renderRecognition } = await import('./recognition/render.ts');
      const { people } = content.content;
      return { ...asPrinted(renderRecognition(content.content, options)), documents: people.length };
    }
    case 'changeLog': {
      const { renderChangeLog } = await import('./change-log/render.ts');
      return asPrinted(renderChangeLog(content.content, options));
    }
  }
}

async function printPacks(
  { packs, files, attachments = [] }: Extract<PrintJob['content'], { readonly kind: 'briefingPacks' }>,
  options: Omit<PrintJob, 'content'>,
  report: Report,
): Promise<PrintedFile> {
  const { renderBriefingPacks } = await import('./briefing-pack/render.ts');
  const isZip = files === 'perPerson' && packs.length > 1;
  const printed = await renderBriefingPacks(
    packs,
    { ...options, files: isZip ? 'per-person' : 'one' },
    (done, total) => report({ done, total, label: `Pack ${done} of ${total}` }),
  );
  const [only] = printed;
  if (!isZip && only) return { ...asPrinted(only), documents: packs.length };
  const { zipSync } = await import('fflate');
  // PDFs are compressed already; packing them again costs time and saves nothing.
  const bytes = zipSync(
    Object.fromEntries([...printed, ...attachments].map(file => [file.name, file.bytes])),
    {
      level: 0,
      mtime: options.createdAt,
    },
  );
  return {
    name: `${packs[0]?.program.name ?? 'Program'} briefing packs.zip`,
    bytes,
    pages: printed.reduce((sum, file) => sum + pagesIn(file.bytes), 0),
    documents: printed.length,
  };
}

function asPrinted(file: DocumentFile): PrintedFile {
  return { ...file, pages: pagesIn(file.bytes), documents: 1 };
}

/** Pages of a PDF that this app wrote: its page dictionaries are never compressed. */
function pagesIn(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .split(/\/Type \/Page\b(?!s)/).length - 1
  );
}

/** Characters of texts that no bundled font can show; opens large fonts, so it belongs in a thread too. */
export async function findMissingCharacters(input: {
  readonly texts: readonly string[];
  readonly fontsDir?: string;
}): Promise<readonly string[]> {
  const { missingCharacters } = await import('./pdf/font-library.ts');
  return missingCharacters(input.texts.join('\n'), input.fontsDir);
}
