import { Page } from '../../ui/Page.tsx';

export function EventPage() {
  return <Page title="Readiness">…</Page>;
}
