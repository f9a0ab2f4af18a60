import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { PairGoals } from '#shared/contract/goals.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import styles from './BesideGoals.module.css';
import { NoteDialog, type Note } from './NoteDialog.tsx';

type BesideGoalsProps = { readonly pairId: number; readonly data: PairGoals };

/** What came beside the goals: good that nobody planned, what stood in the way, knowledge that was written down. */
export function BesideGoals({ pairId, data }: BesideGoalsProps) {
  const [note, setNote] = useState<Note | null>(null);
  const { today } = data;
  return (
    <>
      <Block
        title="Unplanned benefits"
        hint="Good that no goal asked for. Reported apart from the goals."
        onAdd={() => setNote({ kind: 'benefit', known: null })}
      >
        {data.benefits.map(known => (
          <Entry
            key={known.id}
            title={known.words}
            kind="benefit"
            id={known.id}
            onEdit={() => setNote({ kind: 'benefit', known })}
          >
            <span className={styles.facts}>{dayText(known.notedOn, today)}</span>
          </Entry>
        ))}
      </Block>
      <Block
        title="Obstacles"
        hint="Said openly, they are easier to remove."
        onAdd={() => setNote({ kind: 'obstacle', known: null })}
      >
        {data.obstacles.map(known => (
          <Entry
            key={known.id}
            title={known.words}
            kind="obstacle"
            id={known.id}
            onEdit={() => setNote({ kind: 'obstacle', known })}
          >
            {known.resolvedOn === null ? (
              <span className={styles.facts} data-tone={known.wantsSupport ? 'warn' : undefined}>
                {known.wantsSupport ? 'Wants your support, since ' : 'Since '}
                {dayText(known.notedOn, today)}
              </span>
            ) : (
              <span className={styles.facts} data-tone="done">
                Out of the way {dayText(known.resolvedOn, today)}
                {known.resolution && `: ${known.resolution}`}
              </span>
            )}
          </Entry>
        ))}
      </Block>
      <Block
        title="Knowledge written down"
        hint="What would leave with a person, and where it is kept now."
        onAdd={() => setNote({ kind: 'knowledge', known: null })}
      >
        {data.knowledge.map(known => (
          <Entry
            key={known.id}
            title={known.title}
            kind="knowledge"
            id={known.id}
            onEdit={() => setNote({ kind: 'knowledge', known })}
          >
            <span className={styles.facts}>
              {[known.owner, known.storedAt, dayText(known.notedOn, today)].filter(Boolean).join(' · ')}
            </span>
          </Entry>
        ))}
      </Block>
      {note && <NoteDialog pairId={pairId} note={note} today={today} onClose={() => setNote(null)} />}
    </>
  );
}

type BlockProps = {
  readonly title: string;
  readonly hint: string;
  readonly onAdd: () => void;
  readonly children: readonly ReactNode[];
};

function Block({ title, hint, onAdd, children }: BlockProps) {
  return (
    <section className={styles.block} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={`Add to ${title.toLowerCase()}`}
          onClick={onAdd}
        >
          Add
        </Button>
      </div>
      {children.length === 0 ? (
        <p className={styles.hint}>{hint}</p>
      ) : (
        <ul className={styles.list}>{children}</ul>
      )}
    </section>
  );
}

type EntryProps = {
  readonly title: string;
  readonly kind: Note['kind'];
  readonly id: number;
  readonly onEdit: () => void;
  readonly children: ReactNode;
};

function Entry({ title, kind, id, onEdit, children }: EntryProps) {
  const remove = useCommand(api.goals.removeNote, { done: ({ words }) => words });
  return (
    <li className={styles.entry}>
      <span className={styles.words}>
        {title}
        {children}
      </span>
      <ActionIcon size={24} aria-label={`Edit “${title}”`} onClick={onEdit}>
        <IconPencil size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon size={24} aria-label={`Delete “${title}”`} onClick={() => remove.mutate({ kind, id })}>
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}
