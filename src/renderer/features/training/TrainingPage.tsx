import { Page } from '../../ui/Page.tsx';

export function TrainingPage() {
  return <Page title="Readiness">…</Page>;
}
