import { Button } from '@mantine/core';
import {
  IconArrowsExchange,
  IconHeartHandshake,
  IconLock,
  IconLockOpen,
  IconUnlink,
  IconUsersMinus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PairDetail } from '#shared/contract/matching.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useBoardActions } from './board-actions.ts';
import { ComponentBars } from './ComponentBars.tsx';
import { FitLens } from './FitLens.tsx';
import { priceWords, repairWords } from './LiftBar.tsx';
import styles from './PairInspector.module.css';
import { OverrideMarks } from './OverrideMarks.tsx';
import { saysWords, STAGE_NAMES } from './stage-label.ts';
import { SideBySide } from './SideBySide.tsx';
import { WarningList } from './WarningList.tsx';

type PairInspectorProps = { readonly menteeId: number; readonly mentorId: number };

/** Both people side by side, what speaks for them and against them, and who else it could be. */
export function PairInspector({ menteeId, mentorId }: PairInspectorProps) {
  const actions = useBoardActions();
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
      {detail.pair && <StageWords detail={detail} pair={detail.pair} />}
      <OverrideMarks marks={detail.pair?.overrides ?? []} />
      <WarningList
        warnings={detail.warnings}
        pairId={detail.pair?.id ?? null}
        onOverride={
          detail.pair?.fixedBecause === null
            ? () =>
                actions.override(
                  {
                    role: 'mentor',
                    id: detail.mentor.id,
                    fromMenteeId: null,
                    isPaired: true,
                    name: detail.mentor.name,
                  },
                  detail.mentee.id,
                )
            : null
        }
      />
      <section>
        <h3 className={styles.heading}>What each learns</h3>
        <p className={styles.words}>{detail.mentorTeaches}</p>
        <p className={styles.words}>{detail.menteeTeaches}</p>
      </section>
      <section>
        <h3 className={styles.heading}>Where the {fitText(detail.fit)} comes from</h3>
        <ComponentBars components={detail.components} costs={detail.costs} />
      </section>
      <section>
        <h3 className={styles.heading}>Side by side</h3>
        <SideBySide mentee={detail.mentee} mentor={detail.mentor} />
      </section>
      <Alternatives detail={detail} />
      <Swaps swaps={detail.swaps} />
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
  const keep = (
    <>
      <Button
        leftSection={<IconHeartHandshake size={15} />}
        onClick={() => actions.keepTogether(detail.mentee.personId, detail.mentor.personId)}
      >
        Always
      </Button>
      <Button
        leftSection={<IconUsersMinus size={15} />}
        onClick={() => actions.keepApart(detail.mentee.personId, detail.mentor.personId)}
      >
        Never
      </Button>
    </>
  );
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
      {keep}
    </div>
  );
}

/** How far the pair is, and what both said of it. */
function StageWords({
  detail,
  pair,
}: {
  readonly detail: PairDetail;
  readonly pair: NonNullable<PairDetail['pair']>;
}) {
  if (pair.stage === 'proposed') return null;
  const isAsked = pair.stage === 'staged' || pair.stage === 'consulted';
  return (
    <p className={styles.stage}>
      <strong>{STAGE_NAMES[pair.stage]}.</strong>{' '}
      {isAsked &&
        `${saysWords(detail.mentee.name, pair.menteeSays)}; ${saysWords(detail.mentor.name, pair.mentorSays)}.`}
    </p>
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

/** Exchanges with one or two other pairs that keep everybody matched, each made as one step. */
function Swaps({ swaps }: Pick<PairDetail, 'swaps'>) {
  const swap = useCommand(api.matching.replaceOthers, { done: ({ words }) => words });
  if (swaps.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>The best swaps with other pairs</h3>
      <ul className={styles.alternatives}>
        {swaps.map(({ moves, change, words }) => (
          <li key={words} className={styles.alternative}>
            <span className={styles.effect}>{words}</span>
            <span className={`${styles.change} tabular`} data-loss={change < -4 || undefined}>
              {changeText(change)}
            </span>
            <Button
              size="compact-sm"
              aria-label={`Swap: ${words}`}
              loading={swap.isPending}
              onClick={() => swap.mutate({ moves })}
            >
              Swap
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
