import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './PartnersDialog.module.css';

/** New partners for everybody who waits: who would move, before anything does. */
export function PartnersDialog({ onClose }: { readonly onClose: () => void }) {
  const preview = useQuery(api.pairs.previewPartners.queryOptions());
  const [problem, setProblem] = useState<string | null>(null);
  const find = useCommand(api.pairs.findPartners, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  const moves = preview.data?.moves ?? [];
  return (
    <FormDialog
      title="Find new partners"
      isOpen
      onClose={onClose}
      onSubmit={() => (moves.length === 0 ? onClose() : find.mutate(undefined))}
      submitLabel={moves.length === 0 ? 'Close' : 'Put them on the board'}
      isBusy={find.isPending}
      problem={problem}
      size={560}
    >
      <p className={styles.words}>
        Whoever is next in line comes first, by the waitlist and then by the longest wait. Pairs that are
        published or running stay, and those who were a pair before are kept apart. New pairs are proposed on
        the board: ask both sides before you publish them.
      </p>
      {preview.isPending && <Loading label="Looking for new partners" rows={3} />}
      {preview.isError && <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <>
          {moves.length > 0 && (
            <ul className={styles.moves}>
              {moves.map(({ mentee, before, after }) => (
                <li key={mentee} className={styles.move}>
                  <strong>{mentee}</strong>
                  <span className={styles.before}>{before ?? 'nobody'}</span>
                  <IconArrowRight size={14} aria-label="then" />
                  <span>{after ?? 'nobody yet'}</span>
                </li>
              ))}
            </ul>
          )}
          <p className={styles.words}>{preview.data.words}</p>
          <Waitlist {...preview.data.waitlist} />
        </>
      )}
    </FormDialog>
  );
}

type WaitlistProps = { readonly mentors: readonly string[]; readonly mentees: readonly string[] };

/** A freed place belongs first to those on the waitlist. */
function Waitlist({ mentors, mentees }: WaitlistProps) {
  const names = [...mentors.map(name => `${name} (mentor)`), ...mentees.map(name => `${name} (mentee)`)];
  if (names.length === 0) return null;
  return (
    <p className={styles.waitlist}>
      On the waitlist: {names.slice(0, 6).join(', ')}
      {names.length > 6 && ` and ${names.length - 6} more`}. <Link to="/intake">Accept them on Intake</Link>{' '}
      first, and they are placed here too.
    </p>
  );
}
