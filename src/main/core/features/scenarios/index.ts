import { command, os, query } from '#core/app.ts';
import { compare } from './compare.ts';
import { decisionLogFile, decisions } from './decision-log.ts';
import { promote } from './promote.ts';
import * as publication from './publication.ts';
import { previewRematch, rematch } from './rematch.ts';
import * as saved from './saved-scenarios.ts';

export const scenariosHandlers = os.scenarios.router({
  list: os.scenarios.list.handler(query(saved.list)),
  save: os.scenarios.save.handler(command('scenarios.save', saved.save)),
  update: os.scenarios.update.handler(command('scenarios.update', saved.update)),
  duplicate: os.scenarios.duplicate.handler(command('scenarios.duplicate', saved.duplicate)),
  remove: os.scenarios.remove.handler(command('scenarios.remove', saved.remove)),
  compare: os.scenarios.compare.handler(query(compare)),
  promote: os.scenarios.promote.handler(command('scenarios.promote', promote)),
  review: os.scenarios.review.handler(query(publication.review)),
  setStaged: os.scenarios.setStaged.handler(command('scenarios.setStaged', publication.setStaged)),
  answer: os.scenarios.answer.handler(command('scenarios.answer', publication.answer)),
  publish: os.scenarios.publish.handler(command('scenarios.publish', publication.publish)),
  previewRematch: os.scenarios.previewRematch.handler(query(previewRematch)),
  rematch: os.scenarios.rematch.handler(command('scenarios.rematch', rematch)),
  log: os.scenarios.log.handler(query(({ db }) => [...decisions(db)])),
  exportLog: os.scenarios.exportLog.handler(query(decisionLogFile)),
});

export { decisions } from './decision-log.ts';
export { placeWaiting, previewPlacement } from './rematch.ts';
