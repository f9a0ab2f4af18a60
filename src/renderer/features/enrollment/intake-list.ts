import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { EnrollmentFilter } from '#shared/contract/enrollment.ts';
import { api } from '../../api/client.ts';

export type IntakeList = Awaited<ReturnType<ContractRouterClient<typeof contract>['enrollment']['list']>>;

/** Rows fetched at a time: thousands of people are a list to filter, not to scroll. */
export const PAGE = 100;

/** The first rows that a filter shows; what was shown stays until the next rows are here. */
export function useIntakeList(filter: EnrollmentFilter, limit: number): UseQueryResult<IntakeList> {
  const search = useDeferredValue(filter.search);
  return useQuery({
    ...api.enrollment.list.queryOptions({ input: { ...filter, search, limit } }),
    placeholderData: keepPreviousData,
  });
}
