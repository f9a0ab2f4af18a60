import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { hostLine } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { StartPage } from '../features/start/StartPage.tsx';
import { theme, variables } from '../ui/theme.ts';
import { HostLost } from './HostLost.tsx';
import { pageNonce } from '../ui/page-nonce.ts';
import { useOpenProgram } from './open-program.ts';

const loadProgramWindow = () => import('./ProgramWindow.tsx');
async function loadScreens(): Promise<void> {
  const { loadPeople } = await loadProgramWindow();
  requestIdleCallback(() => void loadPeople());
}

const ProgramWindow = lazy(async () => ({ default: (await loadProgramWindow()).ProgramWindow }));

/** The whole window: the start page, or the open program's screens. */
export function App() {
  const program = useOpenProgram();
  useEffect(() => {
    // Ready by the time somebody has chosen a program.
    const waiting = setTimeout(() => requestIdleCallback(() => void loadScreens()), 300);
    return () => clearTimeout(waiting);
  }, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
    >
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" limit={4} containerWidth={420} />
        <HostLost line={hostLine()} />
        {program ? (
          <Suspense fallback={null}>
            <ProgramWindow key={program.id} />
          </Suspense>
        ) : (
          <StartPage />
        )}
      </QueryClientProvider>
    </MantineProvider>
  );
}
