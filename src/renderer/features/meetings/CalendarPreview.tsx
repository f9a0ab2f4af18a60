import { Checkbox, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CalendarLine } from '#shared/contract/engagement.ts';
import { fullDay } from '../../ui/day-text.ts';
import type { CalendarChoice } from './calendar-choice.ts';
import styles from './PasteCalendarDialog.module.css';

type CalendarPreviewProps = {
  readonly lines: readonly CalendarLine[];
  readonly choices: ReadonlyMap<number, CalendarChoice>;
  /** What the core says against a taken line. */
  readonly problems: ReadonlyMap<number, string>;
  readonly pairs: { value: string; label: string }[];
  readonly onChange: (line: number, choice: CalendarChoice) => void;
};

const WHAT: { value: CalendarChoice['what']; label: string }[] = [
  { value: 'held', label: 'Held' },
  { value: 'planned', label: 'Planned' },
  { value: 'cancelled by mentee', label: 'Called off by the mentee' },
  { value: 'cancelled by mentor', label: 'Called off by the mentor' },
  { value: 'cancelled by other', label: 'Called off' },
];

/** Each line of the calendar beside what it becomes; what could not be matched says why. */
export function CalendarPreview({ lines, choices, problems, pairs, onChange }: CalendarPreviewProps) {
  const taken = lines.filter(line => choices.get(line.line)?.isTaken).length;
  const without = lines.filter(line => choices.get(line.line)?.pairId === null).length;
  return (
    <>
      <p className={styles.soft}>
        {lines.length === 1 ? '1 appointment was read' : `${lines.length} appointments were read`}; {taken}{' '}
        will be taken over.
        {without > 0 && ` ${without} without a pair: choose one, or leave the line out.`}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">Appointments and the meetings they become</caption>
          <thead>
            <tr>
              <th scope="col">Take</th>
              <th scope="col">In the calendar</th>
              <th scope="col">Day</th>
              <th scope="col">Pair</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => {
              const choice = choices.get(line.line);
              if (!choice) return null;
              const set = (change: Partial<CalendarChoice>) => onChange(line.line, { ...choice, ...change });
              const problem = problemOf(line, choice, problems);
              return (
                <tr key={line.line} data-left={!choice.isTaken || undefined}>
                  <td>
                    <Checkbox
                      aria-label={`Take over ${line.text}`}
                      checked={choice.isTaken}
                      disabled={choice.pairId === null || line.on === null}
                      onChange={event => set({ isTaken: event.currentTarget.checked })}
                    />
                  </td>
                  <td className={styles.text}>
                    {line.text}
                    {problem && (
                      <span className={styles.why}>
                        <IconAlertTriangle size={14} aria-hidden /> {problem}
                      </span>
                    )}
                  </td>
                  <td className={styles.day}>
                    {line.on ? fullDay(line.on) : '–'}
                    {line.startsAt && (
                      <span className={styles.soft}>
                        {line.startsAt}
                        {line.minutes !== null && `, ${line.minutes} min`}
                      </span>
                    )}
                  </td>
                  <td>
                    <Select
                      aria-label={`Pair of ${line.text}`}
                      placeholder="No pair"
                      searchable
                      limit={50}
                      data={pairs}
                      value={choice.pairId === null ? null : String(choice.pairId)}
                      onChange={value =>
                        set({
                          pairId: value === null ? null : Number(value),
                          isTaken: value !== null && line.on !== null,
                        })
                      }
                    />
                  </td>
                  <td>
                    <Select
                      aria-label={`What became of ${line.text}`}
                      data={WHAT}
                      allowDeselect={false}
                      value={choice.what}
                      onChange={what => what && set({ what })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A taken line is judged as it stands now; one that is left out keeps the reason for it. */
function problemOf(
  line: CalendarLine,
  choice: CalendarChoice,
  problems: ReadonlyMap<number, string>,
): string | null {
  if (choice.isTaken) return problems.get(line.line) ?? null;
  return line.problem;
}
