import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { hostLine } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { StartPage } from '../features/start/StartPage.tsx';
import { theme, variables } from '../ui/theme.ts';
import { HostLost } from './HostLost.tsx';
import { pageNonce } from '../ui/page-nonce.ts';
import { useOpenProgram } from './open-program.ts';
import { router } from './routes.tsx';

/** The whole window: the start page, or the open program's screens. */
export function App() {
  const program = useOpenProgram();
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
        {program ? <RouterProvider router={router} key={program.id} /> : <StartPage />}
      </QueryClientProvider>
    </MantineProvider>
  );
}
