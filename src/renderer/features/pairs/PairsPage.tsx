import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function PairsPage() {
  return (
    <Page title="Pairs">
      <EmptyState title="Pairs" words="This screen is being built." />
    </Page>
  );
}
