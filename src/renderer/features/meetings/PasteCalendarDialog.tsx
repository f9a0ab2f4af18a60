import { Button, Modal, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { CalendarLine, PairListing } from '#shared/contract/engagement.ts';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { CalendarPreview } from './CalendarPreview.tsx';
import { chosenLines, chosenOf, type CalendarChoice } from './calendar-choice.ts';
import styles from './PasteCalendarDialog.module.css';

type PasteCalendarDialogProps = {
  readonly pairs: readonly PairListing[];
  readonly onClose: () => void;
};

const EXAMPLE = `3 March 2026, 14:00 – 15:00  Mentoring Helen Brandt and Li Wei
10 March 2026, 10:30  Tom Reyes / Ana Cruz`;

/** A calendar becomes meetings: read, matched to pairs, looked through, then saved as one step. */
export function PasteCalendarDialog({ pairs, onClose }: PasteCalendarDialogProps) {
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly CalendarLine[] | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<number, CalendarChoice>>(new Map());
  const file = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: (input: string) => client.engagement.readCalendar({ text: input }),
    onSuccess(found) {
      setLines(found.lines);
      setChoices(new Map(found.lines.map(line => [line.line, chosenOf(line)])));
    },
  });
  const chosen = useMemo(() => chosenLines(lines ?? [], choices), [lines, choices]);
  const check = useQuery({
    ...api.engagement.check.queryOptions({ input: { lines: chosen.map(one => one.entry) } }),
    enabled: chosen.length > 0,
    placeholderData: before => before,
  });
  const problems = new Map(
    (check.data ?? []).flatMap(({ line, words }) => {
      const at = chosen[line]?.line;
      return at === undefined ? [] : [[at, words] as const];
    }),
  );
  const save = useCommand(api.engagement.logMany, {
    done: ({ saved }) => (saved === 1 ? '1 meeting taken over' : `${saved} meetings taken over`),
    onDone: onClose,
    onFailed: () => true,
  });
  const problem = read.error ?? save.error;
  const running = useMemo(
    () =>
      pairs
        .filter(pair => pair.startedOn !== null)
        .map(pair => ({ value: String(pair.pairId), label: `${pair.mentee.name} and ${pair.mentor.name}` })),
    [pairs],
  );
  return (
    <Modal opened onClose={onClose} title="Meetings from a calendar" size={lines ? 1080 : 640}>
      {lines === null ? (
        <div className={styles.fields}>
          <p className={styles.soft}>
            Copy appointments in Outlook, Google Calendar or Excel and paste them here, or choose the .ics
            file that your calendar saves. Nothing is saved before you have looked at it. Appointments without
            a name of a pair are left out.
          </p>
          <Textarea
            label="Appointments"
            description="One a line, with the day in the line or above it."
            placeholder={EXAMPLE}
            minRows={8}
            maxRows={14}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            data-autofocus
          />
          <input
            ref={file}
            type="file"
            accept=".ics,text/calendar"
            aria-label="Calendar file"
            className="visually-hidden"
            tabIndex={-1}
            onChange={event => {
              const [picked] = event.currentTarget.files ?? [];
              void picked?.text().then(content => read.mutate(content));
            }}
          />
        </div>
      ) : (
        <CalendarPreview
          lines={lines}
          choices={choices}
          problems={problems}
          pairs={running}
          onChange={(line, choice) => setChoices(before => new Map(before).set(line, choice))}
        />
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {explainError(problem)}
        </p>
      )}
      <div className={styles.buttons}>
        {lines === null ? (
          <>
            <Button
              leftSection={<IconFileUpload size={16} aria-hidden />}
              onClick={() => file.current?.click()}
            >
              Choose an .ics file
            </Button>
            <span className={styles.gap} />
            <Button onClick={onClose}>Cancel</Button>
            <PrimaryButton
              disabled={text.trim() === ''}
              loading={read.isPending}
              onClick={() => read.mutate(text)}
            >
              Read
            </PrimaryButton>
          </>
        ) : (
          <>
            <Button onClick={() => setLines(null)}>Back</Button>
            <span className={styles.gap} />
            <Button onClick={onClose}>Cancel</Button>
            <PrimaryButton
              disabled={chosen.length === 0 || problems.size > 0}
              loading={save.isPending}
              onClick={() => save.mutate({ lines: chosen.map(one => one.entry) })}
            >
              {chosen.length === 1 ? 'Take over 1 meeting' : `Take over ${chosen.length} meetings`}
            </PrimaryButton>
          </>
        )}
      </div>
    </Modal>
  );
}
