import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Board as BoardData, Repair } from '#shared/contract/matching.ts';
import type { Role } from '#shared/domain/people.ts';
import { useKeyHints } from '../../app/key-hints.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { CharterNotice } from '../program/index.ts';
import { BoardActionsProvider, type BoardActions, type Card, type Selection } from './board-actions.ts';
import {
  isFiltered,
  NO_FILTER,
  pairRows,
  shownPairs,
  shownUnmatched,
  type BoardFilter,
  type Sort,
} from './board-filter.ts';
import { moveFocus } from './board-focus.ts';
import { BOARD_KEYS } from './board-keys.ts';
import { BoardHeaderActions } from './BoardHeaderActions.tsx';
import { BoardToolbar } from './BoardToolbar.tsx';
import { CheckDrawer } from './CheckDrawer.tsx';
import { BoardTotals } from './BoardTotals.tsx';
import { Inspector } from './Inspector.tsx';
import { LiftBar } from './LiftBar.tsx';
import { LiftProvider, LiftStore } from './lift-store.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { OverrideDialog, type OverrideRequest } from './OverrideDialog.tsx';
import { OverrideRights } from './OverrideRights.tsx';
import { PairList } from './PairList.tsx';
import { RepairOffer } from './RepairOffer.tsx';
import { RevealProvider } from './reveal.ts';
import { SettingsDrawer } from './SettingsDrawer.tsx';
import { UnmatchedRail } from './UnmatchedRail.tsx';
import { useAutoMatch, useMoves } from './use-board-commands.ts';
import { BoardInput } from './BoardInput.tsx';
import styles from './Board.module.css';

type BoardProps = { readonly board: BoardData };

/** The board: pairs in the middle, who waits on either side, and the inspector of what is chosen. */
export function Board({ board }: BoardProps) {
  const element = useRef<HTMLDivElement>(null);
  const [store] = useState(() => new LiftStore());
  const [scrollers] = useState(() => new Map());
  const [filter, setFilter] = useState<BoardFilter>(NO_FILTER);
  const [sort, setSort] = useState<Sort>('mentee');
  const [selection, setSelection] = useState<Selection | null>(null);
  const [moving, setMoving] = useState<Card | null>(null);
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const [isCheckOpen, setCheckOpen] = useState(false);
  const [isRightsOpen, setRightsOpen] = useState(false);
  const [overriding, setOverriding] = useState<OverrideRequest | null>(null);
  const [offered, offer] = useState<Repair | null>(null);
  const [spoken, announce] = useState('');
  const autoMatch = useAutoMatch();
  useKeyHints(BOARD_KEYS);

  const rows = useMemo(() => pairRows(board), [board]);
  const shown = useMemo(() => shownPairs(rows, filter, sort), [rows, filter, sort]);
  const mentees = useMemo(() => shownUnmatched(board.mentees, filter), [board, filter]);
  const mentors = useMemo(() => shownUnmatched(board.mentors, filter), [board, filter]);
  const names = useMemo(
    () => new Map([...board.mentees, ...board.mentors].map(({ id, name }) => [id, name])),
    [board],
  );

  const override = useCallback(
    (card: Card, target: number) => {
      const isMentor = card.role === 'mentor';
      const other = names.get(target) ?? '';
      setOverriding({
        menteeId: isMentor ? target : card.id,
        mentorId: isMentor ? card.id : target,
        fromMenteeId: isMentor ? card.fromMenteeId : null,
        names: isMentor ? `${card.name} and ${other}` : `${other} and ${card.name}`,
      });
    },
    [names],
  );
  const moves = useMoves(
    store,
    useCallback(menteeId => board.pairs.find(pair => pair.menteeId === menteeId)?.id ?? null, [board]),
    announce,
    offer,
    override,
  );
  const actions = useMemo(
    (): BoardActions => ({ ...moves, override, inspect: setSelection, chooseTarget: setMoving }),
    [moves, override],
  );
  const selected = stillThere(board, selection);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && !event.defaultPrevented) setSelection(null);
    moveFocus(event);
  };

  return (
    <LiftProvider value={store}>
      <RevealProvider value={scrollers}>
        <BoardActionsProvider value={actions}>
          <Page
            title="Matching"
            isFull
            description={
              <BoardTotals board={board} onShowWarnings={() => setFilter({ ...NO_FILTER, warning: 'any' })} />
            }
            actions={
              <BoardHeaderActions
                board={board}
                autoMatch={autoMatch}
                onSettings={() => setSettingsOpen(true)}
                onCheck={() => setCheckOpen(true)}
                onRights={() => setRightsOpen(true)}
              />
            }
          >
            <div
              ref={element}
              className={styles.board}
              role="presentation"
              data-inspecting={selected !== null || undefined}
              onKeyDown={onKeyDown}
            >
              <UnmatchedRail
                role="mentee"
                people={mentees}
                unmatchedCount={board.mentees.filter(({ load }) => load === 0).length}
                isFiltered={isFiltered(filter)}
                selectedId={selectedPerson(selected, 'mentee')}
              />
              <div className={styles.middle}>
                <LiftBar nameOf={id => names.get(id) ?? ''} />
                <CharterNotice pairs={board.pairs.length} />
                <BoardToolbar
                  board={board}
                  filter={filter}
                  onFilter={setFilter}
                  sort={sort}
                  onSort={setSort}
                  shownCount={shown.length}
                />
                <RepairOffer board={board} repair={offered} announce={announce} onClose={() => offer(null)} />
                <PairList
                  rows={shown}
                  selectedPairId={selectedPair(board, selected)}
                  nothing={
                    rows.length === 0 ? (
                      <EmptyState
                        title="No pairs yet"
                        words="Auto-match finds the best arrangement of everyone under your rules, with proof. Or drag a card onto another."
                        action={
                          <PrimaryButton onClick={() => autoMatch.run()}>Auto-match everyone</PrimaryButton>
                        }
                      />
                    ) : (
                      <EmptyState
                        title="No pair fits"
                        words="Nothing on the board fits the search and the filters."
                        action={<Button onClick={() => setFilter(NO_FILTER)}>Show all pairs</Button>}
                      />
                    )
                  }
                />
              </div>
              <UnmatchedRail
                role="mentor"
                people={mentors}
                unmatchedCount={board.mentors.filter(({ load }) => load === 0).length}
                isFiltered={isFiltered(filter)}
                selectedId={selectedPerson(selected, 'mentor')}
              />
              {selected && (
                <Inspector board={board} selection={selected} onClose={() => setSelection(null)} />
              )}
              <BoardInput
                board={element}
                rows={shown}
                mentees={mentees}
                mentors={mentors}
                announce={announce}
              />
            </div>
          </Page>
          <div className="visually-hidden" role="status" aria-live="assertive">
            {spoken}
          </div>
          <MoveDialog card={moving} board={board} onClose={() => setMoving(null)} />
          <OverrideRights isOpen={isRightsOpen} onClose={() => setRightsOpen(false)} />
          {overriding && (
            <OverrideDialog request={overriding} announce={announce} onClose={() => setOverriding(null)} />
          )}
          <SettingsDrawer isOpen={isSettingsOpen} onClose={() => setSettingsOpen(false)} />
          <CheckDrawer
            isOpen={isCheckOpen}
            onClose={() => setCheckOpen(false)}
            onShow={(menteeId, mentorId) => {
              setCheckOpen(false);
              setSelection({ kind: 'pair', menteeId, mentorId });
              const row = shown.findIndex(({ pair }) => pair.menteeId === menteeId);
              if (row < 0) setFilter(NO_FILTER);
              else scrollers.get('pairs')?.(row);
            }}
          />
          <ProgressDialog
            title="Auto-match"
            progress={autoMatch.progress}
            cancelNote="Stopping leaves the board as it is."
            onCancel={autoMatch.stop}
          />
        </BoardActionsProvider>
      </RevealProvider>
    </LiftProvider>
  );
}

/** The selection as long as its people are on the board; a pair that was moved gives way to whoever has the mentee now. */
function stillThere(board: BoardData, selection: Selection | null): Selection | null {
  if (!selection) return null;
  if (selection.kind === 'person') {
    const people = selection.role === 'mentee' ? board.mentees : board.mentors;
    const person = people.find(({ id }) => id === selection.id);
    if (!person) return null;
    const pair = board.pairs.find(
      ({ menteeId, mentorId }) => (selection.role === 'mentee' ? menteeId : mentorId) === selection.id,
    );
    const hasRoom = selection.role === 'mentor' && person.load < person.capacity;
    return pair && !hasRoom ? { kind: 'pair', menteeId: pair.menteeId, mentorId: pair.mentorId } : selection;
  }
  const { menteeId } = selection;
  const pair = board.pairs.find(other => other.menteeId === menteeId);
  if (pair) return { kind: 'pair', menteeId, mentorId: pair.mentorId };
  return board.mentees.some(({ id }) => id === menteeId)
    ? { kind: 'person', role: 'mentee', id: menteeId }
    : null;
}

function selectedPair(board: BoardData, selection: Selection | null): number | null {
  if (selection?.kind !== 'pair') return null;
  return board.pairs.find(({ menteeId }) => menteeId === selection.menteeId)?.id ?? null;
}

function selectedPerson(selection: Selection | null, role: Role): number | null {
  return selection?.kind === 'person' && selection.role === role ? selection.id : null;
}
