import { Page } from '../../ui/Page.tsx';

export function OrientationPage() {
  return <Page title="Readiness">…</Page>;
}
