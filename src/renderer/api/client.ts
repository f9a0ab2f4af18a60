import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { contract } from '#shared/contract/index.ts';
import { connectHost, type HostLine } from './connect-host.ts';

let line: Promise<HostLine> | undefined;

/** This window's line to the core, opened when it is first needed. */
export function hostLine(): Promise<HostLine> {
  line ??= connectHost();
  return line;
}

// Screens may ask before the line is up; their calls wait for it.
const link: ClientLink<ClientContext> = {
  async call(path, input, options) {
    const { link: opened } = await hostLine();
    return opened.call(path, input, options);
  },
};

/** The core's operations as functions, typed by the contract. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link);

/** The same operations as TanStack Query options: `useQuery(api.program.get.queryOptions())`. */
export const api: RouterUtils<typeof client> = createTanstackQueryUtils(client);
