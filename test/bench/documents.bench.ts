/**
 * Briefing packs in pages per second, one file a person, against plain pdfkit and reportlab printing the
 * same lines at the same places in the same run: `node test/bench/documents.bench.ts [--quick]`.
 *
 * The peers have less to do: their lines are already broken, and they write no structure, no fallback fonts
 * and no artwork. Each document of plain pdfkit registers its fonts, as its guide shows; reportlab registers
 * them once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { type BriefingPack } from '#core/features/documents/briefing-pack/pack.ts';
import { type BriefingOptions, renderBriefingPacks } from '#core/features/documents/briefing-pack/render.ts';
import { PDF_FONT_FILES, fontPath } from '#core/features/documents/pdf/font-files.ts';
import { type ReadPage, readPdf } from '../unit/documents/pdf-reader.ts';
import { PEOPLE, samplePack } from '../unit/documents/sample-packs.ts';
import { seededRandom } from './assignment-instances.ts';
import { type BenchRow, median, printTable } from './report.ts';

const isQuick = process.argv.includes('--quick');
const packCount = isQuick ? 60 : 400;
const repeats = isQuick ? 3 : 5;
const PYTHON = '/usr/bin/python3';

const options: BriefingOptions = {
  files: 'per-person',
  pageSize: 'A4',
  createdAt: new Date('2026-02-20T09:00:00Z'),
};
const [regular, semibold] = PDF_FONT_FILES.slice(0, 2).map(file => fontPath(file));

const packs = madeUpPacks(packCount);
const files = await renderBriefingPacks(packs, options);
const documents = files.map(file => readPdf(file.bytes).pages);
const pageCount = countPages(documents);

// Plain pdfkit takes a quarter of a second a pack: a tenth of the packs is enough to know its rate.
const sample = documents.slice(0, Math.max(12, packCount / 10));
const rounds = { ours: [] as number[], plain: [] as number[], reportlab: [] as number[] };
// By turns, so that whatever else the machine does meets all of them alike.
for (let round = 0; round < repeats; round += 1) {
  rounds.ours.push(await rate(pageCount, () => renderBriefingPacks(packs, options)));
  rounds.plain.push(await rate(countPages(sample), () => plainDocuments(sample)));
  const other = reportlabRate();
  if (other !== undefined) rounds.reportlab.push(other);
}

const shared = {
  bench: 'documents',
  case: `${packCount} packs, ${pageCount} pages, a file a person`,
  ours: median(rounds.ours),
  unit: 'pages/s',
};
const rows: BenchRow[] = [{ ...shared, peer: 'plain pdfkit', peerValue: median(rounds.plain), goal: 4 }];
if (rounds.reportlab.length > 0) {
  rows.push({ ...shared, peer: 'reportlab', peerValue: median(rounds.reportlab), goal: 1 });
} else {
  console.log(`reportlab: not measured, ${PYTHON} has no reportlab (Debian: python3-reportlab)`);
}
printTable(rows);

function countPages(list: readonly (readonly ReadPage[])[]): number {
  return list.reduce((sum, pages) => sum + pages.length, 0);
}

async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (count / (performance.now() - started)) * 1000;
}

async function plainDocuments(list: readonly (readonly ReadPage[])[]): Promise<void> {
  for (const pages of list) await plainPdfkit(pages);
}

/** People with different names, roles and interests, as a program would have them; one in ten has a non-Latin name. */
function madeUpPacks(count: number): readonly BriefingPack[] {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const first = [
    'Ann',
    'José',
    'Mia',
    'Łukasz',
    'Priya',
    'Tom',
    'Zoë',
    'Kwame',
    'Ingrid',
    'Åsa',
    'Renée',
    'Omar',
  ];
  const last = ['Lee', 'García', 'Novák', 'Østby', 'Patel', 'Müller', 'Okafor', 'Silva', "O'Neill", 'Dvořák'];
  const hobby = ['sailing', 'chess', 'baking bread', 'climbing', 'old maps', 'jazz', 'gardening', 'football'];
  const someone = (index: number) => {
    const preferredName = pick(first);
    if (random() < 0.1) return pick([PEOPLE.sofia, PEOPLE.dmitri, PEOPLE.noa, PEOPLE.amir, PEOPLE.liWei]);
    return {
      ...(random() < 0.5 ? PEOPLE.helen : PEOPLE.ngozi),
      preferredName,
      fullName: `${preferredName} ${pick(last)}-${index}`,
      interests: [pick(hobby), pick(hobby)],
    };
  };
  return Array.from({ length: count }, (_, index) => {
    const [mentor, mentee] = [someone(index), someone(index + count)];
    return samplePack(index % 2 === 0 ? 'mentor' : 'mentee', {
      mentor,
      mentee,
      reasons: [
        `${mentor.preferredName} offers short video; ${mentee.preferredName} asked for it first of all.`,
        `${mentee.preferredName} can show ${mentor.preferredName} how decisions are prepared.`,
        'You work in different functions and have never worked on the same project.',
      ],
    });
  });
}

function plainPdfkit(pages: readonly ReadPage[]): Promise<void> {
  return new Promise(resolve => {
    const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
    doc.registerFont('regular', regular ?? '');
    doc.registerFont('semibold', semibold ?? '');
    doc.on('data', () => undefined);
    doc.on('end', () => resolve());
    for (const page of pages) {
      doc.addPage();
      for (const { text, x, y, size } of page.texts) {
        doc.font(size > 11 ? 'semibold' : 'regular', size).text(text, x, y - size, { lineBreak: false });
      }
    }
    doc.end();
  });
}

function reportlabRate(): number | undefined {
  if (!existsSync(PYTHON)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'documents-bench-'));
  try {
    const input = join(folder, 'pages.json');
    const lines = documents.map(pages => pages.map(page => page.texts));
    writeFileSync(input, JSON.stringify({ regular, semibold, documents: lines }));
    const script = join(import.meta.dirname, 'reportlab_pages.py');
    const run = spawnSync(PYTHON, [script, input], { encoding: 'utf8' });
    return run.status === 0 ? Number(run.stdout.trim()) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
