import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { AssessedItem, Assessment } from '#shared/contract/goals.ts';
import { SKILL_LEVELS } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './AssessmentCard.module.css';
import type { Wave } from './AssessmentDialog.tsx';

type AssessmentCardProps = {
  readonly pairId: number;
  readonly assessment: Assessment;
  readonly isOver: boolean;
  readonly onEnter: (wave: Wave) => void;
};

/** Where one of the two stands, wants to be, and ended up. */
export function AssessmentCard({ pairId, assessment, isOver, onEnter }: AssessmentCardProps) {
  const { role, name, baselineOn, finalOn, items } = assessment;
  const remove = useCommand(api.goals.removeAssessment, { done: ({ words }) => words });
  const given = items.filter(item => item.current !== null || item.final !== null);
  return (
    <article className={styles.card} data-role={role} aria-label={`Levels of ${name}`}>
      <div className={styles.head}>
        <Half role={role} size={18} label={role === 'mentee' ? 'Mentee' : 'Mentor'} />
        <span className={styles.name}>{name}</span>
        {baselineOn !== null && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon aria-label={`Levels of ${name}: more`} size={28}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {!isOver && (
                <Menu.Item onClick={() => onEnter('baseline')}>Correct the first levels…</Menu.Item>
              )}
              {finalOn !== null && (
                <Menu.Item onClick={() => onEnter('final')}>Correct the last levels…</Menu.Item>
              )}
              <Menu.Item
                onClick={() => remove.mutate({ pairId, role, wave: finalOn === null ? 'baseline' : 'final' })}
              >
                Remove the {finalOn === null ? 'first' : 'last'} levels
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {baselineOn === null ? (
        <p className={styles.soft}>Has not said yet where they stand.</p>
      ) : (
        <>
          <ul className={styles.items}>
            {given.map(item => (
              <li key={item.name} className={styles.item}>
                <span className={styles.skill}>{item.name}</span>
                <Track item={item} />
              </li>
            ))}
          </ul>
          <p className={styles.soft}>
            First {fullDay(baselineOn)}
            {finalOn === null ? '' : `, last ${fullDay(finalOn)}`}
          </p>
        </>
      )}
      <div className={styles.buttons}>
        {baselineOn === null && !isOver && (
          <Button size="compact-sm" onClick={() => onEnter('baseline')}>
            Enter first levels
          </Button>
        )}
        {baselineOn !== null && finalOn === null && (
          <Button size="compact-sm" onClick={() => onEnter('final')}>
            Enter last levels
          </Button>
        )}
      </div>
    </article>
  );
}

/** Five dots: filled up to where they are, lighter for what they gained since, dashed for where they want to be. */
function Track({ item }: { readonly item: AssessedItem }) {
  const { current, target, final } = item;
  const first = current ?? 0;
  const kindOf = (level: number) => {
    if (level <= first) return 'now';
    if (final !== null && level <= final) return 'gained';
    return level === target ? 'wanted' : undefined;
  };
  const words = [
    current === null ? 'no first level' : `${current} at first`,
    target === null ? null : `wants ${target}`,
    final === null ? null : `${final} at last`,
  ].filter(Boolean);
  return (
    <span className={styles.track} role="img" aria-label={words.join(', ')} title={words.join(', ')}>
      {SKILL_LEVELS.map(level => (
        <span key={level} className={styles.dot} data-kind={kindOf(level)} />
      ))}
      <span className={`${styles.figures} tabular`}>{figuresOf(item)}</span>
    </span>
  );
}

function figuresOf({ current, target, final }: AssessedItem): string {
  if (final !== null) return `${current ?? '–'} → ${final}`;
  return target === null ? `${current ?? '–'}` : `${current ?? '–'} → ${target}?`;
}
