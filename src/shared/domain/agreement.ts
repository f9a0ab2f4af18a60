import type { IsoDate } from './dates.ts';
import { listWords } from './list-words.ts';
import { PLACE_NAMES, PLACE_TYPES } from './meetings.ts';
import type { Channel } from './people.ts';

/** Where the two meet; most pairs do not always meet in the same kind of place. */
export const MEETING_PLACES = [...PLACE_TYPES, 'mixed'] as const;
export type MeetingPlace = (typeof MEETING_PLACES)[number];

export const MEETING_PLACE_NAMES: Readonly<Record<MeetingPlace, string>> = {
  ...PLACE_NAMES,
  mixed: 'Now here, now there',
};

/** The words of an agreement that a program may set for all its pairs. */
export type AgreementTemplate = {
  readonly placeType: MeetingPlace;
  readonly place: string;
  readonly confidentiality: string;
  readonly exceptions: string;
  readonly offLimits: string;
  readonly boundaries: string;
  readonly feedbackAuthorization: string;
  readonly openMind: string;
  readonly noRetaliation: string;
  readonly codeOfConduct: string;
  readonly endCondition: string;
};

/** Everything that a mentor and a mentee agree on. Lists are lines of text. */
export type AgreementTerms = AgreementTemplate & {
  readonly purpose: string;
  readonly goals: string;
  readonly cadenceDays: number;
  readonly meetingMinutes: number;
  readonly channel: Channel | null;
  readonly endsOn: IsoDate | null;
  readonly reviewOn: IsoDate | null;
};

export type AgreementField = keyof AgreementTerms;

/** The fields in the order in which the agreement is read, as people call them. */
export const AGREEMENT_FIELDS: Readonly<Record<AgreementField, string>> = {
  purpose: 'Purpose',
  goals: 'Goals',
  cadenceDays: 'How often',
  meetingMinutes: 'How long',
  placeType: 'Where',
  place: 'Place',
  channel: 'How we reach each other',
  confidentiality: 'Confidentiality',
  exceptions: 'Exceptions from confidentiality',
  offLimits: 'Off limits',
  boundaries: 'Boundaries',
  feedbackAuthorization: 'Authorization to give feedback',
  openMind: 'Open mind',
  noRetaliation: 'No retaliation',
  codeOfConduct: 'Code of conduct',
  endCondition: 'Done when',
  endsOn: 'Ends on',
  reviewOn: 'Review on',
};

/** The words of the app, until the program has its own: what R36-R39 and R59-R71 ask an agreement to say. */
export const USUAL_TEMPLATE: AgreementTemplate = {
  placeType: 'neutral',
  place: '',
  confidentiality:
    'What is said here stays between us. Neither of us takes notes about the other to anybody.',
  exceptions: 'Danger to a person.\nA breach of law or of the code of conduct.\nWhat we both agree to share.',
  offLimits: 'Pay, reviews and promotions of either of us.\nOther people who are not in the room.',
  boundaries:
    'No personal advice that nobody asked for.\nNo tasks from the mentee to the mentor, and no favors.\nNobody is asked to speak for a whole group of people.',
  feedbackAuthorization:
    'The mentor is authorized and asked to give open feedback to the mentee. The sponsor stands behind it, and the mentee welcomes it.',
  openMind: 'Each of us is here to learn from the other, and will say so when it happens.',
  noRetaliation:
    'Nothing that the mentor says here counts against the mentor: not in work, pay, reviews, assignments or in how they are spoken of.',
  codeOfConduct:
    'We are on time, prepared, considerate and never condescending. Either of us may end this through the facilitator, without a reason and without consequences.',
  endCondition: 'When the purpose is reached, at the latest on the last day.',
};

/** What is other in `after`, field by field, in reading order. */
export function changedFields(before: AgreementTerms, after: AgreementTerms): readonly AgreementField[] {
  return (Object.keys(AGREEMENT_FIELDS) as AgreementField[]).filter(field => before[field] !== after[field]);
}

/** A value of the agreement as a person reads it; empty where nothing was agreed. */
export function fieldText(terms: AgreementTerms, field: AgreementField): string {
  switch (field) {
    case 'cadenceDays':
      return cadenceText(terms.cadenceDays);
    case 'meetingMinutes':
      return `${terms.meetingMinutes} minutes`;
    case 'placeType':
      return MEETING_PLACE_NAMES[terms.placeType];
    default:
      return terms[field] ?? '';
  }
}

/** "every 2 weeks", "every month", "every 10 days". */
export function cadenceText(days: number): string {
  if (days === 1) return 'every day';
  if (days === 7) return 'every week';
  if (days >= 28 && days <= 31) return 'every month';
  if (days % 7 === 0) return `every ${days / 7} weeks`;
  return `every ${days} days`;
}

type Reached = { readonly name: string; readonly preferredChannel: Channel | null };

/** Who would rather be reached in another way than the agreed one, in a sentence; null when the channel suits both (R65). */
export function channelMismatch(channel: Channel | null, people: readonly Reached[]): string | null {
  const others = people.filter(
    person => person.preferredChannel !== null && channel !== null && person.preferredChannel !== channel,
  );
  const [first, second] = others;
  if (!first || channel === null) return null;
  const wish = ({ name, preferredChannel }: Reached) => `${name} prefers ${preferredChannel}`;
  const wishes = second ? `${wish(first)} and ${wish(second)}` : wish(first);
  return `The agreed channel is ${channel}, but ${wishes}. Ask whether it suits both.`;
}

/** The same for a list, in a few words. */
export function shortMismatch(channel: Channel | null, people: readonly Reached[]): string | null {
  if (channelMismatch(channel, people) === null) return null;
  const others = people.filter(
    ({ preferredChannel }) => preferredChannel !== null && preferredChannel !== channel,
  );
  const [only] = others;
  return others.length === 1 && only
    ? `Agreed on ${channel}; ${only.name} prefers ${only.preferredChannel}`
    : `Agreed on ${channel}, which neither of the two prefers`;
}

/** Labels of changed fields as a sentence: "Where and Goals are other than in version 1." */
export function changeSentence(fields: readonly AgreementField[], sinceVersion: number): string {
  const labels = fields.map(field => `“${AGREEMENT_FIELDS[field]}”`);
  if (labels.length === 0) return '';
  return `${listWords(labels)} ${labels.length === 1 ? 'is' : 'are'} other than in version ${sinceVersion}.`;
}
