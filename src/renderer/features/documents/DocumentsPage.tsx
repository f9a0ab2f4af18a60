import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function DocumentsPage() {
  return (
    <Page title="Documents">
      <EmptyState title="Documents" words="This screen is being built." />
    </Page>
  );
}
