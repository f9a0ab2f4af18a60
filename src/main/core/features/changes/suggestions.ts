import type { SuggestionEntry } from '#shared/contract/changes.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './changes.sql.ts';

type Done = { words: string };

export function saveSuggestion(
  ctx: CommandContext,
  { id, entry }: { readonly id: number | null; readonly entry: SuggestionEntry },
): Done & { id: number } {
  const today = ctx.today();
  const { raisedOn, disposition } = entry;
  const decidedOn = disposition === 'open' ? null : (entry.decidedOn ?? today);
  const [last, field] = decidedOn === null ? [raisedOn, 'raisedOn'] : [decidedOn, 'decidedOn'];
  if (raisedOn > today || last > today) {
    throw refuse(
      'INVALID',
      `${dayInWords(raisedOn > today ? raisedOn : last)} is in the future. Nothing was saved.`,
      {
        [raisedOn > today ? 'raisedOn' : field]: `Choose ${dayInWords(today)} or a day before it.`,
      },
    );
  }
  if (decidedOn !== null && decidedOn < raisedOn) {
    throw refuse(
      'INVALID',
      `The suggestion came on ${dayInWords(raisedOn)}; it cannot have been answered on ${dayInWords(decidedOn)}. Nothing was saved.`,
      { decidedOn: `Choose ${dayInWords(raisedOn)} or a later day.` },
    );
  }
  if (disposition === 'declined' && entry.answer === '') {
    throw refuse(
      'INVALID',
      'Say in a sentence why it is declined; whoever suggested it will ask. Nothing was saved.',
      {
        answer: 'Say why.',
      },
    );
  }
  const columns = { ...entry, decidedOn };
  if (id !== null && !sql.updateSuggestion(ctx.db, id, columns)) throw gone();
  const saved = id ?? sql.insertSuggestion(ctx.db, columns);
  ctx.describe(id === null ? 'Note a suggestion' : 'Answer a suggestion');
  return { id: saved, words: id === null ? 'Suggestion noted.' : 'Suggestion saved.' };
}

export function removeSuggestion(ctx: CommandContext, { id }: { readonly id: number }): Done {
  if (!sql.deleteSuggestion(ctx.db, id)) throw gone();
  ctx.describe('Delete a suggestion');
  return { words: 'Suggestion deleted.' };
}

function gone(): Error {
  return refuse('NOT_FOUND', 'This suggestion is no longer there. Nothing was saved.');
}
