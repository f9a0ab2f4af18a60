import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { PairDetails } from '#shared/contract/pairs.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import styles from './Gone.module.css';
import { PartnersDialog } from './PartnersDialog.tsx';

/** Somebody left, is away or no longer takes part: what to do, so that the partner is not lost too. */
export function Gone({ pair }: { readonly pair: PairDetails }) {
  const [isFinding, setFinding] = useState(false);
  const end = useCommand(api.pairs.endBecauseGone, {
    done: ({ words }) => words,
    onDone: () => setFinding(true),
  });
  return (
    <>
      {pair.attention.length > 0 && (
        <section className={styles.gone} aria-label="Needs you now">
          <IconUserOff size={22} aria-hidden />
          <div className={styles.words}>
            {pair.attention.map(({ side, words, step }) => (
              <div key={side}>
                <strong>{words}</strong>
                <p>{step}</p>
              </div>
            ))}
            {pair.attention.some(({ kind }) => kind !== 'leave') && (
              <Button loading={end.isPending} onClick={() => end.mutate({ pairId: pair.pairId })}>
                End the pair, keep the partner
              </Button>
            )}
          </div>
        </section>
      )}
      {isFinding && <PartnersDialog onClose={() => setFinding(false)} />}
    </>
  );
}
