import { Button, Modal } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentRequest, PaperSize } from '#shared/contract/documents.ts';
import { api } from '../../api/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { PaperChoice } from './PaperChoice.tsx';
import styles from './PaperDialog.module.css';
import { Preview } from './Preview.tsx';
import { usePrintRun } from './use-print-run.ts';

type PaperDialogProps = {
  readonly title: string;
  readonly requestFor: (paper: PaperSize) => DocumentRequest;
  readonly onClose: () => void;
};

/** A document where its subject is: its pages as they will be printed, then saved or printed. */
export function PaperDialog({ title, requestFor, onClose }: PaperDialogProps) {
  const gallery = useQuery(api.documents.gallery.queryOptions());
  const [chosen, setPaper] = useState<PaperSize | null>(null);
  const printing = usePrintRun();
  const paper = chosen ?? gallery.data?.paper ?? 'A4';
  return (
    <Modal opened onClose={onClose} title={title} size={860}>
      <div className={styles.bar}>
        <PaperChoice value={paper} onChange={setPaper} />
        <span className={styles.actions}>
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => void printing.run(requestFor(paper), 'print')}
          >
            Print
          </Button>
          <PrimaryButton
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void printing.run(requestFor(paper), 'save')}
          >
            Save as PDF
          </PrimaryButton>
        </span>
      </div>
      <div className={styles.pages}>
        {gallery.isPending ? (
          <Loading label="Making the preview" rows={10} />
        ) : (
          <Preview title={title} request={requestFor(paper)} />
        )}
      </div>
      <ProgressDialog
        title={`Making ${title.toLowerCase()}`}
        progress={printing.progress}
        cancelNote="If you stop, no file is left behind."
        onCancel={printing.stop}
      />
    </Modal>
  );
}
