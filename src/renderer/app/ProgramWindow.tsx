import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { loadPeople, preparePeople } from '../features/roster/index.ts';
import { router } from './routes.tsx';

/** Gets the code of the largest screen while the person looks at the list of programs. */
export { loadPeople };

/** The screens of the open program; loaded while the start page is already usable. */
export function ProgramWindow() {
  useEffect(() => {
    let isOpen = true;
    const prepare = () => {
      // Whatever fails here is asked again by the screen, which says what is wrong.
      preparePeople(() => isOpen).catch(() => {});
    };
    // First what the screen in view asks for.
    const waiting = setTimeout(() => requestIdleCallback(prepare, { timeout: 400 }), 200);
    return () => {
      isOpen = false;
      clearTimeout(waiting);
    };
  }, []);
  return <RouterProvider router={router} />;
}
