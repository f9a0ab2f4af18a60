import { Button, FileButton } from '@mantine/core';
import { IconPaperclip, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { READINESS_SCREENS } from '../../app/screens.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { PaperDialog } from '../documents/index.ts';
import { AttachmentRow } from './AttachmentRow.tsx';
import { fileSize } from './file-size.ts';
import styles from './ResourcesPage.module.css';
import { TipSheetRow } from './TipSheetRow.tsx';

type Reading = { readonly title: string; readonly keys: string[] };

/** Tip sheets to read and print, and the facilitator's own files; both can go into the packs. */
export function ResourcesPage() {
  const { data, error, isPending, refetch } = useQuery(api.resources.list.queryOptions());
  const [reading, setReading] = useState<Reading | null>(null);
  const attach = useCommand(api.resources.attach, { done: 'File attached' });
  return (
    <Page
      title="Resources"
      description="One page each, written for pairs. Tick which of them print at the end of the briefing packs."
      actions={
        <>
          {data && (
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => setReading({ title: 'Tip sheets', keys: data.sheets.map(sheet => sheet.key) })}
            >
              Print all
            </Button>
          )}
        </>
      }
    >
      <div className={styles.tabs}>
        <ScreenTabs label="Readiness" screens={READINESS_SCREENS} />
      </div>
      {isPending && <Loading label="Loading the resources" rows={8} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <section className={styles.group} aria-label="Tip sheets">
            <div className={styles.heads}>
              <h2 className={styles.heading}>Tip sheets</h2>
              <span className={styles.head}>In mentors’ packs</span>
              <span className={styles.head}>In mentees’ packs</span>
              <span />
            </div>
            <ul className={styles.list}>
              {data.sheets.map(sheet => (
                <TipSheetRow
                  key={sheet.key}
                  sheet={sheet}
                  onRead={() => setReading({ title: sheet.title, keys: [sheet.key] })}
                />
              ))}
            </ul>
          </section>
          <section className={styles.group} aria-label="Your files">
            <div className={styles.heads}>
              <h2 className={styles.heading}>Your files</h2>
              <span className={styles.head}>With mentors’ packs</span>
              <span className={styles.head}>With mentees’ packs</span>
              <span />
            </div>
            <ul className={styles.list}>
              {data.attachments.map(attachment => (
                <AttachmentRow key={`${attachment.id} ${attachment.title}`} attachment={attachment} />
              ))}
            </ul>
            {data.attachments.length === 0 && (
              <p className={styles.none}>
                None yet. Attach your code of conduct, a slide deck or a map; ticked files go into the ZIP of
                briefing packs.
              </p>
            )}
            <div className={styles.foot}>
              <FileButton
                accept=".pdf,.docx,.pptx,.png,.jpg,.jpeg,.txt"
                onChange={file => file && attach.mutate({ file })}
              >
                {props => (
                  <Button
                    {...props}
                    loading={attach.isPending}
                    leftSection={<IconPaperclip size={16} aria-hidden />}
                  >
                    Attach a file
                  </Button>
                )}
              </FileButton>
              <span className={styles.soft}>
                PDF, Word, PowerPoint, picture or text, up to 5 MB each. {fileSize(data.used)} of{' '}
                {fileSize(data.limit)} used.
              </span>
            </div>
          </section>
        </>
      )}
      {reading && (
        <PaperDialog
          title={reading.title}
          requestFor={paper => ({ kind: 'tipSheets', keys: reading.keys, paper })}
          onClose={() => setReading(null)}
        />
      )}
    </Page>
  );
}
