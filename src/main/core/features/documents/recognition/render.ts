import { dayOf } from '#shared/domain/dates.ts';
import { listWords } from '#shared/domain/list-words.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { type Block, columns, flow, stack, tagged } from '../pdf/block.ts';
import { signature } from '../pdf/form-block.ts';
import { motif } from '../pdf/motif.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid, type PageGrid } from '../pdf/page-grid.ts';
import { type PageSize, PdfWriter } from '../pdf/pdf-writer.ts';
import { heading, nameText, paragraph } from '../pdf/text-block.ts';
import { colorOperands, num } from '../pdf/text-operators.ts';
import { ACCENT, COLOR, TEXT } from '../pdf/theme.ts';
import { plural } from '../plural.ts';
import { printedDate, printedPeriod } from '../printed-date.ts';
import type { Recognition, RecognizedPerson } from './recognition.ts';

type Options = { readonly pageSize: PageSize; readonly createdAt: Date; readonly fontsDir?: string };

/** Prints certificates to frame, sideways, or letters of thanks; a page a person, one file for all. */
export function renderRecognition(recognition: Recognition, options: Options): DocumentFile {
  const isCertificate = recognition.form === 'certificate';
  const { program, people } = recognition;
  const what = isCertificate ? 'Certificate' : 'Letter of recognition';
  const [only] = people;
  const title =
    people.length === 1 && only ? `${what} for ${only.name}` : `${program}: ${what.toLowerCase()}s`;
  const pdf = new PdfWriter({
    title,
    author: recognition.organization || program,
    subject: what,
    lang: 'en-US',
    pageSize: options.pageSize,
    landscape: isCertificate,
    createdAt: options.createdAt,
    ...(options.fontsDir !== undefined && { fontsDir: options.fontsDir }),
  });
  const grid = pageGrid(pdf);
  const today = dayOf(options.createdAt);
  for (const person of people) {
    pdf.addPage();
    pdf.bookmark(person.name);
    if (isCertificate) paintCertificate(pdf, grid, recognition, person);
    else {
      paintMark(pdf, grid);
      pdf.within(pdf.element('Sect'), () =>
        flow(pdf, grid, letter(recognition, person, printedDate(today)), () => pdf.addPage()),
      );
    }
    pdf.endSection((page, pages) => {
      if (isCertificate) return;
      paintFooter(pdf, grid, { left: program, confidentiality: printedDate(today), page, pages });
    });
  }
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}

function paintCertificate(
  pdf: PdfWriter,
  grid: PageGrid,
  recognition: Recognition,
  person: RecognizedPerson,
): void {
  const inset = 26;
  const accent = ACCENT[person.role];
  const radius = 42;
  const markY = inset + 92;
  pdf.artifact(() => {
    pdf.draw(
      `${colorOperands(accent.line)} RG 1.2 w ${num(inset)} ${num(inset)} ${num(pdf.width - inset * 2)} ${num(pdf.height - inset * 2)} re S`,
    );
    pdf.draw(motif(pdf.width / 2, markY, radius));
  });
  const centered = { align: 'center' as const };
  const blocks = stack([
    paragraph('Certificate', { ...TEXT.h2, ...centered, color: accent.dark }, 0),
    tagged('H1', nameText(person.name, { ...TEXT.cover, ...centered, size: 40, leading: 48 }, 20, 10)),
    paragraph(
      person.role === 'mentor'
        ? 'taught as a mentor, and gave a leader the view from where decisions arrive'
        : 'learned as a mentee, and let somebody with less seniority teach',
      { ...TEXT.lead, ...centered, size: 14, leading: 20 },
      8,
    ),
    paragraph(
      `in ${recognition.program}, ${recognition.cohort}${recognition.organization ? `, at ${recognition.organization}` : ''}`,
      { ...TEXT.lead, ...centered },
      8,
    ),
    paragraph(factsOf(recognition, person), { ...TEXT.small, ...centered, color: COLOR.inkSoft }, 10),
  ]);
  pdf.within(pdf.element('Sect'), () => {
    const signing = columns(
      [
        signature(recognition.sponsor ? `${recognition.sponsor}, sponsor` : 'Sponsor', 0),
        signature(recognition.facilitator ? `${recognition.facilitator}, facilitator` : 'Facilitator', 0),
      ],
      { gap: 60, spaceBefore: 0 },
    );
    const bottom = pdf.height - inset - 34 - signing.height(pdf.library, grid.width);
    // In the middle between the mark and the names, wherever a long name puts it.
    const room = bottom - (markY + radius) - blocks.height(pdf.library, grid.width);
    blocks.paint(pdf, { x: grid.x, y: markY + radius + Math.max(20, room * 0.42), width: grid.width });
    signing.paint(pdf, { x: grid.x, y: bottom, width: grid.width });
  });
}

function factsOf(recognition: Recognition, person: RecognizedPerson): string {
  const met = person.meetings > 0 ? plural(person.meetings, 'meeting') : '';
  const period = recognition.period ? printedPeriod(recognition.period.from, recognition.period.to) : '';
  return [met, period].filter(Boolean).join('   ·   ');
}

function letter(recognition: Recognition, person: RecognizedPerson, today: string): readonly Block[] {
  const partner = person.partners.length > 0 ? listWords(person.partners) : 'your partner';
  const { program, organization, sponsor, facilitator } = recognition;
  return [
    paragraph(organization || program, TEXT.kicker, 0),
    paragraph(today, TEXT.soft, 4),
    heading(1, `Dear ${person.firstName},`, { spaceBefore: 46 }),
    paragraph(
      person.role === 'mentor'
        ? `Thank you. As a mentor in ${program} you met ${partner} and taught what only you could: how things look from where you stand. That takes preparation, patience, and the courage to say something uncomfortable to somebody with more say.`
        : `Thank you. As a mentee in ${program} you met ${partner} and let somebody with less seniority teach you. That takes time that nobody gave you, and the courage not to know.`,
      { ...TEXT.body, size: 11.5, leading: 18 },
      14,
    ),
    ...(person.meetings > 0
      ? [
          paragraph(
            `${plural(person.meetings, 'meeting').replace(/^./, first => first.toUpperCase())} ${person.meetings === 1 ? 'stands' : 'stand'} in the record${recognition.period ? `, from ${printedDate(recognition.period.from)} to ${printedDate(recognition.period.to)}` : ''}. What was said in them stays between you.`,
            { ...TEXT.body, size: 11.5, leading: 18 },
            10,
          ),
        ]
      : []),
    paragraph(
      person.role === 'mentor'
        ? 'You are welcome to name your part in your next performance or career talk: it was work, and it was leadership. If you would like to help the next cohort begin, tell us; people who have done it are the best ones to ask.'
        : 'Please tell your own team what you learned and from whom it came: nothing encourages the next mentor more. If you would like to help the next cohort begin, tell us.',
      { ...TEXT.body, size: 11.5, leading: 18 },
      10,
    ),
    ...(recognition.purpose
      ? [paragraph(`Why we do this: ${recognition.purpose}`, { ...TEXT.small, color: COLOR.inkSoft }, 16)]
      : []),
    columns(
      [
        signature(sponsor ? `${sponsor}, sponsor` : 'Sponsor', 0),
        signature(facilitator ? `${facilitator}, facilitator` : 'Facilitator', 0),
      ],
      { gap: 40, spaceBefore: 64 },
    ),
  ];
}
