import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { ModuleListing } from '#shared/contract/training.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { moduleFacts, progressNote } from './training-words.ts';
import styles from './TrainingPage.module.css';

type ModuleRowProps = {
  readonly module: ModuleListing;
  /** The modules above and below it, to move past. */
  readonly neighbors: {
    readonly above: number | null;
    readonly below: number | null;
    readonly past: number | null;
  };
  readonly onEdit: () => void;
  readonly onRecord: () => void;
};

/** One module: what it asks for, how far people are, what can be done with it. */
export function ModuleRow({ module, neighbors, onEdit, onRecord }: ModuleRowProps) {
  const { id, title, people, done, isRetired, records } = module;
  const { mutate: move } = useCommand(api.training.move);
  const { mutate: retire } = useCommand(api.training.retire, {
    done: (_, { isRetired: now }) =>
      now ? `“${title}” is retired; its records stay` : `“${title}” is in use again`,
  });
  const { mutate: remove } = useCommand(api.training.remove, {
    done: records === 0 ? 'Module removed' : 'Module removed, with its records',
  });
  const note = progressNote(module);
  return (
    <li className={styles.row} aria-label={title}>
      <div className={styles.body}>
        <span className={styles.title}>{title}</span>
        <span className={styles.soft}>{moduleFacts(module)}</span>
        {module.warnings.map(warning => (
          <span key={warning} className={styles.warning}>
            <IconAlertTriangle size={15} aria-hidden /> {warning}
          </span>
        ))}
      </div>
      {isRetired ? (
        <span className={styles.soft}>{records === 1 ? '1 record' : `${records} records`} kept</span>
      ) : (
        <div className={styles.progress}>
          <span>
            <strong>{done}</strong> of {people}
          </span>
          <meter
            className={styles.meter}
            min={0}
            max={Math.max(1, people)}
            value={done}
            aria-label={`Completed “${title}”`}
          />
          {note && <span className={styles.soft}>{note}</span>}
        </div>
      )}
      <div className={styles.actions}>
        {!isRetired && (
          <>
            <Button size="compact-sm" onClick={onRecord} aria-label={`Note who completed “${title}”`}>
              Note who completed it
            </Button>
            <ActionIcon
              aria-label={`Move “${title}” up`}
              disabled={neighbors.above === null}
              onClick={() => move({ id, beforeId: neighbors.above })}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={`Move “${title}” down`}
              disabled={neighbors.below === null}
              onClick={() => move({ id, beforeId: neighbors.past })}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
          </>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={`More for “${title}”`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
              Edit
            </Menu.Item>
            <Menu.Item
              leftSection={
                isRetired ? <IconArchiveOff size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />
              }
              onClick={() => retire({ id, isRetired: !isRetired })}
            >
              {isRetired ? 'Use again' : 'Retire'}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove({ id })}>
              {records === 0
                ? 'Remove'
                : `Remove with its ${records === 1 ? 'record' : `${records} records`}`}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
