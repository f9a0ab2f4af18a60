import type { ColDef } from 'ag-grid-community';
import type { CustomCellRendererProps } from 'ag-grid-react';
import type { OrientationGuest } from '#shared/contract/orientation.ts';
import { ANSWERS, type Answer } from '#shared/domain/orientation.ts';
import { fullDay } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { ANSWER_WORDS } from './event-words.ts';
import styles from './InvitePanel.module.css';

type Say = (enrollmentId: number, answer: Answer | null) => void;

/** Who, with whom, invited or not, and what they said. */
export function inviteColumns(onAnswer: Say): ColDef<OrientationGuest>[] {
  return [
    { field: 'name', headerName: 'Person', width: 214, pinned: 'left', cellRenderer: NameCell },
    {
      colId: 'partners',
      headerName: 'Partner',
      width: 170,
      valueGetter: ({ data }) => data?.partners.join(', '),
    },
    { field: 'department', headerName: 'Department', width: 130 },
    { field: 'email', headerName: 'E-mail', flex: 1, minWidth: 150 },
    {
      field: 'answer',
      headerName: 'Answer',
      width: 154,
      cellRenderer: AnswerCell,
      cellRendererParams: { onAnswer },
      // The keys belong to the choice while it has the focus.
      suppressKeyboardEvent: ({ event }) => event.target instanceof HTMLSelectElement,
    },
    {
      field: 'attendedOn',
      headerName: 'There',
      width: 116,
      valueFormatter: ({ value }: { value: string | null }) => (value ? fullDay(value) : ''),
    },
  ];
}

function NameCell({ data }: CustomCellRendererProps<OrientationGuest>) {
  if (!data) return null;
  return (
    <span className={styles.name}>
      <Half role={data.role} size={18} label={data.role === 'mentor' ? 'Mentor' : 'Mentee'} />
      {data.name}
    </span>
  );
}

/** A native choice: it works with every keyboard and on a tablet. */
function AnswerCell({
  data,
  onAnswer,
}: CustomCellRendererProps<OrientationGuest> & { readonly onAnswer: Say }) {
  if (!data) return null;
  if (!data.isInvited) return <span className={styles.soft}>Not invited</span>;
  return (
    <select
      className={styles.answer}
      data-answer={data.answer ?? undefined}
      aria-label={`Answer of ${data.name}`}
      value={data.answer ?? ''}
      onChange={change => {
        const said = ANSWERS.find(answer => answer === change.currentTarget.value) ?? null;
        onAnswer(data.enrollmentId, said);
      }}
    >
      <option value="">No answer yet</option>
      {ANSWERS.map(answer => (
        <option key={answer} value={answer}>
          {ANSWER_WORDS[answer]}
        </option>
      ))}
    </select>
  );
}
