import { app, type Session, type WebContents } from 'electron';
import { isAppUrl } from './app-origin.ts';

// Pages of the app, its own blobs and images, and the developer tools. Nothing here leaves the computer.
const localAddress = /^(?:blob:app:|data:|devtools:|chrome-extension:)/;

/** Switches that keep Chromium itself from calling home. Has to happen before the app is ready. */
export function keepChromiumOffline(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(name);
  }
}

/** Refuses every permission and every request that is not for the app's own files. */
export function lockSession(session: Session, isAllowed: (address: string) => boolean = isAppUrl): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowed(details.url) && !localAddress.test(details.url) });
  });
  session.on('will-download', event => event.preventDefault());
}

/** Refuses to leave the app, to open another window and to embed one, whatever contents ask for it. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', event => event.preventDefault());
  contents.on('will-frame-navigate', event => event.preventDefault());
  contents.on('will-redirect', event => event.preventDefault());
  contents.on('will-attach-webview', event => event.preventDefault());
}
