import { CatchBoundary, lazyRouteComponent, type ErrorComponentProps } from '@tanstack/react-router';
import {
  startTransition,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { ScreenShown } from '../../ui/screen-shown.ts';
import { followStage, showPeople, type Stage } from './people-ahead.ts';
import styles from './PeoplePlace.module.css';

const PeoplePage = lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage');

/** The route of the list of people: what it shows stands in {@link PeoplePlace}. */
export function PeopleRoute() {
  useLayoutEffect(() => showPeople(), []);
  return null;
}

/**
 * Where the screen of people stands: in view, or drawn ahead beside the window, so that showing it only moves it.
 *
 * Everything on it is new with each visit; only the grid is kept (`people-grid.ts`).
 */
export function PeoplePlace() {
  const [stage, setStage] = useState<Stage>('none');
  useLayoutEffect(
    () =>
      followStage(next => {
        // Drawn ahead in small pieces that make way for whatever the person does.
        if (next === 'ahead') startTransition(() => setStage(next));
        else setStage(next);
      }),
    [],
  );
  if (stage === 'none') return null;
  return (
    <Place isShown={stage === 'shown'}>
      <CatchBoundary getResetKey={() => stage} errorComponent={Failed}>
        <Suspense fallback={<Loading label="Loading the screen" />}>
          <PeoplePage />
        </Suspense>
      </CatchBoundary>
    </Place>
  );
}

function Failed({ error, reset }: ErrorComponentProps) {
  return <LoadFailed error={error} onRetry={reset} />;
}

type PlaceProps = { readonly isShown: boolean; readonly children: ReactNode };

function Place({ isShown, children }: PlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    if (!isShown) {
      current.inert = true;
      return;
    }
    // Only when it is painted: all elements get their styles again, which the eye need not wait for.
    let painted = 0;
    const frame = requestAnimationFrame(() => {
      painted = window.setTimeout(() => {
        current.inert = false;
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(painted);
    };
  }, [isShown]);
  return (
    <div
      ref={place}
      className={styles.place}
      data-aside={!isShown || undefined}
      aria-hidden={!isShown || undefined}
    >
      <ScreenShown value={isShown}>{children}</ScreenShown>
    </div>
  );
}
