import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function PersonPage() {
  return (
    <Page title="Person">
      <EmptyState title="Person" words="This screen is being built." />
    </Page>
  );
}
