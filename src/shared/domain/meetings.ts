/** What can be said of a meeting; `rescheduled` is a day that another meeting stands in for. */
export const MEETING_STATES = ['planned', 'held', 'cancelled', 'rescheduled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const CANCELLED_BY = ['mentee', 'mentor', 'other'] as const;
export type CancelledBy = (typeof CANCELLED_BY)[number];

/** Why a meeting was called off: a category, never a story. */
export const CANCEL_REASONS = ['workload', 'travel', 'illness', 'urgent', 'noShow', 'other'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const CANCEL_REASON_NAMES: Readonly<Record<CancelReason, string>> = {
  workload: 'Too much work',
  travel: 'Travel or leave',
  illness: 'Illness',
  urgent: 'Something urgent came up',
  noShow: 'Did not come',
  other: 'Another reason',
};

/** Where two people meet (R64): a leader's own office makes the junior a visitor, other places do not. */
export const PLACE_TYPES = ['office', 'neutral', 'offSite', 'virtual'] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

export const PLACE_NAMES: Readonly<Record<PlaceType, string>> = {
  office: 'In one’s office',
  neutral: 'A neutral room',
  offSite: 'Off-site, such as a coffee shop',
  virtual: 'Online',
};

/** A start time of day, `HH:MM` in 24 hours, as the pair's calendar shows it. */
export const START_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Meetings that every pair has, whatever it works on; they may be tagged like a topic of the catalog. */
export const SESSION_KINDS = [
  'Getting to know each other',
  'Half-time review',
  'Open conversation',
  'Looking back',
] as const;

export const TASK_OWNERS = ['mentor', 'mentee', 'pair', 'facilitator'] as const;
/** Who has to do a task. A task without a pair is for everybody with that role. */
export type TaskOwner = (typeof TASK_OWNERS)[number];
