import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { DOCUMENTS } from './document-choice.ts';
import { DocumentDesk } from './DocumentDesk.tsx';

/** Everything that goes out on paper, seen as it will be printed. */
export function DocumentsPage() {
  const gallery = useQuery(api.documents.gallery.queryOptions());
  // Another screen may ask for a document by name; anything else is passed over.
  const search: { readonly document?: unknown } = useSearch({ strict: false });
  const wanted = search.document;
  if (!gallery.data || gallery.data.pairs.length === 0) {
    return (
      <Page title="Documents" description="Briefing packs, the facilitator’s sheet and the outcome report.">
        {gallery.isPending && <Loading label="Loading the documents" />}
        {gallery.isError && <LoadFailed error={gallery.error} onRetry={() => void gallery.refetch()} />}
        {gallery.data && (
          <EmptyState
            title="No pairs to write for yet"
            words="Once pairs are built, each person gets a briefing pack: why you two, your role, the first meeting, and an agreement to fill in."
            action={<NextStep to="/matching">Build the pairs</NextStep>}
          />
        )}
      </Page>
    );
  }
  return (
    <DocumentDesk gallery={gallery.data} firstShown={DOCUMENTS.find(({ kind }) => kind === wanted)?.kind} />
  );
}
