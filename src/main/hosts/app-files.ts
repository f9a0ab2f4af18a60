import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a host answers to one request for a file of the window. */
export type AppResponse = {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
};

type ListedFile = { readonly path: string; readonly type: string };

/** Where a page may connect to: nowhere in Electron (it has a port), its own server in the browser. */
type Connect = "'none'" | "'self'";

export type AppFiles = { readonly respond: (pathname: string) => Promise<AppResponse> };

const noncePlaceholder = /__NONCE__/g;

/**
 * Serves the files that the build listed in `files.json` and nothing else.
 *
 * A request is looked up, never joined to a folder, so no spelling of a path can reach another file.
 * A last segment without a dot is a screen of the app and gets the page itself.
 */
export function openAppFiles(folder: string, connect: Connect): AppFiles {
  const listed = JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8')) as readonly ListedFile[];
  const files = new Map(listed.map(file => [file.path, file]));

  return {
    async respond(pathname) {
      const file = files.get(isScreen(pathname) ? '/index.html' : pathname);
      if (!file) return { status: 404, headers: headersFor('text/plain; charset=utf-8'), body: 'Not found' };
      const body = await readFile(path.join(folder, file.path));
      if (file.path !== '/index.html') {
        const headers = { ...headersFor(file.type), 'cache-control': 'public, max-age=31536000, immutable' };
        return { status: 200, headers, body };
      }
      const nonce = randomBytes(18).toString('base64');
      const headers = {
        ...headersFor(file.type),
        'cache-control': 'no-store',
        'content-security-policy': contentSecurityPolicy(nonce, connect),
      };
      return { status: 200, headers, body: body.toString('utf8').replace(noncePlaceholder, nonce) };
    },
  };
}

/** The policy of one page load: everything off, then what the app itself needs. */
export function contentSecurityPolicy(nonce: string, connect: Connect): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

function headersFor(type: string): Record<string, string> {
  return {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

function isScreen(pathname: string): boolean {
  return !pathname.slice(pathname.lastIndexOf('/') + 1).includes('.');
}
