import { listWords } from '#shared/domain/list-words.ts';
import { type Block, stack } from '../pdf/block.ts';
import { writingLines } from '../pdf/form-block.ts';
import { list } from '../pdf/list-block.ts';
import { panelRow } from '../pdf/panel-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, COLOR, TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import { type BriefingPack, type TopicCard } from './pack.ts';

/** Page 5: an agenda for the first hour, the map of sessions and cards for the chosen topics. */
export function firstMeeting(pack: BriefingPack): readonly Block[] {
  return [
    heading(1, 'Your first meeting'),
    table({
      spaceBefore: 12,
      rowHeaders: true,
      columns: [
        { title: 'Minutes', share: 1.1 },
        { title: 'What', share: 3.2 },
        { title: 'How', share: 7.7 },
      ],
      rows: [
        [
          '10',
          'Two people, no titles',
          'Where you grew up, what you do on a free day, what you are curious about.',
        ],
        [
          '15',
          'Expectations',
          'What would make this worth the time, for each of you? What are you unsure about?',
        ],
        [
          '15',
          'Ground rules',
          'Go through the agreement at the end of this pack. Fill in what is still open.',
        ],
        ['15', 'A first topic', firstTopic(pack)],
        ['5', 'The next date', 'Put all dates into both calendars now. Agree who sends the invitation.'],
      ],
    }),
    heading(2, 'The way ahead'),
    paragraph(sessionsSentence(pack), TEXT.small, 4),
    table({
      spaceBefore: 6,
      rowHeaders: true,
      columns: [
        { title: 'Session', share: 1.2 },
        { title: 'Theme', share: 3.6 },
        { title: 'What to do', share: 4.4 },
        { title: 'When', share: 3 },
      ],
      rows: sessionRows(pack),
    }),
    ...topicCards(pack.topics.slice(0, 4)),
  ];
}

/** The planned sessions, or empty rows to plan them together. */
function sessionRows({ sessions, program }: BriefingPack): readonly (readonly string[])[] {
  if (sessions.length === 0) {
    const count = Math.min(Math.max(program.meetings.count, 1), 10);
    return Array.from({ length: count }, (_, index) => [`${index + 1}`, '', '', '']);
  }
  return sessions.map(({ title, focus, when }, index) => [`${index + 1}`, title, focus, when ?? '']);
}

function firstTopic(pack: BriefingPack): string {
  const topic = pack.topics[0]?.title ?? pack.learning.menteeLearns[0]?.skill;
  const mentor = pack.mentor.preferredName;
  return topic
    ? `${topic}: ${mentor} shows one small thing; ${pack.mentee.preferredName} tries it at once.`
    : `${mentor} shows one small thing that can be tried at once.`;
}

function sessionsSentence(pack: BriefingPack): string {
  const { count, minutes, cadence } = pack.program.meetings;
  const checkIns = pack.checkIns.map(printedDate);
  const report =
    checkIns.length > 0 ? ` Your facilitator asks for a short check-in by ${listWords(checkIns)}.` : '';
  return `${count} meetings of about ${minutes} minutes, ${cadence}. Change the themes as you like; keep the rhythm.${report}`;
}

function topicCards(topics: readonly TopicCard[]): readonly Block[] {
  if (topics.length === 0) return [heading(2, 'Notes from the first meeting'), writingLines(8)];
  const cards = topics.map(topic => ({
    block: stack([
      heading(3, topic.title, { spaceBefore: 0, color: ACCENT.mentor.dark }),
      list(topic.prompts, { style: TEXT.small, spaceBefore: 3, itemGap: 2 }),
    ]),
    style: { fill: COLOR.faint, padding: 11 },
  }));
  const rows: Block[] = [];
  for (let index = 0; index < cards.length; index += 2) {
    rows.push(panelRow(cards.slice(index, index + 2), { spaceBefore: index === 0 ? 8 : 12 }));
  }
  return [heading(2, 'Topic cards'), ...rows];
}
