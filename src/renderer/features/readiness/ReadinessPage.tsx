import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function ReadinessPage() {
  return (
    <Page title="Readiness">
      <EmptyState title="Readiness" words="This screen is being built." />
    </Page>
  );
}
