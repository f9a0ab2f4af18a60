import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function ImportPage() {
  return (
    <Page title="Import">
      <EmptyState title="Import" words="This screen is being built." />
    </Page>
  );
}
