import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ListedAgreement, Party } from '#shared/contract/agreements.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { statusWords } from './agreement-groups.ts';
import styles from './AgreementTable.module.css';

type AgreementTableProps = {
  readonly pairs: readonly ListedAgreement[];
  readonly today: IsoDate;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (pairIds: readonly number[], isChosen: boolean) => void;
};

/** Rows drawn at first; more would make each tick wait in a large program. */
const DRAWN = 50;

/** Pairs with their agreement: which version counts, who signed it, and when. */
export function AgreementTable({ pairs, today, chosen, onChoose }: AgreementTableProps) {
  const [drawn, setDrawn] = useState(DRAWN);
  const ids = pairs.map(pair => pair.pairId);
  const isAllChosen = ids.length > 0 && ids.every(id => chosen.has(id));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <div className={styles.scroll} role="region" aria-label="Agreements" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.tick}>
              <Checkbox
                aria-label="Choose all shown"
                checked={isAllChosen}
                indeterminate={!isAllChosen && ids.some(id => chosen.has(id))}
                onChange={() => onChoose(ids, !isAllChosen)}
              />
            </td>
            <th scope="col">Pair</th>
            <th scope="col">Agreement</th>
            <th scope="col">Mentee signed</th>
            <th scope="col">Mentor signed</th>
            <th scope="col">Sponsor</th>
            <th scope="col">Review</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, drawn).map(pair => (
            <tr key={pair.pairId} data-chosen={chosen.has(pair.pairId) || undefined}>
              <td className={styles.tick}>
                <Checkbox
                  aria-label={`Choose ${pair.mentee} and ${pair.mentor}`}
                  checked={chosen.has(pair.pairId)}
                  onChange={event => onChoose([pair.pairId], event.currentTarget.checked)}
                />
              </td>
              <th scope="row" aria-label={`${pair.mentee} and ${pair.mentor}`}>
                <Link
                  to="/pairs/$pairId/$section"
                  params={{ pairId: String(pair.pairId), section: 'agreement' }}
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
              <td>
                <span className={styles.status} data-status={pair.status}>
                  <StatusIcon pair={pair} />
                  {statusWords(pair)}
                </span>
                {pair.mismatch && (
                  <span className={styles.mismatch}>
                    <IconAlertTriangle size={14} aria-hidden /> {pair.mismatch}
                  </span>
                )}
              </td>
              <td>{signedText(pair, 'mentee', today)}</td>
              <td>{signedText(pair, 'mentor', today)}</td>
              <td>{signedText(pair, 'sponsor', today)}</td>
              <td className={styles.day}>{pair.reviewOn ? dayText(pair.reviewOn, today) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length > drawn && (
        <div className={styles.more}>
          <Button onClick={() => setDrawn(drawn + DRAWN)}>
            Show more of the {pairs.length.toLocaleString('en')} pairs
          </Button>
        </div>
      )}
    </div>
  );
}

function StatusIcon({ pair }: { readonly pair: ListedAgreement }) {
  if (pair.status === 'signed') return <IconCircleCheck size={16} aria-hidden />;
  if (pair.status === 'half') return <IconCircleHalf2 size={16} aria-hidden />;
  return <IconCircleDashed size={16} aria-hidden />;
}

function signedText(pair: ListedAgreement, party: Party, today: IsoDate): string {
  const signature = pair.signatures.find(one => one.party === party);
  return signature ? dayText(signature.signedOn, today) : '–';
}
