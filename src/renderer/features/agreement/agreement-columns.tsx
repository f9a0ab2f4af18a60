import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react';
import type { ListedAgreement, Party } from '#shared/contract/agreements.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import type { ListColumn } from '../../ui/ListTable.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { PairLink } from '../pair/index.ts';
import { statusWords } from './agreement-groups.ts';
import styles from './AgreementTable.module.css';

type AgreementColumnsOptions = {
  readonly pairs: readonly ListedAgreement[];
  readonly today: IsoDate;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (pairIds: readonly number[], isChosen: boolean) => void;
};

/** A pair a row: chosen or not, which version counts, who signed it and when. */
export function agreementColumns({
  pairs,
  today,
  chosen,
  onChoose,
}: AgreementColumnsOptions): readonly ListColumn<ListedAgreement>[] {
  const ids = pairs.map(pair => pair.pairId);
  const isAllChosen = ids.length > 0 && ids.every(id => chosen.has(id));
  return [
    {
      key: 'tick',
      title: (
        <Tick
          label="Choose all shown"
          checked={isAllChosen}
          isPartly={!isAllChosen && ids.some(id => chosen.has(id))}
          onChange={() => onChoose(ids, !isAllChosen)}
        />
      ),
      width: 44,
      cell: pair => (
        <Tick
          label={`Choose ${pair.mentee} and ${pair.mentor}`}
          checked={chosen.has(pair.pairId)}
          onChange={isTicked => onChoose([pair.pairId], isTicked)}
        />
      ),
    },
    {
      key: 'pair',
      title: 'Pair',
      isHeader: true,
      sortBy: pair => pair.mentee,
      cell: pair => (
        <PairLink pairId={pair.pairId} section="agreement" className={styles.pair}>
          <span className={styles.person}>
            <Half role="mentee" size={14} /> {pair.mentee}
          </span>
          <span className={styles.person}>
            <Half role="mentor" size={14} /> {pair.mentor}
          </span>
        </PairLink>
      ),
    },
    {
      key: 'agreement',
      title: 'Agreement',
      sortBy: statusWords,
      cell: pair => (
        <>
          <span className={styles.status} data-status={pair.status}>
            <StatusIcon pair={pair} />
            {statusWords(pair)}
          </span>
          {pair.mismatch && (
            <span className={styles.mismatch}>
              <IconAlertTriangle size={14} aria-hidden /> {pair.mismatch}
            </span>
          )}
        </>
      ),
    },
    ...(['mentee', 'mentor', 'sponsor'] as const).map((party): ListColumn<ListedAgreement> => ({
      key: party,
      title: PARTY_HEADS[party],
      width: 126,
      sortBy: pair => signedOn(pair, party),
      cell: pair => dayOr(signedOn(pair, party), today),
    })),
    {
      key: 'review',
      title: 'Review',
      width: 110,
      sortBy: pair => pair.reviewOn,
      cell: pair => dayOr(pair.reviewOn, today),
    },
  ];
}

const PARTY_HEADS: Readonly<Record<Party, string>> = {
  mentee: 'Mentee signed',
  mentor: 'Mentor signed',
  sponsor: 'Sponsor',
};

function StatusIcon({ pair }: { readonly pair: ListedAgreement }) {
  if (pair.status === 'signed') return <IconCircleCheck size={16} aria-hidden />;
  if (pair.status === 'half') return <IconCircleHalf2 size={16} aria-hidden />;
  return <IconCircleDashed size={16} aria-hidden />;
}

function signedOn(pair: ListedAgreement, party: Party): IsoDate | null {
  return pair.signatures.find(one => one.party === party)?.signedOn ?? null;
}

function dayOr(day: IsoDate | null, today: IsoDate): string {
  return day === null ? '–' : dayText(day, today);
}
