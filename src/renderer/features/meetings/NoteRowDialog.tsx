import { useQuery } from '@tanstack/react-query';
import type { MeetingRow } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { MeetingDialog } from './MeetingDialog.tsx';

type NoteRowDialogProps = {
  readonly row: MeetingRow;
  readonly today: IsoDate;
  readonly minutes: number;
  readonly onClose: () => void;
};

/** A meeting of the list in the form: what became of it when its day has come, else the meeting as it is. */
export function NoteRowDialog({ row, today, minutes, onClose }: NoteRowDialogProps) {
  const { data } = useQuery(api.engagement.meetings.queryOptions({ input: { pairId: row.pairId } }));
  const meeting = data?.find(one => one.id === row.id);
  if (!meeting || meeting.state === 'rescheduled') return null;
  const isOpen = meeting.state === 'planned' && meeting.plannedOn <= today;
  return (
    <MeetingDialog
      pair={row}
      meeting={meeting}
      state={isOpen ? 'held' : meeting.state}
      today={today}
      minutes={minutes}
      onClose={onClose}
    />
  );
}
