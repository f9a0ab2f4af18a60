import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './PairMessages.module.css';

type PairMessagesProps = { readonly pairId: number };

/** How many messages the two exchanged in each month, as they say: the count alone, beside their meetings. */
export function PairMessages({ pairId }: PairMessagesProps) {
  const { data, error, isPending, refetch } = useQuery(
    api.engagement.messages.queryOptions({ input: { pairId } }),
  );
  const save = useCommand(api.engagement.setMessages);
  return (
    <section className={styles.messages} aria-labelledby="pair-messages">
      <h2 className={styles.heading} id="pair-messages">
        Messages
      </h2>
      <p className={styles.soft}>
        Between meetings, as the two count them. Only how many; nothing of what was written.
      </p>
      {isPending && <Loading label="Loading the messages" rows={3} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Meetings</th>
              <th scope="col">Messages</th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ month, messages, meetings }) => (
              <tr key={month}>
                <th scope="row">{monthName(month)}</th>
                <td>{meetings}</td>
                <td>
                  <MonthInput
                    key={messages}
                    label={`Messages in ${monthName(month)}`}
                    value={messages}
                    onSave={count => save.mutate({ pairId, month, messages: count })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type MonthInputProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onSave: (count: number | null) => void;
};

/** Saved when the field is left or Enter is pressed; empty means that nobody knows. */
function MonthInput({ label, value, onSave }: MonthInputProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  const save = () => {
    const count = typeof typed === 'number' ? typed : null;
    if (count !== value) onSave(count);
  };
  return (
    <NumberInput
      aria-label={label}
      placeholder="–"
      size="xs"
      className={styles.input ?? ''}
      value={typed}
      min={0}
      max={10_000}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={setTyped}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function monthName(month: string): string {
  return MONTH.format(Date.parse(`${month}-01`));
}
