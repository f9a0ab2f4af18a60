import { type IsoDate } from '#shared/domain/dates.ts';
import {
  type BriefingPack,
  type Edition,
  type PackPerson,
} from '#core/features/documents/briefing-pack/pack.ts';

const day = (text: string): IsoDate => text as IsoDate;

export const PEOPLE = {
  helen: person('Helen Brandt', 'Helen', {
    pronouns: 'she/her',
    role: 'Vice President, Sales',
    location: 'Oslo',
    interests: ['cross-country skiing', 'choir singing', 'restoring old radios'],
    languages: ['Norwegian', 'English', 'German'],
    timeZone: 'Europe/Oslo (UTC+1)',
    preferredChannel: 'Phone',
    bestTimes: 'Tuesday and Thursday before 10:00',
  }),
  ngozi: person('Ngozi Chukwuemeka-Adébáyọ̀ Okonkwo-Featherstonehaugh', 'Ngozi', {
    role: 'Data Analyst, Customer Insight',
    location: 'Berlin',
    interests: ['street photography', 'bouldering'],
    languages: ['English', 'Igbo', 'German'],
    timeZone: 'Europe/Berlin (UTC+1)',
    preferredChannel: 'Chat',
    bestTimes: 'Afternoons',
  }),
  liWei: person('李伟 (Li Wei)', '李伟', { interests: ['围棋', 'hiking'], preferredChannel: 'Video' }),
  noa: person('נועה בן־דוד', 'נועה', { interests: ['קרמיקה', 'running'] }),
  amir: person('عبد الرحمن الحدّاد', 'عبد الرحمن', { interests: ['خط عربي'] }),
  sofia: person('Σοφία Παπαδοπούλου', 'Σοφία', { interests: ['νησιά'] }),
  dmitri: person('Дмитрий Щербаков', 'Дмитрий', { interests: ['шахматы'] }),
  jisoo: person('김지수', '지수', { interests: ['도예'] }),
  sakura: person('渡辺 さくら', 'さくら', { interests: ['茶道'] }),
  zofia: person('Zofia Wiśniewska-Żółć', 'Zofia', { interests: ['chess'] }),
} as const;

/** A complete pack about made-up people; overrides replace whole fields. */
export function samplePack(edition: Edition, overrides: Partial<BriefingPack> = {}): BriefingPack {
  return {
    edition,
    program: {
      name: 'Two-Way Street – Spring Pilot',
      organization: 'Fjordlight Energy',
      purpose:
        'We want our leaders to understand how younger customers and colleagues use digital channels, from people ' +
        'who live there, and we want young colleagues to be heard where decisions are made.',
      objective:
        'By October every participating leader uses two new digital channels with customers each week, and every ' +
        'mentor has presented one improvement to a decision maker.',
      startsOn: day('2026-03-02'),
      endsOn: day('2026-09-30'),
      meetings: { count: 6, minutes: 60, cadence: 'once a month' },
      facilitator: {
        name: 'Marit Solberg',
        email: 'marit.solberg@fjordlight.example',
        phone: '+47 22 00 11 22',
      },
      sponsor: { name: 'Johan Lindqvist', title: 'Chief Executive Officer', signedOn: day('2026-02-10') },
      escalation: 'Amina Diallo, ombudsperson (+47 22 00 11 90)',
    },
    mentor: PEOPLE.ngozi,
    mentee: PEOPLE.helen,
    learning: {
      menteeLearns: [
        { skill: 'Short video for customers', detail: 'planning, filming and cutting on a phone' },
        { skill: 'Social listening', detail: 'reading what customers say when we are not in the room' },
        { skill: 'AI assistants in daily work' },
      ],
      mentorLearns: [
        { skill: 'Negotiating with large accounts' },
        { skill: 'How decisions are prepared', detail: 'what happens before the meeting' },
      ],
    },
    reasons: [
      'Ngozi offers short video and social listening at expert level; both are the first two things Helen asked for.',
      'You work in different functions and have never worked on the same project, so you see the company from two sides.',
      'You both speak English and German, and both have free time on Thursday mornings.',
    ],
    stretch:
      'Helen likes to decide quickly and by phone; Ngozi thinks in writing and wants the numbers first. ' +
      'Agree early on how you will prepare for a meeting.',
    criteria: [
      'skills offered and sought in both directions',
      'functions',
      'languages',
      'times that suit both',
    ],
    channel: {
      proposed: 'Video, with chat in between',
      hint: 'Helen prefers the phone, Ngozi prefers chat. Settle on one in your first meeting; until then write a short chat message and agree on a time for a call.',
    },
    topics: [
      {
        title: 'Short video',
        prompts: [
          'Film 30 seconds about your morning. Watch it together without sound.',
          'Which of our videos did you watch to the end, and why?',
          'Who decides what we publish, and how long does it take?',
        ],
      },
      {
        title: 'Social listening',
        prompts: [
          'Search for our name. Read the first twenty posts aloud.',
          'Which words do customers use that we never use?',
          'What would you answer, and who would be allowed to?',
        ],
      },
      {
        title: 'AI assistants',
        prompts: [
          'Take one dull task of this week and try it together.',
          'What must never be pasted into such a tool here?',
        ],
      },
      {
        title: 'Flexible work',
        prompts: ['Which rule annoys young colleagues most?', 'What would you try for one month?'],
      },
    ],
    sessions: [
      { title: 'Getting to know each other', focus: 'Ground rules, expectations, all dates', when: 'March' },
      { title: 'Short video', focus: 'Plan, film and cut one clip on a phone', when: 'April' },
      { title: 'Social listening', focus: 'Read along for an hour; three findings', when: 'May' },
      { title: 'Half-time', focus: 'Look at the goal sheet; what to change', when: 'June' },
      { title: 'AI assistants', focus: 'One dull task, done differently', when: 'August' },
      { title: 'Harvest', focus: 'Score the goals, thank each other, close', when: 'September' },
    ],
    checkIns: [day('2026-04-15'), day('2026-06-30'), day('2026-09-15')],
    baselines: [
      { skill: 'Short video for customers', now: '1 of 5 – never tried it', target: '3 of 5' },
      { skill: 'Social listening', now: '2 of 5 – looked over a shoulder', target: '4 of 5' },
    ],
    agreement: {
      purpose: 'Helen learns to speak with customers where they are; Ngozi learns how large deals are made.',
      endCondition: 'September 30, 2026, or when both goals are reached',
      reviewOn: day('2026-06-30'),
    },
    ...overrides,
  };
}

function person(fullName: string, preferredName: string, rest: Partial<PackPerson> = {}): PackPerson {
  return { fullName, preferredName, interests: [], languages: [], ...rest };
}
