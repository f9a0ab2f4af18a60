import type { CharterDetails, ComparisonRule } from '#shared/contract/charter.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { changedParts, charterParts, missingParts, type CharterFacts } from './charter-parts.ts';
import * as sql from './charter.sql.ts';
import { TEMPLATES } from './charter-templates.ts';
import * as comparisonSql from './comparison.sql.ts';
import { comparedPeople, comparisonWords } from './comparison.ts';
import { linkedProgram, linkProgram, unlinkProgram } from './linked.ts';
import * as programSql from './program.sql.ts';

export const charterHandlers = os.charter.router({
  get: os.charter.get.handler(query(charterDetails)),
  useTemplate: os.charter.useTemplate.handler(command('charter.useTemplate', useTemplate)),
  setExpectation: os.charter.setExpectation.handler(
    command('charter.setExpectation', (ctx, expectation) => {
      ctx.describe(`Edit what ${expectation.role}s are asked for`);
      sql.upsertExpectation(ctx.db, expectation);
    }),
  ),
  participants: os.charter.participants.handler(
    query(({ db }) => sql.selectParticipants(db, programSql.selectCohort(db).id)),
  ),
  acknowledge: os.charter.acknowledge.handler(command('charter.acknowledge', acknowledge)),
  addValue: os.charter.addValue.handler(command('charter.addValue', addValue)),
  removeValue: os.charter.removeValue.handler(
    command('charter.removeValue', (ctx, { id }) => {
      const outcomeId = sql.deleteOutcomeValue(ctx.db, id);
      if (outcomeId === null) throw refuse('NOT_FOUND', 'This value is no longer there.');
      ctx.describe('Remove a value of an outcome');
      showLatest(ctx.db, outcomeId);
    }),
  ),
  setComparison: os.charter.setComparison.handler(command('charter.setComparison', setComparison)),
  fixComparison: os.charter.fixComparison.handler(command('charter.fixComparison', fixComparison)),
  linked: os.charter.linked.handler(query(linkedProgram)),
  link: os.charter.link.handler(command('charter.link', linkProgram)),
  unlink: os.charter.unlink.handler(command('charter.unlink', unlinkProgram)),
  sign: os.charter.sign.handler(
    command('charter.sign', (ctx, { sponsorName, signedOn }) => {
      ctx.describe('Note the sponsor’s signature');
      signCharter(ctx, sponsorName, signedOn);
    }),
  ),
});

/** Everything that the charter says. */
export function charterFacts(db: Db): CharterFacts {
  return {
    charter: programSql.selectCharter(db),
    cohort: programSql.selectCohort(db),
    outcomes: programSql.selectOutcomes(db),
    expectations: sql.selectExpectations(db),
    comparison: comparisonSql.selectComparison(db),
  };
}

/** The signature under the charter, and what has been changed since. */
export function charterSignature(db: Db): CharterDetails['signature'] {
  const { sponsorName, sponsorSignedOn } = programSql.selectCharter(db);
  if (sponsorSignedOn === null) return null;
  const signed = sql.selectSignature(db);
  // A file from before this step knows the day only: nobody can say what was changed since.
  if (!signed) return { sponsorName, signedOn: sponsorSignedOn, changedSince: [] };
  return {
    sponsorName: signed.sponsorName,
    signedOn: signed.signedOn,
    changedSince: [...changedParts(signed, charterParts(charterFacts(db)))],
  };
}

function charterDetails({ db, today }: QueryContext): CharterDetails {
  const facts = charterFacts(db);
  const participants = sql.selectParticipants(db, facts.cohort.id);
  return {
    today: today(),
    missing: missingParts(facts),
    signature: charterSignature(db),
    expectations: (['mentor', 'mentee'] as const).map(role => {
      const own = participants.filter(person => person.role === role);
      const expectation = facts.expectations.find(one => one.role === role);
      return {
        ...(expectation ?? {
          role,
          hoursPerMonth: null,
          meetings: null,
          participation: '',
          deliverables: '',
        }),
        accepted: own.length,
        acknowledged: own.filter(person => person.acknowledgedOn !== null).length,
      };
    }),
    values: sql.selectOutcomeValues(db),
    comparison: comparisonOf(db, facts, today()),
  };
}

function comparisonOf(db: Db, { comparison, cohort }: CharterFacts, today: IsoDate) {
  if (!comparison) return null;
  const people = comparisonSql.selectComparablePeople(db, cohort.id);
  return {
    ...comparison,
    attributes: [...comparison.attributes],
    words: comparisonWords(comparison),
    people: comparedPeople(comparison, people, today).length,
    participants: people.filter(person => person.takesPart === 1).length,
    changes: comparisonSql.selectComparisonChanges(db),
  };
}

function useTemplate(ctx: CommandContext, { template }: { template: keyof typeof TEMPLATES }) {
  const { charter, outcomes, expectations } = charterFacts(ctx.db);
  const text = TEMPLATES[template];
  const filled: string[] = [];
  const empty = Object.entries(text.charter).filter(
    ([key]) => charter[key as keyof typeof text.charter] === '' || charter[key as 'durationMonths'] === null,
  );
  if (empty.length > 0) {
    programSql.updateCharter(ctx.db, Object.fromEntries(empty));
    filled.push(`${empty.length} ${empty.length === 1 ? 'text' : 'texts'}`);
  }
  if (outcomes.length === 0) {
    for (const outcome of text.outcomes) {
      programSql.insertOutcome(ctx.db, { ...outcome, baseline: '', target: '', current: '', dueOn: null });
    }
    filled.push(`${text.outcomes.length} outcomes`);
  }
  const missing = text.expectations.filter(one => !expectations.some(({ role }) => role === one.role));
  for (const expectation of missing) sql.upsertExpectation(ctx.db, expectation);
  if (missing.length > 0) filled.push('what both roles are asked for');
  if (filled.length === 0) {
    throw refuse(
      'CONFLICT',
      'Everything that a template fills is written already. Nothing was changed. Empty a part first to take the template’s words.',
    );
  }
  ctx.describe(`Fill the charter from the template “${text.name}”`);
  return { filled };
}

type Acknowledge = { readonly enrollmentIds: readonly number[]; readonly on: IsoDate | null };

function acknowledge(ctx: CommandContext, { enrollmentIds, on }: Acknowledge): { count: number } {
  assertNotAhead(on, ctx.today(), 'on');
  const accepted = new Set(
    sql
      .selectParticipants(ctx.db, programSql.selectCohort(ctx.db).id)
      .map(({ enrollmentId }) => enrollmentId),
  );
  const known = enrollmentIds.filter(id => accepted.has(id));
  if (known.length === 0) {
    throw refuse('NOT_FOUND', 'None of these people takes part any more. Nothing was saved.');
  }
  for (const id of known) {
    if (on === null) sql.deleteAcknowledgment(ctx.db, id);
    else sql.upsertAcknowledgment(ctx.db, id, on);
  }
  const people = `${known.length} ${known.length === 1 ? 'person' : 'people'}`;
  ctx.describe(
    on === null ? `Take back the acknowledgment of ${people}` : `Note that ${people} acknowledged their role`,
  );
  return { count: known.length };
}

type NewValue = Parameters<typeof sql.insertOutcomeValue>[1];

function addValue(ctx: CommandContext, value: NewValue): { id: number } {
  const outcome = programSql.selectOutcome(ctx.db, value.outcomeId);
  if (!outcome) throw refuse('NOT_FOUND', 'This outcome is no longer there. Nothing was saved.');
  assertNotAhead(value.measuredOn, ctx.today(), 'measuredOn');
  const values = sql.selectOutcomeValues(ctx.db);
  if (values.some(one => one.outcomeId === outcome.id && one.measuredOn === value.measuredOn)) {
    throw refuse(
      'CONFLICT',
      `There is a value of ${value.measuredOn} already. Nothing was saved. Remove it first, or choose another day.`,
      { measuredOn: 'This day has a value.' },
    );
  }
  ctx.describe(`Note ${value.value} for “${outcome.statement}”`);
  const id = sql.insertOutcomeValue(ctx.db, value);
  showLatest(ctx.db, outcome.id);
  return { id };
}

/** The report and the lists show the newest value as the present one. */
function showLatest(db: Db, outcomeId: number): void {
  const values = sql.selectOutcomeValues(db).filter(value => value.outcomeId === outcomeId);
  programSql.updateOutcome(db, outcomeId, { current: values[values.length - 1]?.value ?? '' });
}

type ComparisonInput = ComparisonRule & { readonly reason: string };

function setComparison(ctx: CommandContext, { reason, ...rule }: ComparisonInput): void {
  const saved = comparisonSql.selectComparison(ctx.db);
  if (!saved?.fixedOn) {
    ctx.describe('Edit the comparison group');
    comparisonSql.upsertComparison(ctx.db, { ...rule, fixedOn: null, valuesSeen: 0 });
    return;
  }
  if (reason === '') {
    throw refuse(
      'CONFLICT',
      `The comparison group was fixed on ${saved.fixedOn}. Nothing was changed. Say why it must change: the report will name the reason.`,
      { reason: 'Say why it must change.' },
    );
  }
  ctx.describe('Change the comparison group after it was fixed', { reason });
  comparisonSql.insertComparisonChange(ctx.db, {
    changedOn: ctx.today(),
    reason,
    wordsBefore: comparisonWords(saved),
  });
  comparisonSql.upsertComparison(ctx.db, { ...rule, fixedOn: saved.fixedOn, valuesSeen: saved.valuesSeen });
}

function fixComparison(ctx: CommandContext): void {
  const saved = comparisonSql.selectComparison(ctx.db);
  if (!saved) throw refuse('CONFLICT', 'Say first who is compared with whom. Nothing was fixed.');
  if (saved.fixedOn) {
    throw refuse('CONFLICT', `The comparison group was fixed on ${saved.fixedOn} already.`);
  }
  if (saved.attributes.length === 0) {
    throw refuse(
      'INVALID',
      'Choose at least one thing in which both groups are alike, such as the grade. Nothing was fixed.',
      { attributes: 'Choose at least one.' },
    );
  }
  ctx.describe('Fix the comparison group');
  comparisonSql.upsertComparison(ctx.db, {
    ...saved,
    fixedOn: ctx.today(),
    valuesSeen: sql.selectOutcomeValues(ctx.db).length,
  });
}

/** Keeps the day, the name and the words of a signature. Refuses what no sponsor can have signed. */
export function signCharter(ctx: CommandContext, sponsorName: string, signedOn: IsoDate): void {
  const facts = charterFacts(ctx.db);
  const name = sponsorName || facts.charter.sponsorName;
  if (name === '') {
    throw refuse('INVALID', 'Say who the sponsor is before noting the signature. Nothing was saved.', {
      sponsorName: 'Name the sponsor.',
    });
  }
  assertNotAhead(signedOn, ctx.today(), 'signedOn');
  if (facts.charter.purpose === '') {
    throw refuse(
      'CONFLICT',
      'The charter says no purpose yet, so there is nothing to sign. Nothing was saved. Write the purpose first.',
      { purpose: 'Say why these people meet.' },
    );
  }
  programSql.updateCharter(ctx.db, { sponsorName: name, sponsorSignedOn: signedOn });
  sql.insertSignature(ctx.db, { sponsorName: name, signedOn, parts: charterParts(facts) });
}

/** Takes the signature back, as when it was noted by mistake. */
export function unsignCharter(db: Db): void {
  programSql.updateCharter(db, { sponsorSignedOn: null });
  sql.deleteSignatures(db);
}

function assertNotAhead(day: IsoDate | null, today: IsoDate, field: string): void {
  if (day === null || day <= today) return;
  throw refuse('INVALID', `${day} is in the future (today is ${today}). Nothing was saved.`, {
    [field]: `Choose ${today} or a day before it.`,
  });
}
