import { command, os, query } from '#core/app.ts';
import { removeAssessment, saveAssessment } from './assessments.ts';
import * as goals from './goals.ts';
import { learning } from './learning.ts';
import * as notes from './notes.ts';
import { overview } from './overview.ts';
import { goalsOfPair } from './pair-goals.ts';
import * as rubric from './rubric.ts';

export const goalsHandlers = os.goals.router({
  overview: os.goals.overview.handler(query(overview)),
  learning: os.goals.learning.handler(query(({ db }) => learning(db))),
  ofPair: os.goals.ofPair.handler(query(goalsOfPair)),

  saveAssessment: os.goals.saveAssessment.handler(command('goals.saveAssessment', saveAssessment)),
  removeAssessment: os.goals.removeAssessment.handler(command('goals.removeAssessment', removeAssessment)),

  add: os.goals.add.handler(command('goals.add', goals.add)),
  update: os.goals.update.handler(command('goals.update', goals.update)),
  remove: os.goals.remove.handler(command('goals.remove', goals.remove)),
  answer: os.goals.answer.handler(command('goals.answer', goals.answer)),
  rate: os.goals.rate.handler(command('goals.rate', goals.rate)),
  setState: os.goals.setState.handler(command('goals.setState', goals.setState)),
  addProgress: os.goals.addProgress.handler(command('goals.addProgress', goals.addProgress)),
  removeProgress: os.goals.removeProgress.handler(command('goals.removeProgress', goals.removeProgress)),

  saveRubric: os.goals.saveRubric.handler(command('goals.saveRubric', rubric.saveRubric)),
  scoreRubric: os.goals.scoreRubric.handler(command('goals.scoreRubric', rubric.scoreRubric)),
  removeRubric: os.goals.removeRubric.handler(command('goals.removeRubric', rubric.removeRubric)),

  saveBenefit: os.goals.saveBenefit.handler(command('goals.saveBenefit', notes.saveBenefit)),
  saveObstacle: os.goals.saveObstacle.handler(command('goals.saveObstacle', notes.saveObstacle)),
  saveKnowledge: os.goals.saveKnowledge.handler(command('goals.saveKnowledge', notes.saveKnowledge)),
  removeNote: os.goals.removeNote.handler(command('goals.removeNote', notes.removeNote)),
});

export { learning } from './learning.ts';
export { benefitCount } from './notes.sql.ts';
export { overview as goalsOverview } from './overview.ts';
export { goalsOfPair } from './pair-goals.ts';
export { goalTasks, type GoalTask } from './today.ts';
