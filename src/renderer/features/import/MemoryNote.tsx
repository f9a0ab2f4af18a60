import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import type { ImportStepsProps } from './import-steps.ts';
import styles from './KindBanner.module.css';
import { isReadAsRecalled, memoryWords, type Remembered } from './memory-words.ts';

type MemoryNoteProps = Pick<ImportStepsProps, 'preview' | 'reading' | 'recalled' | 'onReread'> &
  Pick<Remembered, 'memory' | 'isUsed'> & {
    /** Takes the columns and answers as they were, or as they look by themselves. */
    readonly onRecall: (isUsed: boolean) => void;
    readonly onForget: () => void;
  };

/** Where the mapping and the way of reading come from, and the ways to go without them. */
export function MemoryNote({ onRecall, onReread, onForget, ...props }: MemoryNoteProps) {
  const { memory, recalled, preview } = props;
  const [isForgotten, setIsForgotten] = useState(false);
  const said = memoryWords(props, preview);
  if (isForgotten || said === null) return null;
  const isRead = isReadAsRecalled(props);
  // Reading the file in another way takes up, or leaves, what is remembered of its columns too.
  const use = () => (recalled && !isRead ? onReread(recalled.reading) : onRecall(true));
  const suggest = () => (isRead ? onReread({}) : onRecall(false));
  const forget = async () => {
    if (memory === null) return;
    try {
      await client.importMemory.forget({ id: memory.id });
      setIsForgotten(true);
      onRecall(false);
      onForget();
    } catch (error) {
      notifyFailed(error);
    }
  };
  return (
    <section
      className={styles.banner}
      data-calm={!said.canUse || said.canSuggest || undefined}
      aria-label="Remembered columns"
    >
      <IconHistory size={20} stroke={1.5} aria-hidden />
      <p className={styles.words}>
        <strong>{said.lead}</strong> {said.words}
      </p>
      {said.canUse && <Button onClick={use}>Use what is remembered</Button>}
      {said.canSuggest && (
        <Button variant="subtle" onClick={suggest}>
          Suggest anew
        </Button>
      )}
      {memory !== null && (
        <Button variant="subtle" color="gray" onClick={() => void forget()}>
          Forget it
        </Button>
      )}
    </section>
  );
}
