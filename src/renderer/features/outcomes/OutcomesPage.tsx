import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function OutcomesPage() {
  return (
    <Page title="Outcomes">
      <EmptyState title="Outcomes" words="This screen is being built." />
    </Page>
  );
}
