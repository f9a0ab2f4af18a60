import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArrowsExchange,
  IconCircleCheck,
  IconDots,
  IconHeartHandshake,
  IconLock,
  IconLockOpen,
  IconMessageQuestion,
  IconMessages,
  IconPlayerPlay,
  IconSend,
  IconShieldOff,
  IconCalendarCheck,
  IconUnlink,
  IconUsersMinus,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { BoardPair, BoardPerson } from '#shared/contract/matching.ts';
import { useBoardActions } from './board-actions.ts';
import { saysWords, STAGE_NAMES } from './stage-label.ts';
import styles from './PairTools.module.css';

type PairToolsProps = {
  readonly pair: BoardPair;
  readonly mentee: BoardPerson;
  readonly mentor: BoardPerson;
  readonly heldBecause: string | null;
};

/**
 * At the end of a pair's row: its warnings, its lock and everything else that can be done with it. Its menu and hints are
 * the dearest part of a row and do not change while a card passes over it.
 */
export const PairTools = memo(function PairTools({ pair, mentee, mentor, heldBecause }: PairToolsProps) {
  const actions = useBoardActions();
  const names = `${mentee.name} and ${mentor.name}`;
  const hasBegun = pair.fixedBecause !== null;
  return (
    <div className={styles.tools}>
      <WarningChip
        pair={pair}
        onOpen={() => actions.inspect({ kind: 'pair', menteeId: mentee.id, mentorId: mentor.id })}
      />
      <StageChip pair={pair} mentee={mentee.name} mentor={mentor.name} isQuiet={hasChip(pair)} />
      <Tooltip
        label={pair.fixedBecause ?? (pair.isLocked ? 'Locked: stays together (L)' : 'Lock this pair (L)')}
      >
        <ActionIcon
          className={styles.lock}
          data-locked={pair.isLocked || hasBegun || undefined}
          aria-label={hasBegun ? `${names}: ${STAGE_NAMES[pair.stage].toLowerCase()}` : `Lock ${names}`}
          aria-pressed={hasBegun ? undefined : pair.isLocked}
          aria-disabled={hasBegun || undefined}
          onClick={() => !hasBegun && actions.setLock(pair.id, !pair.isLocked)}
        >
          {hasBegun ? (
            <IconCalendarCheck size={16} stroke={1.75} />
          ) : pair.isLocked ? (
            <IconLock size={16} stroke={1.75} />
          ) : (
            <IconLockOpen size={16} stroke={1.75} />
          )}
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={`More for ${names}`} className={styles.more}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowsExchange size={16} />}
            disabled={heldBecause !== null}
            onClick={() =>
              actions.chooseTarget({
                role: 'mentor',
                id: mentor.id,
                fromMenteeId: mentee.id,
                isPaired: true,
                name: mentor.name,
              })
            }
          >
            Move {mentor.name} to…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowsExchange size={16} />}
            disabled={heldBecause !== null}
            onClick={() =>
              actions.chooseTarget({
                role: 'mentee',
                id: mentee.id,
                fromMenteeId: null,
                isPaired: true,
                name: mentee.name,
              })
            }
          >
            Move {mentee.name} to…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUnlink size={16} />}
            disabled={heldBecause !== null}
            onClick={() => actions.unassign(pair.id)}
          >
            Take apart (U)
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconHeartHandshake size={16} />}
            onClick={() => actions.keepTogether(mentee.personId, mentor.personId)}
          >
            Always pair these two (A)
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUsersMinus size={16} />}
            onClick={() => actions.keepApart(mentee.personId, mentor.personId)}
          >
            Never pair these two (N)
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
});

/** How far the pair is, in a word. */
function StageChip({
  pair,
  mentee,
  mentor,
  isQuiet,
}: {
  readonly pair: BoardPair;
  readonly mentee: string;
  readonly mentor: string;
  /** A warning needs the room; the dots in the lens still show how far the pair is. */
  readonly isQuiet: boolean;
}) {
  if (pair.stage === 'proposed') return null;
  const Icon = STAGE_ICONS[pair.stage];
  const isAsked = pair.stage === 'staged' || pair.stage === 'consulted';
  const words = isAsked
    ? `${STAGE_NAMES[pair.stage]}: ${saysWords(mentee, pair.menteeSays)}, ${saysWords(mentor, pair.mentorSays)}.`
    : `${STAGE_NAMES[pair.stage]}.`;
  if (isQuiet) return <span className="visually-hidden">{words}</span>;
  return (
    <Tooltip label={words} w={240}>
      <span className={styles.stage}>
        <Icon size={14} aria-hidden />
        <span className={styles.rule}>{STAGE_NAMES[pair.stage]}</span>
        <span className="visually-hidden">{words}</span>
      </span>
    </Tooltip>
  );
}

const STAGE_ICONS = {
  staged: IconMessageQuestion,
  consulted: IconMessages,
  published: IconSend,
  started: IconPlayerPlay,
} as const;

function hasChip({ warnings, overrides }: BoardPair): boolean {
  return warnings.length > 0 || overrides.length > 0;
}

/** The worst open warning by name; overridden and accepted ones stay in sight, quietly. */
function WarningChip({ pair, onOpen }: { readonly pair: BoardPair; readonly onOpen: () => void }) {
  const open = pair.warnings.filter(({ acceptedBecause }) => acceptedBecause === null);
  if (pair.overrides.length > 0 && !open.some(({ mode }) => mode === 'hard'))
    return <OverriddenChip pair={pair} onOpen={onOpen} />;
  const worst =
    open.find(({ mode }) => mode === 'hard') ??
    pair.warnings.find(({ acceptedBecause }) => acceptedBecause === null) ??
    pair.warnings[0];
  if (!worst) return null;
  const tone = worst.mode === 'hard' ? 'hard' : worst.acceptedBecause === null ? 'soft' : 'accepted';
  const Icon = { hard: IconAlertOctagon, soft: IconAlertTriangle, accepted: IconCircleCheck }[tone];
  const more = pair.warnings.length - 1;
  return (
    <Tooltip label={pair.warnings.map(({ words }) => words).join('\n')} w={280}>
      <UnstyledButton className={styles.chip} data-tone={tone} onClick={onOpen}>
        <Icon size={14} aria-hidden />
        <span className={styles.rule}>{worst.name}</span>
        {more > 0 && <span>+{more}</span>}
        <span className="visually-hidden">
          {tone === 'hard' ? ' (breaks a rule)' : tone === 'accepted' ? ' (accepted)' : ' (warning)'}
        </span>
      </UnstyledButton>
    </Tooltip>
  );
}

/** The mark of a pair that was made against a hard rule; it is never taken away. */
function OverriddenChip({ pair, onOpen }: { readonly pair: BoardPair; readonly onOpen: () => void }) {
  const words = pair.overrides.map(({ name, reason }) => `${name} overridden: ${reason}`);
  const open = pair.warnings.filter(({ acceptedBecause }) => acceptedBecause === null).length;
  return (
    <Tooltip label={words.join('\n')} w={280}>
      <UnstyledButton className={styles.chip} data-tone="overridden" onClick={onOpen}>
        <IconShieldOff size={14} aria-hidden />
        <span className={styles.rule}>Overridden</span>
        {open > 0 && <span>+{open}</span>}
        <span className="visually-hidden"> {words.join('. ')}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
