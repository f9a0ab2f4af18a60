import { protocol, type Session } from 'electron';
import type { AppFiles } from '../app-files.ts';
import { appScheme, isAppUrl } from './app-origin.ts';

/** Tells Chromium about `app://`. Has to happen before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

export function serveAppFiles(session: Session, files: AppFiles): void {
  session.protocol.handle(appScheme, async request => {
    if (request.method !== 'GET' || !isAppUrl(request.url)) return new Response('Not found', { status: 404 });
    const { status, headers, body } = await files.respond(new URL(request.url).pathname);
    return new Response(body, { status, headers });
  });
}
