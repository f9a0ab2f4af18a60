import { BrowserWindow, screen } from 'electron';
import path from 'node:path';
import { writeWholeFile } from '../write-file.ts';
import { appOrigin } from './app-origin.ts';
import { fitToDisplays, readWindowState, smallestWindow } from './window-state.ts';

/** Opens the one window where it was last time. It shows itself when its first picture is ready. */
export function openWindow(stateFile: string): BrowserWindow {
  const areas = screen.getAllDisplays().map(display => display.workArea);
  const { isMaximized, ...bounds } = fitToDisplays(readWindowState(stateFile), areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Counterpart',
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spell checker would fetch its dictionaries from a server.
      spellcheck: false,
      // A middle click would open a new window.
      disableBlinkFeatures: 'Auxclick',
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberState(window, stateFile);
  void window.loadURL(`${appOrigin}/`);
  return window;
}

function rememberState(window: BrowserWindow, stateFile: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized()) return;
      const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
      // A window that opens in its old place is a nicety: failing to note it is not worth a message.
      writeWholeFile(stateFile, Buffer.from(JSON.stringify(state))).catch(() => {});
    }, 300);
  };
  // Listed one by one: BrowserWindow's `on` has an overload for each name.
  window.on('resize', save);
  window.on('move', save);
  window.on('maximize', save);
  window.on('unmaximize', save);
}
