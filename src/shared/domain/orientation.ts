export const EVENT_MODES = ['inPerson', 'remote', 'hybrid'] as const;
/** Where an orientation takes place: in a room, in a call, or both at once. */
export type EventMode = (typeof EVENT_MODES)[number];

export const ANSWERS = ['yes', 'no', 'maybe'] as const;
/** What somebody said to an invitation. */
export type Answer = (typeof ANSWERS)[number];

export const SEATINGS = ['together', 'mixed'] as const;
/** Partners at one table, or partners apart so that pairs get to know others. */
export type Seating = (typeof SEATINGS)[number];

/** One point of an orientation's running order. */
export type AgendaPoint = {
  readonly title: string;
  readonly minutes: number;
  /** Who leads it. */
  readonly lead: string;
  readonly notes: string;
};

/** Ways to break the ice between people of very different seniority; none needs titles, all work with first names. */
export const ICE_BREAKERS: readonly (AgendaPoint & { readonly key: string })[] = [
  {
    key: 'teachLearn',
    title: 'Ice-breaker: teach one, learn one',
    minutes: 15,
    lead: '',
    notes:
      'Two cards each, first name only: one thing you can teach in ten minutes, one you have always wanted to learn. Walk around, find a match, talk for three minutes, swap cards, move on.',
  },
  {
    key: 'firstJob',
    title: 'Ice-breaker: my first week at work',
    minutes: 10,
    lead: '',
    notes:
      'In threes with nobody of your own department: one minute each on the first week of your first job and what nobody had told you. No titles, no years.',
  },
  {
    key: 'objects',
    title: 'Ice-breaker: one object',
    minutes: 15,
    lead: '',
    notes:
      'Everybody shows one object from the desk or bag and says what it tells about how they work. Works in a call as well: hold it to the camera.',
  },
  {
    key: 'lineUp',
    title: 'Ice-breaker: line up without a word',
    minutes: 10,
    lead: '',
    notes:
      'Line up by the time you get up, then by how many messages wait for you this morning. Talk to your neighbor in between. Not by age, grade or years in the company.',
  },
  {
    key: 'mythFact',
    title: 'Ice-breaker: myth or fact',
    minutes: 15,
    lead: '',
    notes:
      'Read eight claims about younger and older colleagues aloud; people step to a side. Ask two from each side why before you give the answer. Close with: which claim did you believe of yourself?',
  },
];

const ICE_BREAKER = ICE_BREAKERS[0];

/** The running order that an orientation starts from: 90 minutes, in the order practitioners recommend. */
export const AGENDA_TEMPLATE: readonly AgendaPoint[] = [
  point(
    'Welcome and why we do this',
    5,
    'The sponsor says it in two minutes: juniors teach, leaders learn, and it counts as work.',
  ),
  point(
    'Who runs it and whom to call',
    5,
    'Names, faces, numbers. Whom to call if the facilitator is not the right person.',
  ),
  point(
    'First names only from here',
    5,
    'Badges carry no titles. Titles stay out of the room until the end.',
  ),
  ...(ICE_BREAKER ? [point(ICE_BREAKER.title, ICE_BREAKER.minutes, ICE_BREAKER.notes)] : []),
  point(
    'Goals of the program',
    10,
    'What the organization wants to change, how long it runs, how we will know that it worked.',
  ),
  point(
    'Roles and expectations',
    15,
    'Mentors and mentees apart. Mentors: you may criticize, and nobody may hold it against you. Mentees: you are here to be taught, so listen first.',
  ),
  point(
    'Cadence: how often, how long, where',
    5,
    'Dates for the first three meetings go into calendars now.',
  ),
  point(
    'Support and the no-fault exit',
    10,
    'Check-ins, the exchange among mentors, how to end a pair without giving a reason.',
  ),
  point(
    'Cases',
    15,
    'Two cases in mixed groups: the mentee who cancels twice; the mentor who is asked about a colleague.',
  ),
  point('Pairs meet: first page of the agreement', 5, 'Nobody leaves without a first date.'),
];

function point(title: string, minutes: number, notes: string): AgendaPoint {
  return { title, minutes, lead: '', notes };
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes since midnight as `HH:MM`; past midnight it goes on with 00:00. */
export function timeOfDay(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** When each point starts: on the clock where the start is known, else counted from the start as `0:15`. */
export function runningClock(
  startsAt: string | null,
  agenda: readonly { readonly minutes: number }[],
): string[] {
  let passed = 0;
  return agenda.map(({ minutes }) => {
    const at = passed;
    passed += minutes;
    return startsAt === null
      ? `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
      : timeOfDay(minutesOfDay(startsAt) + at);
  });
}

/** Minutes of all points together. */
export function agendaMinutes(agenda: readonly { readonly minutes: number }[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}
