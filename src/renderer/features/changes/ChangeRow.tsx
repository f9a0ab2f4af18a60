import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconAccessible,
  IconArrowsShuffle,
  IconBook2,
  IconCheck,
  IconDots,
  IconGavel,
  IconPackage,
  IconScale,
  IconSparkles,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { Change } from '#shared/contract/changes.ts';
import {
  CATEGORY_WORDS,
  CHANGE_STATUS_WORDS,
  CHANGE_STATUSES,
  type ChangeCategory,
} from '#shared/domain/changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import styles from './Changes.module.css';

const ICONS: Readonly<Record<ChangeCategory, TablerIcon>> = {
  accessibility: IconAccessible,
  policy: IconScale,
  process: IconArrowsShuffle,
  product: IconPackage,
  decision: IconGavel,
  knowledge: IconBook2,
  other: IconSparkles,
};

type ChangeRowProps = { readonly change: Change; readonly today: IsoDate; readonly onEdit: () => void };

/** One change: what, why one can believe it, who is behind it, and how far it is. */
export function ChangeRow({ change, today, onEdit }: ChangeRowProps) {
  const says = { done: ({ words }: { readonly words: string }) => words };
  const setStatus = useCommand(api.changes.setStatus, says);
  const remove = useCommand(api.changes.remove, says);
  const { id, category, description, status, evidence } = change;
  const Icon = ICONS[category];
  const next = status === 'idea' ? 'accepted' : status === 'accepted' ? 'done' : null;
  return (
    <li className={styles.change}>
      <span className={styles.category}>
        <Icon size={18} aria-hidden />
        {CATEGORY_WORDS[category].name}
      </span>
      <span className={styles.words}>
        <button type="button" className={styles.description} onClick={onEdit}>
          {description}
        </button>
        {evidence && <span className={styles.evidence}>{evidence}</span>}
        {status === 'done' && !evidence && (
          <span className={styles.missing}>No evidence yet: how can somebody else see it?</span>
        )}
        <span className={styles.facts}>{factsOf(change)}</span>
      </span>
      <span className={styles.steps}>
        <span className={styles.status}>
          <span className={styles.badge} data-status={status}>
            {status === 'done' ? <IconCheck size={14} aria-hidden /> : null}
            {CHANGE_STATUS_WORDS[status]}
          </span>
          {next && (
            <Button
              size="compact-sm"
              aria-label={`Mark as ${CHANGE_STATUS_WORDS[next].toLowerCase()}: ${description}`}
              onClick={() => setStatus.mutate({ id, status: next, on: today })}
            >
              {next === 'accepted' ? 'Accept' : 'Mark done'}
            </Button>
          )}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon aria-label={`More for “${description}”`} size={28}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onEdit}>Edit…</Menu.Item>
              {CHANGE_STATUSES.filter(other => other !== status).map(other => (
                <Menu.Item key={other} onClick={() => setStatus.mutate({ id, status: other, on: today })}>
                  Mark as {CHANGE_STATUS_WORDS[other].toLowerCase()}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => remove.mutate({ id })}>Delete</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
        <span className={styles.when}>
          {dayText(change.doneOn ?? change.acceptedOn ?? change.ideaOn, today)}
        </span>
      </span>
    </li>
  );
}

function factsOf({ outcome, decidedBy, owner, pairs, credit }: Change): string {
  const names = pairs.map(pair => pair.names).join(', ');
  const behind = names === '' ? null : `Because of ${names}${credit === 'named' ? '' : ' (not printed)'}`;
  return [
    decidedBy && `Decided by ${decidedBy}`,
    owner && `Looked after by ${owner}`,
    behind,
    outcome && `Serves “${outcome}”`,
  ]
    .filter(Boolean)
    .join(' · ');
}
