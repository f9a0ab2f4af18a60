export { PairMeetings, type MeetingPair } from './PairMeetings.tsx';
export { PairMeetingsSection } from './PairMeetingsSection.tsx';
