import { command, os, query } from '#core/app.ts';
import * as changes from './changes.ts';
import * as sql from './changes.sql.ts';
import { removeSuggestion, saveSuggestion } from './suggestions.ts';

export const changesHandlers = os.changes.router({
  list: os.changes.list.handler(
    query(({ db, today }) => ({
      today: today(),
      changes: sql.selectChanges(db),
      suggestions: sql.selectSuggestions(db),
      outcomes: sql.selectOutcomes(db),
      pairs: sql.selectPairNames(db),
    })),
  ),
  save: os.changes.save.handler(command('changes.save', changes.save)),
  setStatus: os.changes.setStatus.handler(command('changes.setStatus', changes.setStatus)),
  remove: os.changes.remove.handler(command('changes.remove', changes.remove)),
  saveSuggestion: os.changes.saveSuggestion.handler(command('changes.saveSuggestion', saveSuggestion)),
  removeSuggestion: os.changes.removeSuggestion.handler(
    command('changes.removeSuggestion', removeSuggestion),
  ),
});

export { insertSuggestion, selectChanges, selectSuggestions } from './changes.sql.ts';
