import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch, IconSignature, IconTextCaption } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { PairViews } from '../pair/index.ts';
import { usePrintRun } from '../documents/index.ts';
import { AGREEMENT_GROUPS, belongsTo, shownAgreements, type AgreementGroup } from './agreement-groups.ts';
import styles from './AgreementsPage.module.css';
import { AgreementTable } from './AgreementTable.tsx';
import { SignDialog } from './SignDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';

/** Every pair's agreement: who has signed which version, and the signatures of many pairs at once. */
export function AgreementsPage() {
  const { data, error, isPending, refetch } = useQuery(api.agreements.list.queryOptions());
  const program = useQuery(api.program.get.queryOptions());
  const [group, setGroup] = useState<AgreementGroup | null>(null);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [dialog, setDialog] = useState<'sign' | 'template' | null>(null);
  const printing = usePrintRun();
  const pairs = useMemo(() => data?.pairs ?? [], [data]);
  const view = group ?? (pairs.some(pair => pair.status !== 'signed') ? 'toSign' : 'all');
  const shown = useMemo(() => shownAgreements(pairs, view, search), [pairs, view, search]);
  const ticked = shown.filter(pair => chosen.has(pair.pairId));
  // Without a tick it is about everything that is shown.
  const meant = ticked.length > 0 ? ticked : shown;
  const unsigned = meant.filter(pair => pair.status !== 'signed');
  const choose = useCallback((pairIds: readonly number[], isChosen: boolean) => {
    setChosen(before => {
      const next = new Set(before);
      for (const id of pairIds) {
        if (isChosen) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  return (
    <Page
      title="Agreements"
      description="What each pair agreed on before the first meeting, version by version, and who signed."
      isFull
      actions={<PairViews />}
    >
      {isPending && <Loading label="Loading the agreements" rows={10} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && pairs.length === 0 && (
        <EmptyState
          title="No pairs yet"
          words="Once pairs are built, each gets an agreement with the words of the program. Both sign it before they first meet."
          action={<NextStep to="/matching">Build the pairs</NextStep>}
        />
      )}
      {data && pairs.length > 0 && (
        <div className={styles.layout}>
          <div className={styles.toolbar}>
            <TextInput
              className={styles.search ?? ''}
              aria-label="Find a pair"
              placeholder="Find a pair"
              leftSection={<IconSearch size={15} aria-hidden />}
              value={search}
              onChange={event => setSearch(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label="Agreements shown"
              value={view}
              onChange={setGroup}
              data={AGREEMENT_GROUPS.map(({ key, label }) => ({
                value: key,
                label: `${label} ${pairs.filter(pair => belongsTo(pair, key)).length.toLocaleString('en')}`,
              }))}
            />
          </div>
          <div className={styles.toolbar}>
            <span className={styles.count} role="status">
              {ticked.length > 0 ? `${ticked.length} chosen` : `${shown.length} shown`}
            </span>
            <PrimaryButton
              leftSection={<IconSignature size={16} aria-hidden />}
              disabled={unsigned.length === 0}
              onClick={() => setDialog('sign')}
            >
              {unsigned.length === 0
                ? 'Nothing to sign'
                : `Note signatures of ${unsigned.length} ${unsigned.length === 1 ? 'pair' : 'pairs'}`}
            </PrimaryButton>
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              disabled={meant.length === 0}
              onClick={() =>
                void printing.run(
                  {
                    kind: 'agreements',
                    pairIds: meant.map(pair => pair.pairId),
                    paper: program.data?.paper ?? 'A4',
                  },
                  'save',
                )
              }
            >
              Save {meant.length} as PDF
            </Button>
            <Button
              className={styles.template ?? ''}
              leftSection={<IconTextCaption size={16} aria-hidden />}
              onClick={() => setDialog('template')}
            >
              Words of new agreements
            </Button>
          </div>
          {shown.length === 0 ? (
            <p className={styles.nobody}>
              {search === '' && view === 'toSign' ? 'Every pair has signed.' : 'No pair fits this filter.'}
            </p>
          ) : (
            <AgreementTable pairs={shown} today={data.today} chosen={chosen} onChoose={choose} />
          )}
        </div>
      )}
      {data && dialog === 'sign' && (
        <SignDialog
          pairIds={unsigned.map(pair => pair.pairId)}
          who={
            unsigned.length === 1 && unsigned[0]
              ? `${unsigned[0].mentee} and ${unsigned[0].mentor}`
              : `${unsigned.length} pairs`
          }
          today={data.today}
          sponsor={data.sponsor}
          initial={['mentee', 'mentor']}
          onClose={() => {
            setDialog(null);
            setChosen(new Set());
          }}
        />
      )}
      {dialog === 'template' && <TemplateDialog onClose={() => setDialog(null)} />}
      <ProgressDialog
        title="Making the agreements"
        progress={printing.progress}
        cancelNote="If you stop, no file is left behind."
        onCancel={printing.stop}
      />
    </Page>
  );
}
