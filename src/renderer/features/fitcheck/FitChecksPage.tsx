import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FitCheckStatus } from '#shared/contract/fit-checks.ts';
import { api } from '../../api/client.ts';
import { dayText } from '../../ui/day-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Half } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { PairViews } from '../pair/index.ts';
import { FIT_STATE_WORDS } from './fit-check-words.ts';
import styles from './FitChecksPage.module.css';

type Group = 'open' | 'all';

/** What needs a talk first, then what is late, then what is due. */
const URGENCY: readonly FitCheckStatus['state'][] = ['low', 'overdue', 'waiting', 'due', 'notYet', 'fine'];
/** Rows drawn at first, so that a large program opens at once; the most urgent stand on top. */
const DRAWN = 50;

/** After the first meeting each side is asked alone: who has answered, who is late, and where a talk is needed. */
export function FitChecksPage() {
  const { data, error, isPending, refetch } = useQuery(api.fitChecks.list.queryOptions());
  const [group, setGroup] = useState<Group>('open');
  const [drawn, setDrawn] = useState(DRAWN);
  const pairs = data?.pairs ?? [];
  const isOpen = (pair: FitCheckStatus) => pair.state !== 'fine' && pair.state !== 'notYet';
  const shown = [...pairs]
    .filter(pair => group === 'all' || isOpen(pair))
    .sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
  return (
    <Page
      title="Fit checks"
      description="How the first meeting was, from each side alone. The answers themselves stay closed."
      isFull
      actions={<PairViews />}
    >
      {isPending && <Loading label="Loading the fit checks" rows={8} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && pairs.length === 0 && (
        <EmptyState
          title="No pair has started yet"
          words="After a pair’s first meeting you ask both, each alone, whether they felt respected and want to go on."
          action={<NextStep to="/readiness">Start the pairs</NextStep>}
        />
      )}
      {data && pairs.length > 0 && (
        <div className={styles.layout}>
          <SegmentedControl
            className={styles.groups ?? ''}
            aria-label="Fit checks shown"
            value={group}
            onChange={setGroup}
            data={[
              { value: 'open', label: `To do ${pairs.filter(isOpen).length}` },
              { value: 'all', label: `All ${pairs.length}` },
            ]}
          />
          {shown.length === 0 ? (
            <p className={styles.nothing}>Everybody who has met was asked.</p>
          ) : (
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
            <div className={styles.scroll} role="region" aria-label="Fit checks" tabIndex={0}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">Pair</th>
                    <th scope="col">State</th>
                    <th scope="col">First meeting</th>
                    <th scope="col">Ask by</th>
                    <th scope="col">Mentee answered</th>
                    <th scope="col">Mentor answered</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.slice(0, drawn).map(pair => {
                    const day = (on: FitCheckStatus['dueOn']) =>
                      on === null ? '–' : dayText(on, data.today);
                    return (
                      <tr key={pair.pairId}>
                        <th scope="row" aria-label={`${pair.mentee} and ${pair.mentor}`}>
                          <Link
                            to="/pairs/$pairId/$section"
                            params={{ pairId: String(pair.pairId), section: 'fit-check' }}
                            className={styles.pair}
                          >
                            <span className={styles.person}>
                              <Half role="mentee" size={14} /> {pair.mentee}
                            </span>
                            <span className={styles.person}>
                              <Half role="mentor" size={14} /> {pair.mentor}
                            </span>
                          </Link>
                        </th>
                        <td className={styles.state} data-state={pair.state}>
                          {FIT_STATE_WORDS[pair.state]}
                        </td>
                        <td>{day(pair.firstMeetingOn)}</td>
                        <td>{day(pair.dueOn)}</td>
                        <td>{day(pair.menteeAnsweredOn)}</td>
                        <td>{day(pair.mentorAnsweredOn)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
              {shown.length > drawn && (
                <Button variant="subtle" onClick={() => setDrawn(drawn + 10 * DRAWN)}>
                  Show {Math.min(10 * DRAWN, shown.length - drawn)} more
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </Page>
  );
}
