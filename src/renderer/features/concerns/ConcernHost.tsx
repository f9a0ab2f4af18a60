import { lazy, Suspense } from 'react';
import { useConcernStart } from './concern-store.ts';

const NewConcern = lazy(async () => ({ default: (await import('./NewConcern.tsx')).NewConcern }));

/** Shows the form for a concern above every screen; it is loaded when it is first asked for. */
export function ConcernHost() {
  const start = useConcernStart();
  if (!start) return null;
  return (
    <Suspense fallback={null}>
      <NewConcern start={start} />
    </Suspense>
  );
}
