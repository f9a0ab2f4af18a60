// The desktop app: opens the window, starts the core beside it and stays out of the way.
import { app, dialog, session, type BrowserWindow } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openAppFiles } from './hosts/app-files.ts';
import { defaultDataFolder } from './hosts/data-folder.ts';
import { registerAppScheme, serveAppFiles } from './hosts/electron/app-protocol.ts';
import { startCore, type CoreLink } from './hosts/electron/core-link.ts';
import { installMenu } from './hosts/electron/menu.ts';
import { keepChromiumOffline, lockContents, lockSession } from './hosts/electron/security.ts';
import { answerWindow } from './hosts/electron/window-requests.ts';
import { openWindow } from './hosts/electron/window.ts';
import { appVersion } from './hosts/version.ts';

const wanted = app.commandLine.getSwitchValue('data');
const dataDir = path.resolve(wanted || defaultDataFolder(process.platform, process.env));
const windowDir = path.join(dataDir, 'window');
mkdirSync(windowDir, { recursive: true });
// Also what "single instance" is counted by: another data folder is another instance.
app.setPath('userData', windowDir);
// In containers, where only root exists, Chromium's sandbox cannot be had and the caller says so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
keepChromiumOffline();
registerAppScheme();

let window: BrowserWindow | undefined;
let core: CoreLink | undefined;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', event => {
    if (!core) return;
    event.preventDefault();
    const closing = core.close();
    core = undefined;
    void closing.finally(() => app.quit());
  });
  void app.whenReady().then(open);
} else {
  app.quit();
}

function open(): void {
  core = runCore();
  lockSession(session.defaultSession);
  serveAppFiles(
    session.defaultSession,
    openAppFiles(path.join(import.meta.dirname, '../renderer'), "'none'"),
  );
  answerWindow(() => window, {
    connect: frame => core?.connect(frame),
    showRecent: programs => installMenu(() => window, programs),
  });
  installMenu(() => window);
  window = openWindow(path.join(windowDir, 'window-state.json'));
  window.once('closed', () => (window = undefined));
}

const runCore = () => startCore({ dataDir, version: appVersion }, () => void restartCore());

async function restartCore(): Promise<void> {
  core = undefined;
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'Counterpart has to start again',
    detail:
      'A part of it stopped unexpectedly. Everything you had finished is saved; what you were doing at that moment was not done.',
    buttons: ['Start again', 'Quit'],
    defaultId: 0,
  });
  if (response === 1) return app.quit();
  core = runCore();
  window?.webContents.reload();
}
