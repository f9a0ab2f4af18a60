import { activeListening } from './active-listening.ts';
import { confidentiality } from './confidentiality.ts';
import { endingWell } from './ending-well.ts';
import { firstMeeting } from './first-meeting.ts';
import { generationalStereotypes } from './generational-stereotypes.ts';
import { givingFeedback } from './giving-feedback.ts';
import { receivingFeedback } from './receiving-feedback.ts';
import { structuringASession } from './structuring-a-session.ts';
import type { TipSheet } from './tip-sheet.ts';

/** The tip sheets that come with the app, in the order of a program. */
export const TIP_SHEETS: readonly TipSheet[] = [
  activeListening,
  receivingFeedback,
  givingFeedback,
  confidentiality,
  generationalStereotypes,
  structuringASession,
  firstMeeting,
  endingWell,
];
