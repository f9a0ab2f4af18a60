import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Suggestion } from '#shared/contract/changes.ts';
import { DISPOSITION_WORDS, SOURCE_WORDS } from '#shared/domain/changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './Changes.module.css';
import { SuggestionDialog } from './SuggestionDialog.tsx';

type SuggestionListProps = { readonly suggestions: readonly Suggestion[]; readonly today: IsoDate };

/** What people suggest for the program, the unanswered first. */
export function SuggestionList({ suggestions, today }: SuggestionListProps) {
  const [open, setOpen] = useState<Suggestion | 'new' | null>(null);
  const remove = useCommand(api.changes.removeSuggestion, { done: ({ words }) => words });
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
      Add a suggestion
    </Button>
  );
  return (
    <>
      {suggestions.length === 0 ? (
        <EmptyState
          title="No suggestion yet"
          words="What mentors and mentees would do differently about the program, and what became of it. People suggest more when they see that they are answered."
          action={add}
        />
      ) : (
        <>
          <div className={styles.toolbar}>
            {add}
            <span className={styles.count}>
              {suggestions.filter(({ disposition }) => disposition === 'open').length} not answered
            </span>
          </div>
          <ul className={styles.list} aria-label="Suggestions">
            {suggestions.map(suggestion => (
              <li key={suggestion.id} className={styles.change}>
                <span className={styles.category}>{SOURCE_WORDS[suggestion.source]}</span>
                <span className={styles.words}>
                  <button type="button" className={styles.description} onClick={() => setOpen(suggestion)}>
                    {suggestion.words}
                  </button>
                  {suggestion.answer && <span className={styles.evidence}>{suggestion.answer}</span>}
                  <span className={styles.facts}>{dayText(suggestion.raisedOn, today)}</span>
                </span>
                <span className={styles.status}>
                  <span className={styles.badge} data-status={suggestion.disposition}>
                    {DISPOSITION_WORDS[suggestion.disposition]}
                  </span>
                  {suggestion.disposition === 'open' && (
                    <Button
                      size="compact-sm"
                      aria-label={`Answer: ${suggestion.words}`}
                      onClick={() => setOpen(suggestion)}
                    >
                      Answer
                    </Button>
                  )}
                  <ActionIcon
                    size={28}
                    aria-label={`Delete “${suggestion.words}”`}
                    onClick={() => remove.mutate({ id: suggestion.id })}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {open && (
        <SuggestionDialog
          suggestion={open === 'new' ? null : open}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
