import { Button } from '@mantine/core';
import { IconArrowsExchange, IconLock, IconLockOpen, IconUnlink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PairDetail } from '#shared/contract/matching.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useBoardActions } from './board-actions.ts';
import { ComponentBars } from './ComponentBars.tsx';
import { FitLens } from './FitLens.tsx';
import { priceWords, repairWords } from './LiftBar.tsx';
import styles from './PairInspector.module.css';
import { SideBySide } from './SideBySide.tsx';
import { WarningList } from './WarningList.tsx';

type PairInspectorProps = { readonly menteeId: number; readonly mentorId: number };

/** Both people side by side, what speaks for them and against them, and who else it could be. */
export function PairInspector({ menteeId, mentorId }: PairInspectorProps) {
  const query = useQuery(api.matching.pairDetail.queryOptions({ input: { menteeId, mentorId } }));
  if (query.isPending) return <Loading label="Loading the pair" />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />;
  const detail = query.data;
  return (
    <div className={styles.pair}>
      <header className={styles.header}>
        <span className={styles.mentee}>{detail.mentee.name}</span>
        <FitLens fit={detail.fit} />
        <span className={styles.mentor}>{detail.mentor.name}</span>
      </header>
      {detail.price !== null && <p className={styles.price}>{priceWords(detail.price)}</p>}
      {detail.pair && <PairButtons detail={detail} pair={detail.pair} />}
      {detail.pair && (
        <Link to="/pairs/$pairId" params={{ pairId: String(detail.pair.id) }} className={styles.page}>
          Open the page of this pair
        </Link>
      )}
      <WarningList warnings={detail.warnings} pairId={detail.pair?.id ?? null} />
      <section>
        <h3 className={styles.heading}>What each learns</h3>
        <p className={styles.words}>{detail.mentorTeaches}</p>
        <p className={styles.words}>{detail.menteeTeaches}</p>
      </section>
      <section>
        <h3 className={styles.heading}>Where the {fitText(detail.fit)} comes from</h3>
        <ComponentBars components={detail.components} />
      </section>
      <section>
        <h3 className={styles.heading}>Side by side</h3>
        <SideBySide mentee={detail.mentee} mentor={detail.mentor} />
      </section>
      <Alternatives detail={detail} />
    </div>
  );
}

function PairButtons({
  detail,
  pair,
}: {
  readonly detail: PairDetail;
  readonly pair: NonNullable<PairDetail['pair']>;
}) {
  const actions = useBoardActions();
  if (pair.fixedBecause !== null) return <p className={styles.fixed}>{pair.fixedBecause}</p>;
  return (
    <div className={styles.buttons}>
      <Button
        leftSection={pair.isLocked ? <IconLockOpen size={15} /> : <IconLock size={15} />}
        onClick={() => actions.setLock(pair.id, !pair.isLocked)}
      >
        {pair.isLocked ? 'Unlock' : 'Lock'}
      </Button>
      <Button
        leftSection={<IconArrowsExchange size={15} />}
        disabled={pair.isLocked}
        onClick={() =>
          actions.chooseTarget({
            role: 'mentor',
            id: detail.mentor.id,
            fromMenteeId: detail.mentee.id,
            isPaired: true,
            name: detail.mentor.name,
          })
        }
      >
        Move to…
      </Button>
      <Button
        leftSection={<IconUnlink size={15} />}
        disabled={pair.isLocked}
        onClick={() => actions.unassign(pair.id)}
      >
        Take apart
      </Button>
    </div>
  );
}

function Alternatives({ detail }: { readonly detail: PairDetail }) {
  const actions = useBoardActions();
  const { mentee, alternatives, pair } = detail;
  const isHeld = pair !== null && (pair.isLocked || pair.fixedBecause !== null);
  return (
    <section>
      <h3 className={styles.heading}>Other mentors for {mentee.name}, everyone else given</h3>
      {alternatives.length === 0 && (
        <p className={styles.words}>
          {isHeld ? 'The pair is held, so nobody else is offered.' : 'The rules allow nobody else.'}
        </p>
      )}
      <ul className={styles.alternatives}>
        {alternatives.map(other => (
          <li key={other.mentorId} className={styles.alternative}>
            <span className={styles.other}>
              <span className={styles.name}>{other.name}</span>
              <span className={styles.effect}>
                Fit {fitText(other.fit)}. {other.words} {priceWords(other.price)}{' '}
                {other.repair && repairWords(other.repair)}
              </span>
            </span>
            <span className={`${styles.change} tabular`} data-loss={other.change < -4 || undefined}>
              {changeText(other.change)}
            </span>
            <Button
              size="compact-sm"
              aria-label={`Choose ${other.name}`}
              onClick={() =>
                actions.drop(
                  {
                    role: 'mentee',
                    id: mentee.id,
                    fromMenteeId: null,
                    isPaired: pair !== null,
                    name: mentee.name,
                  },
                  other.mentorId,
                )
              }
            >
              Choose
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
