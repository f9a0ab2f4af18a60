import { Button, Drawer, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardAim, BoardCheck } from '#shared/contract/matching.ts';
import { fitText, totalText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { Figure } from '../../ui/Figure.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './CheckDrawer.module.css';

type CheckDrawerProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Brings the mentee's row into view and opens it. */
  readonly onShow: (menteeId: number, mentorId: number) => void;
};

/** What to know about the board before it is published. */
export function CheckDrawer({ isOpen, onClose, onShow }: CheckDrawerProps) {
  const query = useQuery({ ...api.matching.check.queryOptions(), enabled: isOpen });
  return (
    <Drawer opened={isOpen} onClose={onClose} position="right" size={480} title="Check this board">
      {query.isPending && <Loading label="Checking the board" />}
      {query.isError && <LoadFailed error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <div className={styles.check}>
          <Aim isOpen={isOpen} />
          <Gap gap={query.data.gap} hasGoals={query.data.hasGoals} />
          <Fairness fairness={query.data.fairness} />
          <Blocking blocking={query.data.blocking} onShow={onShow} />
          <Arrangements arrangements={query.data.arrangements} hasGoals={query.data.hasGoals} />
        </div>
      )}
    </Drawer>
  );
}

/** Where the board stands against what comes first; nothing where only coverage and the total fit decide. */
function Aim({ isOpen }: Pick<CheckDrawerProps, 'isOpen'>) {
  const query = useQuery({ ...api.matching.aim.queryOptions(), enabled: isOpen });
  if (query.data === null) return null;
  return (
    <section>
      <h3 className={styles.heading}>Against your goals</h3>
      {query.isPending && <Loading label="Looking for the best arrangement under your goals" rows={2} />}
      {query.isError && <LoadFailed error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <AimWords aim={query.data} />}
    </section>
  );
}

function AimWords({ aim }: { readonly aim: BoardAim }) {
  const { isReached, words, quotas, claims } = aim;
  return (
    <>
      <p className={styles.words} data-tone={isReached ? 'done' : 'warn'}>
        {isReached ? (
          <IconRosetteDiscountCheck size={16} aria-hidden />
        ) : (
          <IconAlertTriangle size={16} aria-hidden />
        )}
        <span>{words}</span>
      </p>
      {quotas.length > 0 && (
        <ul className={styles.list}>
          {quotas.map(quota => (
            <li key={quota.words} className={styles.item}>
              <span>{quota.words}</span>
              <span className={styles.soft}>{quota.isMet ? 'met' : 'not met'}</span>
            </li>
          ))}
        </ul>
      )}
      {claims.length > 0 && (
        <details className={styles.claims}>
          <summary>What is proven of the best arrangement</summary>
          <ul>
            {claims.map(claim => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Gap({ gap, hasGoals }: Pick<BoardCheck, 'gap' | 'hasGoals'>) {
  const isBest = gap.matches === 0 && gap.fit === 0;
  return (
    <section>
      <h3 className={styles.heading}>{hasGoals ? 'Against the highest total' : 'Against the best'}</h3>
      <p className={styles.words} data-tone={isBest ? 'done' : 'warn'}>
        {isBest ? (
          <IconRosetteDiscountCheck size={16} aria-hidden />
        ) : (
          <IconAlertTriangle size={16} aria-hidden />
        )}
        <span>{gap.words}</span>
      </p>
      <p className={styles.soft}>
        {gap.isProven
          ? 'Proven: checked against every possible pair that your rules allow, with locked and running pairs kept.'
          : 'This could not be proven, so the best found may not be the best there is.'}
      </p>
    </section>
  );
}

const GROUPINGS = { department: 'Department', location: 'Site', generation: 'Generation' } as const;
type Grouping = keyof typeof GROUPINGS;

function Fairness({ fairness }: Pick<BoardCheck, 'fairness'>) {
  const [by, setBy] = useState<Grouping>('department');
  const shown = fairness.find(grouping => grouping.by === by);
  if (!shown) return null;
  const { all, groups } = shown;
  const open = groups.filter(({ figures }) => figures !== null);
  const hidden = groups.length - open.length;
  return (
    <section>
      <h3 className={styles.heading}>How even it is</h3>
      <div className={styles.figures}>
        <Figure label="Worst fit" value={textOf(all.worst)} />
        <Figure label="Middle fit" value={textOf(all.median)} basis={`n = ${all.matched}`} />
        <Figure label="Middle half spans" value={textOf(all.spread)} />
      </div>
      <SegmentedControl
        aria-label="Compare mentees by"
        data={fairness.map(one => ({ value: one.by, label: GROUPINGS[one.by] }))}
        value={by}
        onChange={setBy}
        mb={8}
      />
      {open.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{GROUPINGS[by]}</th>
              <th scope="col">Matched</th>
              <th scope="col">Worst</th>
              <th scope="col">Middle</th>
            </tr>
          </thead>
          <tbody>
            {open.map(({ name, figures }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="tabular">
                  {figures?.matched} of {figures?.people}
                </td>
                <td className="tabular">{textOf(figures?.worst ?? null)}</td>
                <td className="tabular">{textOf(figures?.median ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 && (
        <p className={styles.soft}>
          {hidden} small {hidden === 1 ? 'group is' : 'groups are'} not shown: the figures would be about
          persons.
        </p>
      )}
    </section>
  );
}

function textOf(fit: number | null): string {
  return fit === null ? '–' : fitText(fit);
}

function Blocking({ blocking, onShow }: Pick<BoardCheck, 'blocking'> & Pick<CheckDrawerProps, 'onShow'>) {
  const { count, pairs } = blocking;
  return (
    <section>
      <h3 className={styles.heading}>Who would both rather be together</h3>
      <p className={styles.soft}>
        {count === 0
          ? 'Nobody: no mentee and mentor would both have a better fit together than where they are.'
          : `${count} ${count === 1 ? 'pair' : 'pairs'} of people would both have a better fit together. The best arrangement of everyone may have some; it is worth a look, not an error.`}
      </p>
      <ul className={styles.list}>
        {pairs.map(({ menteeId, mentorId, words }) => (
          <li key={`${menteeId}-${mentorId}`} className={styles.item}>
            <span>{words}</span>
            <Button
              size="compact-sm"
              aria-label={`Show on the board: ${words}`}
              onClick={() => onShow(menteeId, mentorId)}
            >
              Show
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Arrangements({ arrangements, hasGoals }: Pick<BoardCheck, 'arrangements' | 'hasGoals'>) {
  return (
    <section>
      <h3 className={styles.heading}>
        {hasGoals ? 'The highest totals, your other goals aside' : 'The best arrangements of everyone'}
      </h3>
      {arrangements === null && (
        <p className={styles.soft}>Not listed for more than 300 mentees and mentors.</p>
      )}
      <ol className={styles.list}>
        {arrangements?.map(({ fit, below, words }, place) => (
          <li key={place} className={styles.item}>
            <span>
              {words}
              <span className={styles.soft}>
                {' '}
                {below === 0 ? 'None scores higher.' : `${fitText(below)} below the highest.`}
              </span>
            </span>
            <strong className="tabular">{totalText(fit)}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}
