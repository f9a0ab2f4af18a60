import { RouterProvider } from '@tanstack/react-router';
import { router } from './routes.tsx';

/** The screens of the open program; loaded while the start page is already usable. */
export function ProgramWindow() {
  return <RouterProvider router={router} />;
}
