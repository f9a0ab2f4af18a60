import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import styles from './ExpressionDialog.module.css';

type PerformanceRatingProps = { readonly personId: number; readonly isKnown: boolean };

const RATINGS = ['1', '2', '3', '4', '5'].map(value => ({
  value,
  label: value === '1' ? '1 (lowest)' : value === '5' ? '5 (highest)' : value,
}));

/** Restricted: nothing is on the screen, or in its memory, before somebody asks for it, and the log notes that. */
export function PerformanceRating({ personId, isKnown }: PerformanceRatingProps) {
  const [shown, setShown] = useState<{ readonly rating: number | null } | null>(null);
  const reveal = useCommand(api.roster.reveal, {
    onDone: ({ words }) => setShown({ rating: words === null ? null : Number(words) }),
  });
  const save = useCommand(api.intake.setPerformance, { done: 'Performance rating kept' });
  if (shown === null)
    return (
      <div className={styles.line}>
        <span className={styles.soft}>Performance rating: {isKnown ? 'hidden' : 'none'}</span>
        <Button
          size="compact-sm"
          aria-label={isKnown ? 'Show the performance rating' : 'Add a performance rating'}
          title="Restricted: the log notes that you asked"
          loading={reveal.isPending}
          onClick={() => reveal.mutate({ id: personId, field: 'performanceRating' })}
        >
          {isKnown ? 'Show' : 'Add'}
        </Button>
      </div>
    );
  return (
    <Select
      label="Performance rating"
      description="Restricted. Never printed or exported."
      clearable
      data={RATINGS}
      value={shown.rating === null ? null : String(shown.rating)}
      onChange={value => {
        const rating = value === null ? null : Number(value);
        setShown({ rating });
        save.mutate({ personId, rating });
      }}
    />
  );
}
