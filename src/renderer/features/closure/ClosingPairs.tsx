import { Button, Checkbox, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import {
  CLOSING_STEPS,
  type ClosingOverview,
  type ClosingPair,
  type ClosingStep,
} from '#shared/contract/closure.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { ClosingPairRow } from './ClosingPairRow.tsx';
import styles from './ClosingPage.module.css';
import { STEP_HEADS, STEP_TITLES } from './closing-words.ts';

/** More rows than this are drawn on request: a long list stays quick. */
const SHOWN = 25;

const FILTERS = {
  due: (pair: ClosingPair) => pair.isDue,
  open: (pair: ClosingPair) => pair.isOpen,
  closed: (pair: ClosingPair) => !pair.isOpen,
} as const;
type Filter = keyof typeof FILTERS;

type ClosingPairsProps = { readonly overview: ClosingOverview };

/** Every pair with its closing checklist; one or many are ticked and closed at once. */
export function ClosingPairs({ overview }: ClosingPairsProps) {
  const { pairs, today } = overview;
  const [filter, setFilter] = useState<Filter>(pairs.some(FILTERS.due) ? 'due' : 'open');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [isClosing, setClosing] = useState(false);
  const [limit, setLimit] = useState(SHOWN);
  const mark = useCommand(api.closure.markStep, {
    done: ({ count }, { step }) =>
      `“${STEP_TITLES[step]}” ticked for ${count} ${count === 1 ? 'pair' : 'pairs'}`,
  });
  const listed = pairs.filter(FILTERS[filter]);
  const picked = listed.filter(pair => chosen.has(pair.pairId) && pair.isOpen);
  const pickable = listed.filter(pair => pair.isOpen);
  const toggle = useCallback((pairId: number, isOn: boolean) => {
    setChosen(before => {
      const next = new Set(before);
      if (isOn) next.add(pairId);
      else next.delete(pairId);
      return next;
    });
  }, []);
  const { mutate } = mark;
  const markOne = useCallback(
    (pairId: number, step: ClosingStep, isDone: boolean) =>
      mutate({ pairIds: [pairId], step, doneOn: isDone ? today : null }),
    [mutate, today],
  );
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <SegmentedControl
          value={filter}
          onChange={value => setFilter(value)}
          data={(['due', 'open', 'closed'] as const).map(value => ({
            value,
            label: `${{ due: 'Ready to close', open: 'Open', closed: 'Closed' }[value]} ${pairs.filter(FILTERS[value]).length}`,
          }))}
          aria-label="Which pairs"
        />
        {pickable.length > 0 && (
          <Checkbox
            label={`Choose all ${pickable.length}`}
            checked={picked.length === pickable.length}
            indeterminate={picked.length > 0 && picked.length < pickable.length}
            onChange={event =>
              setChosen(new Set(event.currentTarget.checked ? pickable.map(({ pairId }) => pairId) : []))
            }
          />
        )}
        <span className={styles.spring} />
        {pickable.length > 0 && (
          <>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  disabled={picked.length === 0}
                  rightSection={<IconChevronDown size={14} aria-hidden />}
                >
                  Tick for {picked.length}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {CLOSING_STEPS.map(step => (
                  <Menu.Item
                    key={step}
                    onClick={() =>
                      mark.mutate({ pairIds: picked.map(({ pairId }) => pairId), step, doneOn: today })
                    }
                  >
                    {STEP_TITLES[step]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button disabled={picked.length === 0} onClick={() => setClosing(true)}>
              Close {picked.length} {picked.length === 1 ? 'pair' : 'pairs'}…
            </Button>
          </>
        )}
      </div>
      {listed.length === 0 ? (
        <p className={styles.none}>{NONE[filter]}</p>
      ) : (
        <>
          <div className={styles.heads} aria-hidden>
            {CLOSING_STEPS.map(step => (
              <span key={step}>{STEP_HEADS[step]}</span>
            ))}
          </div>
          <ul className={styles.pairs} aria-label="Pairs">
            {listed.slice(0, limit).map(pair => (
              <ClosingPairRow
                key={pair.pairId}
                pair={pair}
                today={today}
                isChosen={chosen.has(pair.pairId)}
                onChoose={toggle}
                onMark={markOne}
              />
            ))}
          </ul>
        </>
      )}
      {listed.length > limit && (
        <Button onClick={() => setLimit(limit + SHOWN)}>
          Show {Math.min(SHOWN, listed.length - limit)} more
        </Button>
      )}
      {isClosing && (
        <CloseDialog
          pairs={picked}
          today={today}
          onClose={() => setClosing(false)}
          onDone={() => {
            setClosing(false);
            setChosen(new Set());
          }}
        />
      )}
    </div>
  );
}

const NONE: Readonly<Record<Filter, string>> = {
  due: 'No pair is ready to close: none has reached its purpose or its last day. All open pairs stand under “Open”.',
  open: 'No pair is open.',
  closed: 'No pair has ended yet.',
};
