import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportMemory } from '#shared/contract/import-memory.ts';
import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import { client } from '../../api/client.ts';
import { fullDay } from '../../ui/day-text.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import styles from './KindBanner.module.css';

type MemoryNoteProps = {
  readonly memory: ImportMemory;
  /** Whether the columns are as they were then; nearly the same columns wait to be asked for. */
  readonly isUsed: boolean;
  /** The present file, which may have columns that the remembered one did not. */
  readonly preview: RosterTablePreview;
  readonly onUse: () => void;
  /** Back to what the columns look like by themselves. */
  readonly onSuggest: () => void;
};

/** Where the mapping comes from, and the ways to go without it. */
export function MemoryNote({ memory, isUsed, preview, onUse, onSuggest }: MemoryNoteProps) {
  const [isForgotten, setIsForgotten] = useState(false);
  if (isForgotten) return null;
  const forget = async () => {
    try {
      await client.importMemory.forget({ id: memory.id });
      setIsForgotten(true);
      onSuggest();
    } catch (error) {
      notifyFailed(error);
    }
  };
  const known = new Set(memory.columns.map(({ index }) => index));
  const newColumns = preview.columns.filter(({ index }) => !known.has(index)).map(({ name }) => name);
  const source = `“${memory.fileName}”, ${fullDay(memory.usedOn)}`;
  return (
    <section className={styles.banner} data-calm={isUsed || undefined} aria-label="Remembered columns">
      <IconHistory size={20} stroke={1.5} aria-hidden />
      <p className={styles.words}>
        <strong>
          {isUsed ? 'Remembered from' : memory.isSame ? 'The columns of' : 'Nearly the columns of'} {source}.
        </strong>{' '}
        {isUsed
          ? 'Columns and answers are as in that import.'
          : 'What is remembered of them can be used here.'}
        {newColumns.length > 0 && ` New since then: ${listed(newColumns)}.`}
      </p>
      {isUsed ? (
        <Button variant="subtle" onClick={onSuggest}>
          Suggest anew
        </Button>
      ) : (
        <Button onClick={onUse}>Use what is remembered</Button>
      )}
      <Button variant="subtle" color="gray" onClick={() => void forget()}>
        Forget it
      </Button>
    </section>
  );
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4).map(name => `“${name}”`);
  return names.length > 4 ? `${shown.join(', ')} and ${names.length - 4} more` : shown.join(', ');
}
