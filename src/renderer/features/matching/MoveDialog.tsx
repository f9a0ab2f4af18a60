import { Modal, SegmentedControl, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Board, Lifted } from '#shared/contract/matching.ts';
import { must } from '#shared/domain/assert.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import { otherRole } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { Half } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useBoardActions, type Card } from './board-actions.ts';
import { priceText } from './LiftBar.tsx';
import { APART } from './lift-store.ts';
import { warningHint } from './target-words.ts';
import styles from './MoveDialog.module.css';

type MoveDialogProps = {
  readonly card: Card | null;
  readonly board: Board;
  readonly onClose: () => void;
};

/** The same moves as by dragging, as a list: best first, with what each does and costs, and why others are ruled out. */
export function MoveDialog({ card, board, onClose }: MoveDialogProps) {
  return (
    <Modal opened={card !== null} onClose={onClose} title={card ? `Move ${card.name} to…` : ''} size={560}>
      {card && <MoveList card={card} board={board} onClose={onClose} />}
    </Modal>
  );
}

const SHOWN_AT_ONCE = 80;

/** What choosing a person does. */
type Aim = 'pair' | 'lock' | 'together' | 'apart';
const AIMS: { value: Aim; label: string }[] = [
  { value: 'pair', label: 'Pair' },
  { value: 'lock', label: 'Pair and lock' },
  { value: 'together', label: 'Always pair' },
  { value: 'apart', label: 'Never pair' },
];
const OVERRIDE_WORDS = {
  granted: ' You may override it.',
  notGranted: ' Nobody may override it in this program.',
} as const;

/** Keeping two people together or apart by name is a note for auto-match: it asks only that both are on the board. */
function canChoose({ state, override }: Choice, aim: Aim): boolean {
  if (aim === 'apart') return true;
  if (aim === 'together') return state !== 'blocked' || override === 'no';
  return state === 'open' || (state === 'blocked' && override !== 'no' && aim === 'pair');
}

function personIds(board: Board, card: Card, target: number): readonly [mentee: number, mentor: number] {
  const [menteeId, mentorId] = card.role === 'mentor' ? [target, card.id] : [card.id, target];
  const personOf = (people: Board['mentees'], id: number) =>
    must(
      people.find(person => person.id === id),
      'Whoever is chosen is on the board',
    ).personId;
  return [personOf(board.mentees, menteeId), personOf(board.mentors, mentorId)];
}

type Choice = {
  readonly id: number;
  readonly name: string;
  readonly about: string;
  readonly state: Lifted['state'][number];
  readonly change: number | null;
  readonly words: string;
  /** What the pair takes from the best arrangement of everyone, and what it would be warned for. */
  readonly price: string;
  readonly warning: string;
  readonly override: Lifted['override'][number];
};

function MoveList({
  card,
  board,
  onClose,
}: {
  readonly card: Card;
  readonly board: Board;
  readonly onClose: () => void;
}) {
  const actions = useBoardActions();
  const { drop } = actions;
  const [aim, setAim] = useState<Aim>('pair');
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { role, id, fromMenteeId } = card;
  const lifted = useQuery(api.matching.lift.queryOptions({ input: { role, id, fromMenteeId } }));
  const choices = lifted.data ? choicesOf(board, card, lifted.data) : [];
  const wanted = foldText(search);
  const matching = choices.filter(({ name, about }) => foldText(`${name} ${about}`).includes(wanted));
  const shown = matching.slice(0, SHOWN_AT_ONCE);

  const choose = (choice: Choice | undefined) => {
    if (!choice || !canChoose(choice, aim)) return;
    onClose();
    if (aim === 'together' || aim === 'apart') {
      const [mentee, mentor] = personIds(board, card, choice.id);
      if (aim === 'together') actions.keepTogether(mentee, mentor);
      else actions.keepApart(mentee, mentor);
    } else if (choice.state === 'blocked') {
      actions.override(card, choice.id);
    } else {
      drop(card, choice.id, aim === 'lock');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, active + step));
      setActive(next);
      list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(shown[active]);
    }
  };

  return (
    <>
      <SegmentedControl
        className={styles.aim}
        aria-label="What to do"
        fullWidth
        data={AIMS}
        value={aim}
        onChange={setAim}
      />
      <TextInput
        className={styles.find}
        aria-label="Find a person"
        placeholder="Find a person"
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="move-targets"
        aria-activedescendant={shown[active] ? `move-${shown[active].id}` : undefined}
        value={search}
        onChange={event => {
          setSearch(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {lifted.isPending && <Loading label="Loading the possible moves" />}
      {lifted.isError && <LoadFailed error={lifted.error} onRetry={() => void lifted.refetch()} />}
      {card.isPaired && wanted === '' && aim === 'pair' && (
        <button
          type="button"
          className={styles.apart}
          onClick={() => {
            onClose();
            drop(card, APART);
          }}
        >
          No partner: take the pair apart
        </button>
      )}
      <div className={styles.list} role="listbox" id="move-targets" aria-label="Possible moves" ref={list}>
        {shown.map((choice, index) => (
          <div
            key={choice.id}
            id={`move-${choice.id}`}
            role="option"
            tabIndex={-1}
            className={styles.choice}
            aria-selected={index === active}
            aria-disabled={!canChoose(choice, aim)}
            data-here={choice.state === 'here' || undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(choice)}
            onKeyDown={onKeyDown}
          >
            <Half role={otherRole(role)} size={18} />
            <span className={styles.text}>
              <span className={styles.name}>
                {choice.name} <span className={styles.about}>{choice.about}</span>
              </span>
              <span className={styles.words}>
                {choice.words}
                {choice.price && <span className={styles.about}> {choice.price}</span>}
              </span>
              {choice.warning && (
                <span className={styles.warning}>
                  <IconAlertTriangle size={14} aria-hidden /> {choice.warning}
                </span>
              )}
            </span>
            <span className={`${styles.change} tabular`} data-loss={(choice.change ?? 0) < -4 || undefined}>
              {choice.change === null ? '' : changeText(choice.change)}
            </span>
          </div>
        ))}
        {lifted.data && shown.length === 0 && <p className={styles.more}>Nobody here is called that.</p>}
        {matching.length > shown.length && (
          <p className={styles.more}>{matching.length - shown.length} more: type a name to find them.</p>
        )}
      </div>
    </>
  );
}

/** Possible targets from the best to the worst, then those ruled out, each with its words. */
function choicesOf(board: Board, card: Card, lifted: Lifted): readonly Choice[] {
  const people = new Map((card.role === 'mentor' ? board.mentees : board.mentors).map(p => [p.id, p]));
  const places = new Map(lifted.ids.map((id, index) => [id, index]));
  const open = new Set(lifted.order);
  const ordered = [...lifted.order, ...lifted.ids.filter(id => !open.has(id))];
  return ordered.flatMap(id => {
    const person = people.get(id);
    const at = places.get(id);
    const state = at === undefined ? undefined : lifted.state[at];
    if (!person || at === undefined || state === undefined) return [];
    const override = lifted.override[at] ?? 'no';
    const fit = state === 'open' ? `Fit ${fitText(lifted.fit[at] ?? 0)}. ` : '';
    const price = state === 'open' ? (lifted.price[at] ?? null) : null;
    return {
      id,
      name: person.name,
      about: [person.jobTitle, person.location].filter(Boolean).join(' · '),
      state,
      change: lifted.change[at] ?? null,
      words: `${fit}${lifted.words[at] ?? ''}${override === 'no' ? '' : OVERRIDE_WORDS[override]}`,
      price: price === null ? '' : priceText(price),
      warning: warningHint({ warnings: lifted.warnings[at] ?? '' }),
      override,
    };
  });
}
