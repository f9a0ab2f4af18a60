import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch, IconTableExport } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Decision } from '#shared/contract/scenarios.ts';
import { changeText } from '#shared/domain/matching-words.ts';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { PaperDialog } from '../documents/index.ts';
import { DECISION_KINDS, shownDecisions, type DecisionKind } from './decision-kinds.ts';
import styles from './DecisionLogPage.module.css';
import { MatchingViews } from './MatchingViews.tsx';
import { momentText } from './moment-text.ts';

const KINDS = Object.entries(DECISION_KINDS) as readonly [DecisionKind, string][];

/** Who decided what about the pairs, when, at which price and why; nothing in it can be changed. */
export function DecisionLogPage() {
  const { data, error, isPending, refetch } = useQuery(api.scenarios.log.queryOptions());
  const [kind, setKind] = useState<DecisionKind>('all');
  const [isPrinting, setPrinting] = useState(false);
  const [search, setSearch] = useState('');
  const exportLog = useMutation({
    async mutationFn() {
      const file = await client.scenarios.exportLog();
      await saveFile(file.name, file);
    },
    onError: failure => notifyFailed(failure),
  });
  const shown = data ? shownDecisions(data, kind, search) : [];
  return (
    <Page
      title="Decision log"
      description="Who decided what about the pairs, at which price and why. Nothing is ever removed."
      isFull
      actions={
        <>
          <MatchingViews />
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={!data || data.length === 0}
            onClick={() => setPrinting(true)}
          >
            Print
          </Button>
          <Button
            leftSection={<IconTableExport size={16} aria-hidden />}
            disabled={!data || data.length === 0}
            loading={exportLog.isPending}
            onClick={() => exportLog.mutate()}
          >
            Save as CSV
          </Button>
        </>
      }
    >
      {isPending && <Loading label="Loading the decision log" rows={10} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState
          title="Nothing decided yet"
          words="Each move on the board, each accepted warning and each published pair is written down here, with its price and its reason."
          action={<NextStep to="/matching">Go to the board</NextStep>}
        />
      )}
      {data && data.length > 0 && (
        <div className={styles.layout}>
          <div className={styles.toolbar}>
            <TextInput
              aria-label="Find a decision"
              placeholder="Find a decision"
              leftSection={<IconSearch size={15} aria-hidden />}
              value={search}
              onChange={event => setSearch(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label="Decisions shown"
              value={kind}
              onChange={setKind}
              data={KINDS.map(([value, label]) => ({ value, label }))}
            />
            <span className={styles.count}>
              {shown.length} of {data.length}
            </span>
          </div>
          {shown.length === 0 ? (
            <p className={styles.nothing}>No decision fits this filter.</p>
          ) : (
            <DecisionTable decisions={shown} />
          )}
        </div>
      )}
      {isPrinting && (
        <PaperDialog
          title="Matching decisions"
          requestFor={paper => ({ kind: 'decisionLog', paper })}
          onClose={() => setPrinting(false)}
        />
      )}
    </Page>
  );
}

function DecisionTable({ decisions }: { readonly decisions: readonly Decision[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">Decisions, newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Change of fit</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ id, at, actor, summary, price, reason, detail }) => (
            <tr key={id}>
              <td className={styles.when}>{momentText(at)}</td>
              <td className={styles.soft}>{actor ?? 'Not named'}</td>
              <td>
                {summary}
                {detail !== null && <Moves lines={detail.split('\n')} />}
              </td>
              <td className={`${styles.price} tabular`} data-loss={(price ?? 0) < 0 || undefined}>
                {price === null ? '' : changeText(price)}
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A decision about more people than this shows the first and opens the rest. */
const MOVES_SHOWN = 3;

/** Who was with whom before and after. */
function Moves({ lines }: { readonly lines: readonly string[] }) {
  const rest = lines.length - MOVES_SHOWN;
  if (rest <= 1) return <MoveLines lines={lines} />;
  return (
    <>
      <MoveLines lines={lines.slice(0, MOVES_SHOWN)} />
      <details className={styles.more}>
        <summary>and {rest} more</summary>
        <MoveLines lines={lines.slice(MOVES_SHOWN)} />
      </details>
    </>
  );
}

function MoveLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.moves}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
