import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function MatchingPage() {
  return (
    <Page title="Matching">
      <EmptyState title="Matching" words="This screen is being built." />
    </Page>
  );
}
