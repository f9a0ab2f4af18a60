import './app/trusted-types.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { hostLine } from './api/client.ts';
import { App } from './app/App.tsx';
import { isReopening, reopenProgram } from './app/open-program.ts';
import { offerRecentPrograms } from './app/recent-programs.ts';
import { pageNonce } from './ui/page-nonce.ts';

// The scroll lock beneath dialogs makes a style tag and looks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: pageNonce() });

const root = createRoot(document.getElementById('root') as HTMLElement);

/** In place of the app when its line to the core cannot be opened. */
function showFailure(error: unknown): void {
  root.render(
    <p role="alert" style={{ padding: 32 }}>
      {error instanceof Error ? error.message : String(error)}
    </p>,
  );
}

async function start(): Promise<void> {
  // The start page draws while the line is opened; only a window that shows a program again waits for it.
  if (isReopening()) await reopenProgram();
  root.render(<App />);
  await hostLine();
  offerRecentPrograms();
}

start().catch(showFailure);
