import { ActionIcon } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { useCommands, type AppCommand } from '../../app/commands.ts';
import { currentPeopleList } from './people-list.ts';
import styles from './PersonSteps.module.css';

type PersonStepsProps = { readonly id: number; readonly onGo: (id: number) => void };

/** To the people before and after in the list as it was filtered and sorted: by button, or with J and K. */
export function PersonSteps({ id, onGo }: PersonStepsProps) {
  const { filter, sort } = currentPeopleList();
  const { data } = useQuery({
    ...api.roster.neighbors.queryOptions({ input: { id, filter, sort } }),
    placeholderData: keepPreviousData,
  });
  const previousId = data?.previousId ?? null;
  const nextId = data?.nextId ?? null;
  const commands = useMemo(
    (): AppCommand[] => [
      {
        id: 'person.next',
        label: 'Next person of the list',
        group: 'This screen',
        shortcut: 'J',
        isEnabled: nextId !== null,
        run: () => nextId !== null && onGo(nextId),
      },
      {
        id: 'person.previous',
        label: 'Previous person of the list',
        group: 'This screen',
        shortcut: 'K',
        isEnabled: previousId !== null,
        run: () => previousId !== null && onGo(previousId),
      },
    ],
    [nextId, previousId, onGo],
  );
  useCommands(commands);
  if (!data || data.place === null) return null;
  return (
    <div className={styles.steps} role="group" aria-label="Other people of the list">
      <span className={styles.place}>
        {data.place.toLocaleString('en')} of {data.total.toLocaleString('en')}
      </span>
      <ActionIcon
        aria-label="Previous person"
        title="Previous person (K)"
        disabled={previousId === null}
        onClick={() => previousId !== null && onGo(previousId)}
      >
        <IconChevronUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label="Next person"
        title="Next person (J)"
        disabled={nextId === null}
        onClick={() => nextId !== null && onGo(nextId)}
      >
        <IconChevronDown size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
