import { QueryClient } from '@tanstack/react-query';

/**
 * Answers are kept until the core announces a change, so nothing is asked twice.
 *
 * The core is on this computer: a failed call does not get better by asking again.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
