import { command, os, query } from '#core/app.ts';
import { checkList, writeList } from '../people-lists/index.ts';
import { selectFound } from './form.sql.ts';
import { openForm, saveForm } from './form.ts';
import { assertPersonColumn, planInterest, suggestAnswers, writeInterest } from './import/plan-interest.ts';
import { mailMerge } from './letters.ts';
import { preview, rules, saveRules } from './rules.ts';
import { selectSkillNames } from './rules.sql.ts';
import { doNotInvite, override, setIntakeGroup, setPerformance } from './standing.ts';
import { moveInWaitlist, waitlist } from './waitlist.ts';
import { interestWorkbook } from './workbook.ts';

/** People offered while a name is typed. */
const FOUND = 12;

export const intakeHandlers = os.intake.router({
  form: os.intake.form.handler(query(openForm)),
  save: os.intake.save.handler(command('intake.save', saveForm)),
  people: os.intake.people.handler(query(({ db }, { search }) => selectFound(db, search, FOUND))),
  skills: os.intake.skills.handler(query(({ db }) => selectSkillNames(db))),

  rules: os.intake.rules.handler(query(rules)),
  saveRules: os.intake.saveRules.handler(command('intake.saveRules', saveRules)),
  preview: os.intake.preview.handler(query(preview)),
  override: os.intake.override.handler(command('intake.override', override)),
  doNotInvite: os.intake.doNotInvite.handler(command('intake.doNotInvite', doNotInvite)),
  setIntakeGroup: os.intake.setIntakeGroup.handler(command('intake.setIntakeGroup', setIntakeGroup)),
  setPerformance: os.intake.setPerformance.handler(command('intake.setPerformance', setPerformance)),

  waitlist: os.intake.waitlist.handler(query(waitlist)),
  moveInWaitlist: os.intake.moveInWaitlist.handler(command('intake.moveInWaitlist', moveInWaitlist)),

  workbook: os.intake.workbook.handler(query((ctx, { ids }) => interestWorkbook(ctx, ids))),
  suggest: os.intake.suggest.handler(({ context, input, signal }) => suggestAnswers(context, input, signal)),
  check: os.intake.check.handler(({ context, input, signal }) => {
    assertPersonColumn(input);
    return checkList(context, input, signal, (ctx, list) => planInterest(ctx, list, input));
  }),
  apply: os.intake.apply.handler(({ context, input, signal }) => {
    assertPersonColumn(input);
    return writeList(context, 'intake.import', input, signal, (ctx, list, fileName) =>
      writeInterest(ctx, list, input, fileName),
    );
  }),

  mailMerge: os.intake.mailMerge.handler(query(mailMerge)),
});

export type { Judgement, Reason } from './eligibility.ts';
export { byWaitlistPlace, intakeNow, type IntakeEntry } from './intake-now.ts';
export { decisionLetters, type DecisionLetter, type ToldDecision } from './letters.ts';
export { notEligible } from './not-eligible.ts';
export { because } from './rules.ts';
export { replaceRules } from './rules.sql.ts';
