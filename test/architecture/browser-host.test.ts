import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { runningServer } from './running-server.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

type Headers = Readonly<Record<string, string>>;

/** Asks without a URL library in between, so that odd paths and headers arrive as they are. */
function ask(path: string, headers: Headers = {}, method = 'GET') {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const call = request({ host: '127.0.0.1', port: server.port, path, method, headers }, response => {
        let body = '';
        response.on('data', chunk => (body += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      });
      call.on('error', reject);
      call.end();
    },
  );
}

/** Tries to open the socket and says how that went. */
function knock(options: {
  readonly token?: string;
  readonly host?: string;
  readonly origin?: string;
  readonly path?: string;
}) {
  const { token = server.token, host = `127.0.0.1:${server.port}`, path = '/rpc' } = options;
  const origin = options.origin ?? `http://${host}`;
  const protocols = token === '' ? ['counterpart'] : ['counterpart', token];
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, protocols, {
    headers: { host, origin },
  });
  return new Promise<string>(resolve => {
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('error', error => resolve(/\d{3}/.exec(error.message)?.[0] ?? error.message));
  });
}

describe('the socket', () => {
  it('opens for the page that knows the token', async () => {
    expect(await knock({})).toBe('open');
    expect(await knock({ host: `localhost:${server.port}` })).toBe('open');
  });

  it('stays shut for a wrong, a shorter and a missing token', async () => {
    expect(await knock({ token: 'some-other-token-of-size' })).toBe('401');
    expect(await knock({ token: 'short' })).toBe('401');
    expect(await knock({ token: '' })).toBe('401');
  });

  it('stays shut for pages of other sites, even with the token', async () => {
    expect(await knock({ origin: 'https://elsewhere.example' })).toBe('403');
    expect(await knock({ origin: 'null' })).toBe('403');
    expect(await knock({ origin: `http://127.0.0.1:${server.port + 1}` })).toBe('403');
  });

  it('stays shut for a foreign name that was pointed at this computer', async () => {
    expect(await knock({ host: `elsewhere.example:${server.port}` })).toBe('403');
  });

  it('is at one address only', async () => {
    expect(await knock({ path: '/' })).toBe('403');
  });

  it('writes the token to no log', () => {
    expect(server.lines.join('\n')).not.toContain(server.token);
  });
});

describe('the files', () => {
  it('come with a policy that has a new nonce each time', async () => {
    const [first, second] = [await ask('/'), await ask('/any/screen')];
    const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(24);
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
    expect(second.body).not.toBe(first.body);
  });

  it('are refused to a foreign name and to pages of other sites', async () => {
    expect((await ask('/', { host: 'elsewhere.example' })).status).toBe(403);
    expect((await ask('/', { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await ask('/', {}, 'POST')).status).toBe(403);
  });

  it('allow no other site to read them', async () => {
    const { headers } = await ask('/assets/a.js');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('end at the list: no spelling reaches a neighbor', async () => {
    const spellings = [
      '/../secret.js',
      '/..%2fsecret.js',
      '/assets/../../secret.js',
      '/%2e%2e/secret.js',
      '/assets//a.js',
      '/files.json',
      '*',
    ];
    const answers = await Promise.all(spellings.map(path => ask(path)));
    expect(answers.map(answer => answer.body).filter(body => body.includes('secret'))).toEqual([]);
    expect(answers.slice(0, 6).map(answer => answer.status)).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it('are for this computer alone', async () => {
    const outside = await import('node:os').then(os =>
      Object.values(os.networkInterfaces())
        .flat()
        .find(address => address && !address.internal && address.family === 'IPv4'),
    );
    if (!outside) return;
    const answer = await new Promise<string>(resolve => {
      const call = request({ host: outside.address, port: server.port, timeout: 2000 }, () =>
        resolve('answered'),
      );
      call.on('error', error => resolve((error as NodeJS.ErrnoException).code ?? 'error'));
      call.on('timeout', () => call.destroy());
      call.end();
    });
    expect(answer).not.toBe('answered');
  });
});
