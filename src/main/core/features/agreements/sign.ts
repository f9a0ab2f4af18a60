import type { Party, Signature, SigningMethod } from '#shared/contract/agreements.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectCharter } from '../program/index.ts';
import { assertRecordable, recordLimits } from '../readiness/index.ts';
import { statusOf } from './agreement-state.ts';
import * as sql from './agreements.sql.ts';
import { proposalMaker } from './proposal.ts';
import { openPairOrRefuse, pairName } from './write.ts';

type Sign = {
  readonly pairIds: readonly number[];
  readonly parties: readonly Party[];
  readonly signedOn: IsoDate;
  readonly method: SigningMethod;
  readonly replaces: boolean;
};

/**
 * Notes who has signed, for one pair or for hundreds.
 *
 * A pair without an agreement signs the program's words, which become its first version. Whoever signed before
 * keeps the date they signed on, so pairs of which one half is missing need no ticking one by one.
 */
export function sign(ctx: CommandContext, input: Sign): { changed: number; words: string } {
  assertRecordable(input.signedOn, recordLimits(ctx), 'signedOn');
  const parties = [...new Set(input.parties)];
  const sponsor = parties.includes('sponsor') ? sponsorOrRefuse(ctx) : '';
  const pairs = [...new Set(input.pairIds)].map(pairId => openPairOrRefuse(ctx, pairId));
  const propose = proposalMaker(ctx.db);
  let changed = 0;
  for (const pair of pairs) {
    const [current, before] = sql.selectVersions(ctx.db, pair.pairId);
    const terms = current?.terms ?? propose(pair);
    if (terms.purpose.trim() === '') throw refuse('CONFLICT', withoutPurpose(pair));
    if (before) assertNotBefore(ctx, pair, before, input.signedOn);
    const agreementId =
      current?.id ??
      sql.insertVersion(ctx.db, { pairId: pair.pairId, version: 1, madeOn: ctx.today(), change: '', terms });
    const signed = sql.selectSignaturesOf(ctx.db, agreementId);
    for (const party of parties) {
      if (!input.replaces && signed.some(one => one.party === party)) continue;
      const name = party === 'sponsor' ? sponsor : pair[party].name;
      const signature: Signature = { party, name, signedOn: input.signedOn, method: input.method };
      if (sql.upsertSignature(ctx.db, agreementId, signature)) changed += 1;
    }
  }
  const [only] = pairs;
  const which =
    pairs.length === 1 && only ? `the agreement of ${pairName(only)}` : `${pairs.length} agreements`;
  ctx.describe(`Note the ${whose(parties)} under ${which}`);
  if (changed === 0) return { changed, words: 'They had all signed already. Nothing was changed.' };
  return {
    changed,
    words: `${changed === 1 ? 'One signature' : `${changed} signatures`} noted under ${which}.`,
  };
}

function whose(parties: readonly Party[]): string {
  if (parties.length === 3) return 'signatures of both and of the sponsor';
  const isBoth = parties.includes('mentee') && parties.includes('mentor');
  if (isBoth) return 'signatures of both';
  return parties.length === 1
    ? `signature of the ${parties[0] ?? 'mentor'}`
    : `signatures of ${parties.map(party => `the ${party}`).join(' and ')}`;
}

function sponsorOrRefuse({ db }: CommandContext): string {
  const { sponsorName } = selectCharter(db);
  if (sponsorName.trim() !== '') return sponsorName.trim();
  throw refuse(
    'CONFLICT',
    'The charter names no sponsor, so nobody can authorize the feedback. Nothing was saved. Name the sponsor in the charter first.',
  );
}

function withoutPurpose(pair: sql.AgreeingPair): string {
  return `The agreement of ${pairName(pair)} says no purpose yet. Nothing was saved. Write it on the page of the pair, or once for all in the charter.`;
}

/** Nobody signs a new version before the one that it replaces. */
function assertNotBefore(
  ctx: CommandContext,
  pair: sql.AgreeingPair,
  before: sql.SavedVersion,
  signedOn: IsoDate,
): void {
  const days = sql.selectSignaturesOf(ctx.db, before.id).map(signature => signature.signedOn);
  const last = days.reduce<IsoDate | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  );
  if (last === null || signedOn >= last) return;
  throw refuse(
    'INVALID',
    `${pairName(pair)} signed version ${before.version} on ${last}, so they cannot have signed the next one on ${signedOn}. Nothing was saved.`,
    { signedOn: `Choose ${last} or a later day.` },
  );
}

/** Takes back a signature that was noted by mistake. */
export function unsign(
  ctx: CommandContext,
  { pairId, party }: { readonly pairId: number; readonly party: Party },
): { words: string } {
  const pair = openPairOrRefuse(ctx, pairId);
  const [current] = sql.selectVersions(ctx.db, pairId);
  const signed = current ? sql.selectSignaturesOf(ctx.db, current.id) : [];
  const isWhole = statusOf(current, signed) === 'signed';
  if (pair.state === 'active' && party !== 'sponsor' && isWhole) {
    throw refuse(
      'CONFLICT',
      `${pairName(pair)} have started on this agreement, so their signatures stay. Nothing was changed. If what they agreed on has changed, write a new version; if the two should stop for now, pause the pair.`,
    );
  }
  ctx.describe(`Take back the signature of the ${party} under the agreement of ${pairName(pair)}`);
  if (!current || !sql.deleteSignature(ctx.db, current.id, party))
    return { words: 'Nobody had signed there.' };
  const name = party === 'sponsor' ? 'The sponsor' : pair[party].name;
  return { words: `${name} has not signed yet.` };
}
