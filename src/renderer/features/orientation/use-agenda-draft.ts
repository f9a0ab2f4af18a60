import { useState } from 'react';
import type { AgendaItem } from '#shared/contract/orientation.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';

/** A point that keeps its row, and so the keyboard's place, when it moves. */
export type DraftItem = AgendaItem & { readonly key: number };

let nextKey = 1;

export function keyed(item: AgendaItem): DraftItem {
  nextKey += 1;
  return { ...item, key: nextKey };
}

/**
 * The agenda as it is being written, saved as a whole by `keep`.
 *
 * What comes back from a save is what was sent and touches nothing that was typed since; anything else (undo, another
 * window) replaces the draft.
 */
export function useAgendaDraft(eventId: number, agenda: readonly AgendaItem[]) {
  const [draft, setDraft] = useState<readonly DraftItem[]>(() => agenda.map(keyed));
  const [seen, setSeen] = useState(agenda);
  const [sent, setSent] = useState<string | null>(null);
  if (seen !== agenda) {
    setSeen(agenda);
    const now = textOf(agenda);
    if (now !== sent && now !== textOf(draft)) setDraft(agenda.map(keyed));
  }
  const { mutate } = useCommand(api.orientation.setAgenda);
  const keep = (next: readonly DraftItem[]) => {
    setDraft(next);
    if (next.some(item => item.title.trim() === '') || textOf(next) === textOf(agenda)) return;
    setSent(textOf(next));
    mutate({ eventId, agenda: next.map(({ key: _key, ...item }) => item) });
  };
  return { draft, setDraft, keep };
}

function textOf(agenda: readonly AgendaItem[]): string {
  return JSON.stringify(
    agenda.map(({ title, minutes, lead, notes }) => [title.trim(), minutes, lead.trim(), notes.trim()]),
  );
}
