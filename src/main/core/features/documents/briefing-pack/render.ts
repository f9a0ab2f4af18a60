import { dayOf } from '#shared/domain/dates.ts';
import { fittedPage } from '../pdf/fitted-page.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { type PageGrid, pageGrid } from '../pdf/page-grid.ts';
import { type PageSize, PdfWriter } from '../pdf/pdf-writer.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { printedDate } from '../printed-date.ts';
import { agreement } from './agreement.ts';
import { paintCover } from './cover.ts';
import { firstMeeting } from './first-meeting.ts';
import { goals } from './goals.ts';
import { meetPartner } from './meet-partner.ts';
import { menteeRole } from './mentee-role.ts';
import { mentorRole } from './mentor-role.ts';
import { type BriefingPack, readerOf } from './pack.ts';
import { sessionPage } from '../check-in-papers/session-page.ts';
import { tipSheetPage } from '../tip-sheets/tip-sheet-page.ts';
import { whyYouTwo } from './why-you-two.ts';

export type BriefingOptions = {
  /** One file with all packs, or one file a person. */
  readonly files: 'one' | 'per-person';
  readonly pageSize: PageSize;
  /** The moment printed in the foot line and stored in the files; same values, same moment, same bytes. */
  readonly createdAt: Date;
  /** Folder with `PDF_FONT_FILES` in a packaged app. */
  readonly fontsDir?: string;
};

/** Anything that can say "stop": an AbortSignal, or a flag shared with another thread. */
export type StopSignal = { readonly aborted: boolean };

/** Rendering was stopped on request; nothing of it is to be kept. */
export class RenderingStopped extends Error {
  override readonly name = 'RenderingStopped';
}

/**
 * Prints briefing packs; made to run inside a worker thread.
 *
 * Reports packs done after each one and gives the thread's messages a turn, so
 * that a stop request arrives. Throws `RenderingStopped` when asked to stop.
 */
export async function renderBriefingPacks(
  packs: readonly BriefingPack[],
  options: BriefingOptions,
  onProgress: (done: number, total: number) => void = () => undefined,
  signal: StopSignal = { aborted: false },
): Promise<readonly DocumentFile[]> {
  const finished: DocumentFile[] = [];
  const shared = options.files === 'one' ? openWriter(packs, options) : undefined;
  for (const [index, pack] of packs.entries()) {
    await turnOfTheLoop();
    if (signal.aborted) throw new RenderingStopped(`stopped after ${index} of ${packs.length} packs`);
    const pdf = shared ?? openWriter([pack], options);
    paintPack(pdf, pack, options);
    if (!shared) {
      const { reader, partner } = readerOf(pack);
      const number = String(index + 1).padStart(String(packs.length).length, '0');
      const name = `${number} ${reader.fullName} with ${partner.fullName} (${pack.edition})`;
      finished.push({ name: fileName(name), bytes: pdf.finish() });
    }
    onProgress(index + 1, packs.length);
  }
  if (shared && packs[0]) {
    finished.push({ name: fileName(`${packs[0].program.name} briefing packs`), bytes: shared.finish() });
  }
  return finished;
}

function openWriter(packs: readonly BriefingPack[], options: BriefingOptions): PdfWriter {
  const [pack] = packs;
  const program = pack?.program.name ?? 'Program';
  const title =
    packs.length === 1 && pack
      ? `${program}: briefing pack for ${readerOf(pack).reader.preferredName}`
      : `${program}: briefing packs`;
  return new PdfWriter({
    title,
    author: pack?.program.organization ?? program,
    subject: 'Reverse mentoring briefing pack',
    lang: 'en-US',
    pageSize: options.pageSize,
    createdAt: options.createdAt,
    ...(options.fontsDir !== undefined && { fontsDir: options.fontsDir }),
  });
}

function paintPack(pdf: PdfWriter, pack: BriefingPack, options: BriefingOptions): void {
  const grid = pageGrid(pdf);
  const { reader, partner } = readerOf(pack);
  pdf.within(pdf.element('Part'), () => {
    pdf.addPage();
    const bookmark = pdf.bookmark(`${reader.preferredName} and ${partner.preferredName} (${pack.edition})`);
    paintCover(pdf, grid, pack);
    const pages = [
      { title: 'Why you two', blocks: whyYouTwo(pack) },
      { title: `Meet ${partner.preferredName}`, blocks: meetPartner(pack) },
      { title: 'Your role', blocks: pack.edition === 'mentor' ? mentorRole(pack) : menteeRole(pack) },
      { title: 'Your first meeting', blocks: firstMeeting(pack) },
      { title: 'Goals', blocks: goals(pack) },
      { title: 'Our agreement', blocks: agreement(pack) },
      ...(pack.sessionPlans ?? []).map(session => ({
        title: session.about,
        blocks: sessionPage(session),
      })),
      ...(pack.tipSheets ?? []).map(sheet => ({ title: sheet.title, blocks: tipSheetPage(sheet) })),
    ];
    for (const { title, blocks } of pages) {
      addInnerPage(pdf, grid);
      pdf.bookmark(title, bookmark);
      pdf.within(pdf.element('Sect'), () => fittedPage(pdf, grid, blocks, () => addInnerPage(pdf, grid)));
    }
  });
  const left = `${pack.program.name}   ·   ${printedDate(dayOf(options.createdAt))}`;
  pdf.endSection((page, pages) => {
    paintFooter(pdf, grid, { left, confidentiality: 'Confidential to this pair', page, pages });
  });
}

function addInnerPage(pdf: PdfWriter, grid: PageGrid): void {
  pdf.addPage();
  paintMark(pdf, grid);
}

function turnOfTheLoop(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}
