import { command, os, query } from '#core/app.ts';
import { boardCommand, boardQuery } from '../matching/index.ts';
import { compare } from './compare.ts';
import { decisionLogFile, decisions } from './decision-log.ts';
import { promote } from './promote.ts';
import * as publication from './publication.ts';
import { previewRematch, rematch } from './rematch.ts';
import * as saved from './saved-scenarios.ts';

export const scenariosHandlers = os.scenarios.router({
  list: os.scenarios.list.handler(boardQuery(saved.list)),
  save: os.scenarios.save.handler(boardCommand('scenarios.save', saved.save)),
  update: os.scenarios.update.handler(boardCommand('scenarios.update', saved.update)),
  duplicate: os.scenarios.duplicate.handler(boardCommand('scenarios.duplicate', saved.duplicate)),
  remove: os.scenarios.remove.handler(command('scenarios.remove', saved.remove)),
  compare: os.scenarios.compare.handler(boardQuery(compare)),
  promote: os.scenarios.promote.handler(boardCommand('scenarios.promote', promote)),
  review: os.scenarios.review.handler(boardQuery(publication.review)),
  setStaged: os.scenarios.setStaged.handler(boardCommand('scenarios.setStaged', publication.setStaged)),
  answer: os.scenarios.answer.handler(boardCommand('scenarios.answer', publication.answer)),
  publish: os.scenarios.publish.handler(boardCommand('scenarios.publish', publication.publish)),
  previewRematch: os.scenarios.previewRematch.handler(async function* ({ context, input, signal }) {
    yield* previewRematch(context, input, signal);
  }),
  rematch: os.scenarios.rematch.handler(({ context, input, signal }) => rematch(context, input, signal)),
  log: os.scenarios.log.handler(query(({ db }) => [...decisions(db)])),
  exportLog: os.scenarios.exportLog.handler(query(decisionLogFile)),
});

export { decisions } from './decision-log.ts';
export { placeWaiting, previewPlacement } from './rematch.ts';
