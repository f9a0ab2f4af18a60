import { changedFields, changeSentence, type AgreementTerms } from '#shared/domain/agreement.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './agreements.sql.ts';

type Save = { readonly pairId: number; readonly terms: AgreementTerms; readonly change: string };

/**
 * Writes what a pair agreed on.
 *
 * Nobody may find that they signed other words than they read: once a name stands under a version it is never
 * changed, and a later wish makes a new version that both sign again.
 */
export function save(
  ctx: CommandContext,
  { pairId, terms, change }: Save,
): { version: number; words: string } {
  const pair = openPairOrRefuse(ctx, pairId);
  assertDates(terms, pair);
  const names = pairName(pair);
  const [current, ...older] = sql.selectVersions(ctx.db, pairId);
  if (!current) {
    ctx.describe(`Write the agreement of ${names}`);
    sql.insertVersion(ctx.db, { pairId, version: 1, madeOn: ctx.today(), change: '', terms });
    return { version: 1, words: `The agreement of ${names} is written. Both can sign it now.` };
  }
  const changed = changedFields(current.terms, terms);
  if (changed.length === 0) return { version: current.version, words: 'Nothing to change.' };
  const signatures = sql.selectSignaturesOf(ctx.db, current.id);
  if (signatures.length === 0) {
    ctx.describe(`Edit the agreement of ${names}`);
    sql.updateTerms(ctx.db, current.id, terms);
    if (older[0]) sql.updateChange(ctx.db, current.id, change || sentenceSince(older[0], terms));
    return {
      version: current.version,
      words: `The agreement of ${names} is changed. Nobody had signed it yet.`,
    };
  }
  const version = current.version + 1;
  const sentence = changeSentence(changed, current.version);
  ctx.describe(`Make version ${version} of the agreement of ${names}`);
  const id = sql.insertVersion(ctx.db, {
    pairId,
    version,
    madeOn: ctx.today(),
    change: change || sentence,
    terms,
  });
  // The sponsor stands behind the open word, not behind the place where the two meet.
  const sponsor = signatures.find(({ party }) => party === 'sponsor');
  const touchesSponsor = changed.includes('feedbackAuthorization') || changed.includes('noRetaliation');
  if (sponsor && !touchesSponsor) sql.upsertSignature(ctx.db, id, sponsor);
  return {
    version,
    words: `${sentence} Version ${version} takes its place, and both have to sign again.`,
  };
}

function sentenceSince(before: sql.SavedVersion, terms: AgreementTerms): string {
  return changeSentence(changedFields(before.terms, terms), before.version);
}

function assertDates({ endsOn, reviewOn }: AgreementTerms, { startedOn }: sql.AgreeingPair): void {
  if (endsOn && startedOn && endsOn < startedOn) {
    throw refuse(
      'INVALID',
      `The pair started on ${startedOn}; ${endsOn} lies before that. Nothing was saved.`,
      {
        endsOn: `Choose ${startedOn} or a later day.`,
      },
    );
  }
  if (endsOn && reviewOn && reviewOn > endsOn) {
    throw refuse(
      'INVALID',
      `The review (${reviewOn}) lies after the end (${endsOn}). Nothing was saved. Look back together while there is time to change something.`,
      { reviewOn: `Choose ${endsOn} or a day before it.` },
    );
  }
}

/** The pair, if its agreement may still be written or signed. */
export function openPairOrRefuse(ctx: QueryContext, pairId: number): sql.AgreeingPair {
  const pair = sql.selectAgreeingPair(ctx.db, pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there. Nothing was saved.');
  if (pair.state === 'proposed' || pair.state === 'active' || pair.state === 'paused') return pair;
  throw refuse(
    'CONFLICT',
    `The pair of ${pairName(pair)} is over, so its agreement stays as it is. Nothing was saved.`,
  );
}

export function pairName({ mentee, mentor }: sql.AgreeingPair): string {
  return `${mentee.name} and ${mentor.name}`;
}
