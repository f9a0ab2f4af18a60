import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ColumnKey, Scenario } from '#shared/contract/scenarios.ts';
import { totalText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { momentText } from './moment-text.ts';
import styles from './ScenarioList.module.css';

type ScenarioListProps = {
  readonly scenarios: readonly Scenario[];
  readonly columns: readonly ColumnKey[];
  readonly onToggle: (key: ColumnKey) => void;
  readonly onEdit: (scenario: Scenario) => void;
};

/** The board and every scenario, each with a tick that puts it into the comparison. */
export function ScenarioList({ scenarios, columns, onToggle, onEdit }: ScenarioListProps) {
  return (
    <section className={styles.list} aria-label="Saved scenarios">
      <h2 className={styles.heading}>Compare</h2>
      <ul className={styles.items}>
        <li className={styles.item} data-chosen={columns.includes('board') || undefined}>
          <Checkbox
            label={<span className={styles.name}>The board now</span>}
            description="As it stands, always up to date"
            checked={columns.includes('board')}
            onChange={() => onToggle('board')}
          />
        </li>
        {scenarios.map(scenario => (
          <li
            key={scenario.id}
            className={styles.item}
            data-chosen={columns.includes(scenario.id) || undefined}
          >
            <Checkbox
              className={styles.check ?? ''}
              label={<span className={styles.name}>{scenario.name}</span>}
              description={<Facts scenario={scenario} />}
              checked={columns.includes(scenario.id)}
              onChange={() => onToggle(scenario.id)}
            />
            <ScenarioMenu scenario={scenario} onEdit={() => onEdit(scenario)} />
          </li>
        ))}
      </ul>
      <p className={styles.hint}>Tick two or three. Each keeps the figures of the day it was saved.</p>
    </section>
  );
}

function Facts({ scenario }: { readonly scenario: Scenario }) {
  const { createdAt, matched, fit, note, goals } = scenario;
  const gap = gapText(scenario);
  return (
    <span className={styles.facts}>
      <span className="tabular">
        {matched} pairs, fit {totalText(fit)}
        {gap && `: ${gap}`}
      </span>
      {goals.length > 0 && <span>First came: {goals.join('; ')}</span>}
      <span>Saved {momentText(createdAt)}</span>
      {note && <span className={styles.note}>{note}</span>}
      {scenario.isOnBoard && <span className={styles.same}>Same pairs as the board</span>}
      {scenario.hasOtherSettings && <span className={styles.changed}>What counts was changed since</span>}
      {scenario.goneCount > 0 && (
        <span className={styles.changed}>
          {scenario.goneCount} {scenario.goneCount === 1 ? 'person has' : 'people have'} left since
        </span>
      )}
    </span>
  );
}

/** Where the scenario stood when it was saved; with goals only what can be said of the total. */
function gapText({ matched, fit, bestFit, bestMatched, isProven, goals }: Scenario): string {
  if (matched < bestMatched) return `${bestMatched - matched} fewer pairs than possible`;
  if (goals.length > 0) return fit < bestFit ? `${totalText(bestFit - fit)} below the highest total` : '';
  if (matched > bestMatched || fit !== bestFit) return `${totalText(bestFit - fit)} below the best`;
  return isProven ? 'the proven best then' : 'the best found then';
}

function ScenarioMenu({ scenario, onEdit }: { readonly scenario: Scenario; readonly onEdit: () => void }) {
  const { id, name } = scenario;
  const says = { done: ({ words }: { readonly words: string }) => words };
  const { mutate: duplicate } = useCommand(api.scenarios.duplicate, says);
  const { mutate: remove } = useCommand(api.scenarios.remove, says);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${name}`} size={28}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          Name and note…
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => duplicate({ id })}>
          Duplicate
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove({ id })}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
