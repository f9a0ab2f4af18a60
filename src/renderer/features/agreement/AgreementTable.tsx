import { useMemo } from 'react';
import type { ListedAgreement } from '#shared/contract/agreements.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { agreementColumns } from './agreement-columns.tsx';

type AgreementTableProps = {
  readonly pairs: readonly ListedAgreement[];
  readonly today: IsoDate;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (pairIds: readonly number[], isChosen: boolean) => void;
};

const ROW_HEIGHT = 58;

/** Pairs with their agreement: which version counts, who signed it, and when. */
export function AgreementTable({ pairs, today, chosen, onChoose }: AgreementTableProps) {
  const columns = useMemo(
    () => agreementColumns({ pairs, today, chosen, onChoose }),
    [pairs, today, chosen, onChoose],
  );
  return (
    <ListTable
      label="Agreements"
      rows={pairs}
      columns={columns}
      rowId={pair => pair.pairId}
      rowHeight={ROW_HEIGHT}
      isUneven
      minWidth={860}
      marks={pair => ({ 'data-chosen': chosen.has(pair.pairId) || undefined })}
    />
  );
}
