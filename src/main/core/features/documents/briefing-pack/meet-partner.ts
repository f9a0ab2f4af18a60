import { listWords } from '#shared/domain/list-words.ts';
import { type Block, columns, stack, tagged, together } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { heading, nameText, paragraph, plainText } from '../pdf/text-block.ts';
import { ACCENT, COLOR, TEXT } from '../pdf/theme.ts';
import { type BriefingPack, type PackPerson, readerOf } from './pack.ts';

/** Page 3: the partner as a person, and how to reach each other. */
export function meetPartner(pack: BriefingPack): readonly Block[] {
  const { reader, partner } = readerOf(pack);
  const other = pack.edition === 'mentor' ? 'mentee' : 'mentor';
  const accent = ACCENT[other];
  return [
    heading(1, `Meet ${partner.preferredName}`),
    together(
      panel(
        stack([
          tagged(
            'P',
            nameText(partner.fullName, { ...TEXT.h1, size: 18, leading: 24, color: accent.dark }, 13),
          ),
          paragraph(introduction(partner, other), TEXT.soft, 2),
          ...knownFacts(partner),
        ]),
        { fill: accent.tint, padding: 18, spaceBefore: 14 },
      ),
    ),
    ...accessNeeds(partner),
    heading(2, 'How you will reach each other'),
    columns(
      [
        ...fact(`${reader.preferredName} prefers`, reader.preferredChannel),
        ...fact(`${partner.preferredName} prefers`, partner.preferredChannel),
        ...fact('We suggest', pack.channel.proposed),
      ],
      { gap: 20, spaceBefore: 8 },
    ),
    ...(pack.channel.hint
      ? [together(panel(paragraph(pack.channel.hint, TEXT.body, 0), { bar: COLOR.warn, spaceBefore: 12 }))]
      : []),
    heading(2, 'A first message you can use'),
    together(
      panel(paragraph(firstMessage(pack, reader, partner), TEXT.body, 0), {
        fill: COLOR.faint,
        spaceBefore: 8,
      }),
    ),
    heading(2, 'Questions to start with'),
    columns(
      [
        list(openings(partner), { style: TEXT.small }),
        list(
          [
            'What brought you here, and what nearly stopped you?',
            'When do you learn best: watching, doing or talking?',
            'How do you want to hear it when something bothers me?',
            'Which topics are off limits, and which time of the day is?',
          ],
          { style: TEXT.small },
        ),
      ],
      { gap: 28, spaceBefore: 6 },
    ),
  ];
}

function introduction(partner: PackPerson, role: string): string {
  return [partner.pronouns, partner.role, partner.location, `your ${role}`]
    .filter(part => part !== undefined && part !== '')
    .join('  ·  ');
}

/** What the roster knows of the partner, in two columns; what it does not know takes no room. */
function knownFacts(partner: PackPerson): readonly Block[] {
  const facts = [
    ...fact('Interests', listWords(partner.interests)),
    ...fact('Languages', listWords(partner.languages)),
    ...fact('Time zone', partner.timeZone),
    ...fact('Best times to meet', partner.bestTimes),
  ];
  if (facts.length === 0) return fact('Interests and best times', 'Ask in your first meeting');
  if (facts.length === 1) return facts;
  const half = Math.ceil(facts.length / 2);
  return [columns([stack(facts.slice(0, half)), stack(facts.slice(half))], { gap: 24, spaceBefore: 12 })];
}

/** A labeled value, or nothing when it is not known. */
function fact(label: string, value: string | undefined): readonly Block[] {
  if (!value) return [];
  return [tagged('P', stack([plainText(label, TEXT.kicker), plainText(value, TEXT.body, 2)], 10))];
}

function accessNeeds(partner: PackPerson): readonly Block[] {
  if (!partner.accessNeeds) return [];
  return [
    heading(2, 'What makes meetings work'),
    paragraph(`${partner.preferredName} agreed that we tell you: ${partner.accessNeeds}`),
  ];
}

function firstMessage(pack: BriefingPack, reader: PackPerson, partner: PackPerson): string {
  const skill = pack.learning.menteeLearns[0]?.skill;
  const topic = skill ? `“${skill}”` : pack.edition === 'mentor' ? 'something new' : 'something small';
  const opening = `Hi ${partner.preferredName}, I am ${reader.preferredName}, your ${pack.edition} in ${pack.program.name}. `;
  const middle =
    pack.edition === 'mentor'
      ? `I saw that you would like to work on ${topic}, and I am looking forward to showing you how I do it. ` +
        'For the first meeting nobody needs to prepare anything. '
      : `Thank you for taking this on. I would like to start with ${topic}, and I am glad to be the one who asks the questions. `;
  return `${opening}${middle}When would be a good time for our first ${pack.program.meetings.minutes} minutes?`;
}

function openings(partner: PackPerson): readonly string[] {
  const [first, second] = partner.interests;
  const name = partner.preferredName;
  return [
    first
      ? `${name} mentions ${first}. Ask how it began, and listen for what matters in the answer.`
      : `Ask what ${name} does on a day without meetings, and listen for what matters in the answer.`,
    second
      ? `Ask what ${second} has taught ${name} that turned out to be useful at work.`
      : `Ask what ${name} learned outside work that turned out to be useful at work.`,
    'Tell each other about something you are bad at. It makes the rest easier.',
  ];
}
