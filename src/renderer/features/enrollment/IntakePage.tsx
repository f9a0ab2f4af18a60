import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function IntakePage() {
  return (
    <Page title="Intake">
      <EmptyState title="Intake" words="This screen is being built." />
    </Page>
  );
}
