import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Retention } from '#shared/contract/outcomes.ts';
import { api } from '../../api/client.ts';
import { fullDay } from '../../ui/day-text.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import styles from './RetentionCard.module.css';
import { countWords, intervalWords } from './share-words.ts';

/** Whether participants stay, beside people like them; only words where the numbers carry no claim. */
export function RetentionCard() {
  const { data, error, isPending, refetch } = useQuery(api.outcomes.retention.queryOptions());
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        Do participants stay?
      </h2>
      {isPending && <Loading label="Loading who stayed" rows={3} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && <RetentionFigures retention={data} />}
    </section>
  );
}

type RetentionFiguresProps = { readonly retention: Retention };

function RetentionFigures({ retention }: RetentionFiguresProps) {
  const { all, voluntary, from, until, comparison, balance, words } = retention;
  const [claim, ...cautions] = words;
  return (
    <>
      <p className={styles.claim}>{claim}</p>
      {all && voluntary && from && until && (
        <table className={styles.table}>
          <caption className={styles.caption}>
            From {fullDay(from)} to {fullDay(until)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Of those there at the start</th>
              <th scope="col">Taking part</th>
              <th scope="col">Comparison group</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            <TwoGroups name="Still with the organization" groups={all} />
            <TwoGroups name="Without dismissals and retirement" groups={voluntary} />
          </tbody>
        </table>
      )}
      {comparison?.fixedOn && (
        <p className={styles.note}>
          <strong>Compared with:</strong> {comparison.words} Fixed on {fullDay(comparison.fixedOn)}.
        </p>
      )}
      {balance.length > 0 && (
        <p className={styles.note}>
          <strong>Alike at the start?</strong> {balance.map(balanceWords).join(' ')}
        </p>
      )}
      {cautions.map(caution => (
        <p key={caution} className={styles.note}>
          {caution}
        </p>
      ))}
      {!comparison?.fixedOn && <NextStep to="/program">Fix the comparison group in the charter</NextStep>}
    </>
  );
}

type TwoGroupsProps = { readonly name: string; readonly groups: NonNullable<Retention['all']> };

function TwoGroups({ name, groups: { participants, compared, words } }: TwoGroupsProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[participants, compared].map((share, index) => (
        <td key={index === 0 ? 'participants' : 'compared'}>
          <span className={styles.count}>{countWords(share)}</span>
          <span className={styles.interval}>{intervalWords(share)}</span>
        </td>
      ))}
      <td>{words}</td>
    </tr>
  );
}

function balanceWords({ name, participants, compared, isAlike }: Retention['balance'][number]): string {
  const verdict = isAlike ? 'alike' : 'not quite alike';
  return `${name}: ${participants.toFixed(1)} against ${compared.toFixed(1)} on average, ${verdict}.`;
}
