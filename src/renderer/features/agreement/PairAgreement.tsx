import { Button } from '@mantine/core';
import { IconPencil, IconPrinter, IconSignature } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { channelMismatch } from '#shared/domain/agreement.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { usePrintRun } from '../documents/index.ts';
import type { PairSectionProps } from '../pair/index.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { AgreementText } from './AgreementText.tsx';
import styles from './PairAgreement.module.css';
import { Signatures } from './Signatures.tsx';
import { SignDialog } from './SignDialog.tsx';
import { VersionList } from './VersionList.tsx';

/** What the two agreed on, who signed it, and what it was before. */
export function PairAgreement({ pair }: PairSectionProps) {
  const { pairId } = pair;
  const agreement = useQuery(api.agreements.get.queryOptions({ input: { pairId } }));
  const paper = useQuery(api.program.get.queryOptions());
  const [open, setOpen] = useState<'form' | 'sign' | null>(null);
  const printing = usePrintRun();
  if (agreement.isPending) return <Loading label="Loading the agreement" rows={8} />;
  if (agreement.isError)
    return <LoadFailed error={agreement.error} onRetry={() => void agreement.refetch()} />;
  const { versions, proposal, people, sponsor, today, isOpen } = agreement.data;
  const [current] = versions;
  const terms = current?.terms ?? proposal;
  const names = `${people.mentee.name} and ${people.mentor.name}`;
  const isFrozen = (current?.signatures.length ?? 0) > 0;
  const mismatch = channelMismatch(terms.channel, [people.mentee, people.mentor]);
  const print = (purpose: 'save' | 'print') =>
    void printing.run({ kind: 'agreements', pairIds: [pairId], paper: paper.data?.paper ?? 'A4' }, purpose);
  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        <p className={styles.state}>{stateWords(current, versions.length)}</p>
        {mismatch && (
          <p className={styles.warning} role="status">
            {mismatch}
          </p>
        )}
        <AgreementText terms={terms} />
        {versions.length > 1 && (
          <section className={styles.section}>
            <h2 className={styles.heading}>What it was before</h2>
            <VersionList versions={versions} />
          </section>
        )}
      </div>
      <aside className={styles.side}>
        {isOpen && (
          <>
            {current?.isSigned !== true && (
              <PrimaryButton
                fullWidth
                leftSection={<IconSignature size={16} aria-hidden />}
                onClick={() => setOpen('sign')}
              >
                Note signatures
              </PrimaryButton>
            )}
            <Button
              fullWidth
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setOpen('form')}
            >
              {isFrozen ? 'Write a new version' : 'Edit'}
            </Button>
          </>
        )}
        <Button fullWidth leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print('save')}>
          Save as PDF
        </Button>
        <Signatures
          pairId={pairId}
          version={current}
          mentee={people.mentee.name}
          mentor={people.mentor.name}
          sponsor={sponsor}
          isOpen={isOpen}
        />
      </aside>
      {open === 'form' && (
        <AgreementForm
          pairId={pairId}
          names={names}
          people={[people.mentee, people.mentor]}
          terms={terms}
          signedVersion={isFrozen ? (current?.version ?? null) : null}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'sign' && (
        <SignDialog
          pairIds={[pairId]}
          who={names}
          today={today}
          sponsor={sponsor}
          initial={['mentee', 'mentor']}
          onClose={() => setOpen(null)}
        />
      )}
      <ProgressDialog
        title="Making the agreement"
        progress={printing.progress}
        cancelNote="If you stop, no file is left behind."
        onCancel={printing.stop}
      />
    </div>
  );
}

function stateWords(
  current:
    | { readonly version: number; readonly isSigned: boolean; readonly signatures: readonly unknown[] }
    | undefined,
  count: number,
): string {
  if (!current)
    return 'Nothing is written yet. This is what the program proposes; it counts as soon as somebody signs.';
  if (current.isSigned) return `Version ${current.version}, signed by both.`;
  if (count > 1)
    return `Version ${current.version} is new. Until both have signed it, the pair cannot start again after a pause.`;
  return current.signatures.length === 0 ? 'Written, and signed by nobody yet.' : 'One signature is missing.';
}
