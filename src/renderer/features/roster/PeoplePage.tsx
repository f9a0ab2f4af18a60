import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

export function PeoplePage() {
  return (
    <Page title="People">
      <EmptyState title="People" words="This screen is being built." />
    </Page>
  );
}
