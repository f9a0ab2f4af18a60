import type { SkillType } from './people.ts';

type AgendaStep = { readonly minutes: number; readonly what: string };

/** A session of 45 to 60 minutes that a pair can follow without preparing a thing. */
export type SessionTemplate = {
  readonly title: string;
  /** What the two should be able to say at its end. */
  readonly aim: string;
  readonly agenda: readonly AgendaStep[];
  /** What each brings along. */
  readonly bring: string;
};

export type TopicFamily = SkillType | 'session';

/** Session plans by family of topic (R81): the mentor shows, the mentee tries, both say what it means at work. */
const BY_TYPE: Readonly<Record<SkillType, SessionTemplate>> = {
  digital: {
    title: 'Hands on a tool',
    aim: 'The mentee has done it once alone, and knows where to use it next week.',
    agenda: [
      { minutes: 5, what: 'Since last time: what was tried, what got in the way' },
      { minutes: 10, what: 'The mentor shows a real example of their own' },
      { minutes: 20, what: 'The mentee tries it on own work; the mentor keeps their hands off' },
      { minutes: 10, what: 'What this could change for the team; what stays out of it (data, privacy)' },
      { minutes: 5, what: 'One thing to try until next time, and the next date' },
    ],
    bring: 'Both bring the device they use every day. The mentee brings a task of this week.',
  },
  hard: {
    title: 'A real piece of work',
    aim: 'The mentee can explain how the work is done, and what it needs from leaders.',
    agenda: [
      { minutes: 5, what: 'Since last time' },
      { minutes: 15, what: 'The mentor walks through one real piece of work, dead ends included' },
      { minutes: 15, what: 'The mentee says it back in own words and asks what is still unclear' },
      { minutes: 15, what: 'Which decision above would make this work easier' },
      { minutes: 5, what: 'One thing to do, and the next date' },
    ],
    bring: 'The mentor brings one piece of work that may be shown.',
  },
  soft: {
    title: 'Practice and feedback',
    aim: 'Both have practiced once and heard one thing to keep and one to change.',
    agenda: [
      { minutes: 5, what: 'Since last time' },
      { minutes: 10, what: 'A moment of the last weeks in which it mattered' },
      { minutes: 15, what: 'Play it again: the mentee as themselves, the mentor as the other side' },
      { minutes: 15, what: 'Feedback: what I saw, what it did to me, what I would try' },
      { minutes: 5, what: 'One thing to practice, and the next date' },
    ],
    bring: 'The mentee brings a talk that lies ahead. The mentor’s feedback is asked for, not only allowed.',
  },
  cultural: {
    title: 'How it looks from there',
    aim: 'Each can tell one thing that the other sees and they did not.',
    agenda: [
      { minutes: 5, what: 'Since last time' },
      { minutes: 15, what: 'The mentor tells how it looks from where they stand; the mentee only asks' },
      { minutes: 15, what: 'The mentee tells what they assumed until now, and why' },
      { minutes: 15, what: 'One rule or habit that could change, and who decides about it' },
      { minutes: 5, what: 'One question to take into the team, and the next date' },
    ],
    bring: 'Each brings one example from the last weeks, without names.',
  },
  DEI: {
    title: 'Who is left out',
    aim: 'The mentee knows one barrier first-hand and one thing in their power.',
    agenda: [
      { minutes: 5, what: 'Ground rules again: nobody has to speak for a group' },
      { minutes: 15, what: 'Where our rules, tools or rooms leave somebody out' },
      { minutes: 15, what: 'The mentee listens and asks; nothing is explained away' },
      { minutes: 15, what: 'A decision on the mentee’s desk that could take it into account' },
      { minutes: 5, what: 'One thing to change or to ask, and the next date' },
    ],
    bring: 'Only what each is ready to share. The mentor may pass on any question.',
  },
};

const BY_KIND: Readonly<Record<string, SessionTemplate>> = {
  'Getting to know each other': {
    title: 'First meeting',
    aim: 'Two people know each other, the ground rules stand, and the next date is set.',
    agenda: [
      { minutes: 10, what: 'Two people, not two titles: a day in your week' },
      { minutes: 15, what: 'What each expects, and what would make this a good use of time' },
      {
        minutes: 15,
        what: 'Ground rules: confidence, topics that are off limits, how to call a meeting off',
      },
      { minutes: 15, what: 'A first topic, ten minutes of it right away' },
      { minutes: 5, what: 'The next date' },
    ],
    bring: 'The briefing pack and the calendar.',
  },
  'Half-time review': {
    title: 'Half-time',
    aim: 'Both know what to keep, what to change, and what the second half is for.',
    agenda: [
      { minutes: 10, what: 'Each writes down alone: what works, what hinders' },
      { minutes: 15, what: 'Read to each other, without defending' },
      { minutes: 10, what: 'Look at the goals: what has moved' },
      { minutes: 10, what: 'Two changes for the second half; the check-in report' },
      { minutes: 5, what: 'The dates until the end' },
    ],
    bring: 'The agreement and the goals.',
  },
  'Open conversation': {
    title: 'Open conversation',
    aim: 'Something came up that no plan had room for.',
    agenda: [
      { minutes: 5, what: 'Since last time' },
      { minutes: 20, what: 'What the mentee has on their mind' },
      { minutes: 20, what: 'What the mentor has on theirs' },
      { minutes: 5, what: 'One thing to take along, and the next date' },
    ],
    bring: 'One question each.',
  },
  'Looking back': {
    title: 'A good ending',
    aim: 'Both can say what changed, and how they part.',
    agenda: [
      { minutes: 10, what: 'The first meeting in two sentences each' },
      { minutes: 15, what: 'What changed: for me, for my team, for the organization' },
      { minutes: 10, what: 'What surprised us; what we owe to others' },
      { minutes: 10, what: 'Thanks, and whether and how to stay in touch' },
    ],
    bring: 'The goals of the start.',
  },
};

/** The session for a topic: that of its kind, or of its family. */
export function sessionTemplate(topic: string, family: TopicFamily): SessionTemplate | null {
  return BY_KIND[topic] ?? (family === 'session' ? null : BY_TYPE[family]);
}

/** Its length, minutes. */
export function minutesOf({ agenda }: SessionTemplate): number {
  return agenda.reduce((sum, step) => sum + step.minutes, 0);
}
