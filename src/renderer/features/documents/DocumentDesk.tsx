import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ContractRouterClient } from '@orpc/contract';
import type { DocumentKind } from '#shared/contract/documents.ts';
import type { contract } from '#shared/contract/index.ts';
import { useCommands } from '../../app/commands.ts';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { chosenPairs, DOCUMENTS, requestOf, type DocumentChoice } from './document-choice.ts';
import styles from './DocumentDesk.module.css';
import { DocumentGallery } from './DocumentGallery.tsx';
import { Findings } from './Findings.tsx';
import { PackOptions } from './PackOptions.tsx';
import { PaperChoice } from './PaperChoice.tsx';
import { Preview } from './Preview.tsx';
import { PreviewHeader } from './PreviewHeader.tsx';
import { PrintedList } from './PrintedList.tsx';
import { usePrintRun } from './use-print-run.ts';

type Gallery = Awaited<ReturnType<ContractRouterClient<typeof contract>['documents']['gallery']>>;
type DocumentDeskProps = { readonly gallery: Gallery; readonly firstShown?: DocumentKind | undefined };

/** Choose a document and for whom, see its pages, save or print it. */
export function DocumentDesk({ gallery, firstShown = 'briefingPacks' }: DocumentDeskProps) {
  const [choice, setChoice] = useState<DocumentChoice>({
    kind: firstShown,
    pairIds: null,
    editions: ['mentor', 'mentee'],
    files: 'perPerson',
    sessionPlans: false,
    paper: gallery.paper,
  });
  const [shown, setShown] = useState(0);
  const printing = usePrintRun();
  const { pairs } = gallery;
  const request = requestOf(choice, pairs);
  const previews = useMemo(
    () => chosenPairs(pairs, choice).flatMap(pair => choice.editions.map(edition => ({ pair, edition }))),
    [pairs, choice],
  );
  const current = previews[Math.min(shown, previews.length - 1)];
  const isPacks = choice.kind === 'briefingPacks';
  const run = (purpose: 'save' | 'print') => {
    if (!request) return;
    // A printer takes one file; archives are for sending.
    const whole =
      request.kind === 'briefingPacks' && purpose === 'print'
        ? { ...request, files: 'one' as const }
        : request;
    void printing.run(whole, purpose);
  };
  useCommands(
    useMemo(
      () => [
        {
          id: 'documents.print',
          label: 'Print the document',
          group: 'This screen',
          shortcut: 'mod+P',
          isEnabled: request !== null,
          run: () => run('print'),
        },
      ],
      // eslint-disable-next-line react/exhaustive-deps -- `run` is what these values make it
      [request],
    ),
  );
  const title = DOCUMENTS.find(document => document.kind === choice.kind)?.title ?? '';
  return (
    <Page
      title="Documents"
      description="What you see is the PDF itself. Scores, ratings and restricted data never go on paper."
      isFull
      actions={
        <>
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={!request}
            onClick={() => run('print')}
          >
            Print
          </Button>
          <PrimaryButton
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={!request}
            onClick={() => run('save')}
          >
            {isPacks ? `Save ${previews.length} ${previews.length === 1 ? 'pack' : 'packs'}` : 'Save'}
          </PrimaryButton>
        </>
      }
    >
      <div className={styles.desk}>
        <div className={styles.side}>
          <DocumentGallery
            value={choice.kind}
            onChange={kind => {
              setShown(0);
              setChoice({ ...choice, kind });
            }}
          />
          {request && <Findings request={request} />}
          {isPacks && (
            <PackOptions
              pairs={pairs}
              choice={choice}
              onChange={next => {
                setShown(0);
                setChoice(next);
              }}
              onShow={pairId =>
                setShown(
                  Math.max(
                    0,
                    previews.findIndex(({ pair }) => pair.pairId === pairId),
                  ),
                )
              }
            />
          )}
          <PaperChoice value={choice.paper} onChange={paper => setChoice({ ...choice, paper })} />
          <PrintedList printed={gallery.printed} />
        </div>
        <div className={styles.preview}>
          {isPacks && current && (
            <PreviewHeader
              previews={previews}
              shown={Math.min(shown, previews.length - 1)}
              onShow={setShown}
            />
          )}
          {isPacks && !current && (
            <p className={styles.nothing}>Choose at least one pair and an edition to see its pack.</p>
          )}
          {(!isPacks || current) && (
            <Preview
              title={isPacks && current ? `pack of ${current.pair[current.edition]}` : title}
              request={
                isPacks && current
                  ? {
                      kind: 'briefingPacks',
                      pairIds: [current.pair.pairId],
                      editions: [current.edition],
                      files: 'one',
                      sessionPlans: choice.sessionPlans,
                      paper: choice.paper,
                    }
                  : (request ?? { kind: 'outcomeReport', paper: choice.paper })
              }
            />
          )}
        </div>
      </div>
      <ProgressDialog
        title={`Making ${isPacks ? 'the briefing packs' : title.toLowerCase()}`}
        progress={printing.progress}
        cancelNote="If you stop, no file is left behind."
        onCancel={printing.stop}
      />
    </Page>
  );
}
