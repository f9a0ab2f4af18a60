import './app/trusted-types.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { hostLine } from './api/client.ts';
import { App } from './app/App.tsx';
import { reopenProgram } from './app/open-program.ts';
import { offerRecentPrograms } from './app/recent-programs.ts';
import { pageNonce } from './ui/page-nonce.ts';

// zod probes for eval otherwise, which the page's policy forbids.
z.config({ jitless: true });

// The scroll lock beneath dialogs makes a style tag and looks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: pageNonce() });

const root = createRoot(document.getElementById('root') as HTMLElement);

try {
  await hostLine();
  await reopenProgram();
  root.render(<App />);
  offerRecentPrograms();
} catch (error) {
  root.render(
    <p role="alert" style={{ padding: 32 }}>
      {error instanceof Error ? error.message : String(error)}
    </p>,
  );
}
