import { ActionIcon, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { AgendaItem } from '#shared/contract/orientation.ts';
import { MoveButtons } from '../../ui/MoveButtons.tsx';
import { useRowDrag } from '../../ui/use-row-drag.ts';
import styles from './AgendaPanel.module.css';

type AgendaRowProps = {
  readonly item: AgendaItem;
  /** When it starts. */
  readonly at: string;
  readonly place: { readonly index: number; readonly count: number };
  /** While typing. */
  readonly onDraft: (change: Partial<AgendaItem>) => void;
  /** Once a field is left. */
  readonly onKeep: () => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
};

/** One point: when it starts, what happens, how long, who leads it, how it goes. Dragged by its grip or moved by its arrows. */
export function AgendaRow({ item, at, place, onDraft, onKeep, onMove, onRemove }: AgendaRowProps) {
  const { index } = place;
  const { row, grip, isOver } = useRowDrag('agenda', index, onMove);
  const name = item.title || 'this point';
  return (
    <li ref={row} className={styles.row} data-over={isOver || undefined}>
      <span ref={grip} className={styles.grip} draggable title="Drag to another place">
        <IconGripVertical size={16} aria-hidden />
      </span>
      <span className={styles.clock}>{at}</span>
      <TextInput
        aria-label={`What happens, point ${index + 1}`}
        value={item.title}
        error={item.title.trim() === '' ? 'Say what happens.' : undefined}
        maxLength={200}
        onChange={change => onDraft({ title: change.currentTarget.value })}
        onBlur={onKeep}
        classNames={{ input: styles.title ?? '' }}
      />
      <NumberInput
        aria-label={`Minutes of ${name}`}
        value={item.minutes}
        min={1}
        max={480}
        step={5}
        allowDecimal={false}
        suffix=" min"
        onChange={value => onDraft({ minutes: Math.min(480, Math.max(1, Number(value) || 1)) })}
        onBlur={onKeep}
      />
      <TextInput
        aria-label={`Who leads ${name}`}
        placeholder="Led by"
        value={item.lead}
        maxLength={120}
        onChange={change => onDraft({ lead: change.currentTarget.value })}
        onBlur={onKeep}
      />
      <span className={styles.actions}>
        <MoveButtons name={name} place={place} onMove={onMove} />
        <ActionIcon aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </span>
      <Textarea
        className={styles.notes ?? ''}
        aria-label={`How ${name} goes`}
        placeholder="How it goes"
        value={item.notes}
        maxLength={1000}
        autosize
        minRows={1}
        onChange={change => onDraft({ notes: change.currentTarget.value })}
        onBlur={onKeep}
      />
    </li>
  );
}
