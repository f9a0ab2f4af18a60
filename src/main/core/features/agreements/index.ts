import type { Signature } from '#shared/contract/agreements.ts';
import type { AgreementTerms } from '#shared/domain/agreement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { shortMismatch, USUAL_TEMPLATE } from '#shared/domain/agreement.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { selectCharter, selectCohort } from '../program/index.ts';
import { statusOf, toAgreementVersion } from './agreement-state.ts';
import * as sql from './agreements.sql.ts';
import { proposalMaker } from './proposal.ts';
import { sign, unsign } from './sign.ts';
import { save } from './write.ts';

export const agreementsHandlers = os.agreements.router({
  list: os.agreements.list.handler(query(list)),
  get: os.agreements.get.handler(query(get)),
  save: os.agreements.save.handler(command('agreements.save', save)),
  sign: os.agreements.sign.handler(command('agreements.sign', sign)),
  unsign: os.agreements.unsign.handler(command('agreements.unsign', unsign)),
  template: os.agreements.template.handler(
    query(({ db }) => {
      const own = sql.selectTemplate(db);
      return { template: own ?? USUAL_TEMPLATE, isUsual: own === null, usual: USUAL_TEMPLATE };
    }),
  ),
  setTemplate: os.agreements.setTemplate.handler(
    command('agreements.setTemplate', (ctx: CommandContext, { template }) => {
      ctx.describe(
        template
          ? 'Edit the words that new agreements start with'
          : 'Bring back the usual words of agreements',
      );
      sql.replaceTemplate(ctx.db, template);
    }),
  ),
});

function list({ db, today }: QueryContext) {
  const { id: cohortId } = selectCohort(db);
  const versions = sql.selectCurrentVersions(db, cohortId);
  const signatures = sql.selectSignatures(db, cohortId);
  const signedBefore = sql.selectSignedBefore(db, cohortId);
  const pairs = sql.selectOpenAgreeingPairs(db, cohortId).map(pair => {
    const version = versions.get(pair.pairId);
    const under = version ? (signatures.get(version.id) ?? []) : [];
    const status = statusOf(version, under);
    return {
      pairId: pair.pairId,
      // The query brings open pairs only.
      state: pair.state as 'proposed' | 'active' | 'paused',
      mentee: pair.mentee.name,
      mentor: pair.mentor.name,
      version: version?.version ?? null,
      status,
      isRenewal: status !== 'signed' && signedBefore.has(pair.pairId),
      signatures: [...under],
      mismatch: shortMismatch(version?.terms.channel ?? null, [pair.mentee, pair.mentor]),
      endsOn: version?.terms.endsOn ?? null,
      reviewOn: version?.terms.reviewOn ?? null,
    };
  });
  return { today: today(), sponsor: selectCharter(db).sponsorName, pairs };
}

function get({ db, today }: QueryContext, { pairId }: { readonly pairId: number }) {
  const pair = sql.selectAgreeingPair(db, pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there.');
  const person = ({ name, preferredChannel }: sql.AgreeingPerson) => ({ name, preferredChannel });
  return {
    today: today(),
    isOpen: pair.state === 'proposed' || pair.state === 'active' || pair.state === 'paused',
    sponsor: selectCharter(db).sponsorName,
    versions: sql
      .selectVersions(db, pairId)
      .map(version => toAgreementVersion(version, sql.selectSignaturesOf(db, version.id))),
    proposal: proposalMaker(db)(pair),
    people: { mentee: person(pair.mentee), mentor: person(pair.mentor) },
  };
}

export type AgreementToPrint = {
  readonly mentee: string;
  readonly mentor: string;
  readonly terms: AgreementTerms;
  readonly version: number;
  /** Null where nothing was written yet and the proposal is printed. */
  readonly madeOn: IsoDate | null;
  readonly change: string;
  readonly signatures: readonly Signature[];
};

/** What the cohort's open pairs print: the version that counts, else what the program proposes. */
export function agreementsToPrint(db: Db): ReadonlyMap<number, AgreementToPrint> {
  const { id: cohortId } = selectCohort(db);
  const versions = sql.selectCurrentVersions(db, cohortId);
  const signatures = sql.selectSignatures(db, cohortId);
  const propose = proposalMaker(db);
  return new Map(
    sql.selectOpenAgreeingPairs(db, cohortId).map(pair => {
      const version = versions.get(pair.pairId);
      return [
        pair.pairId,
        {
          mentee: pair.mentee.name,
          mentor: pair.mentor.name,
          terms: version?.terms ?? propose(pair),
          version: version?.version ?? 1,
          madeOn: version?.madeOn ?? null,
          change: version?.change ?? '',
          signatures: version ? (signatures.get(version.id) ?? []) : [],
        },
      ];
    }),
  );
}

/** What each pair of the cohort agreed on last, signed or not; pairs without an agreement are not in it. */
export function agreedTerms(db: Db, cohortId: number): ReadonlyMap<number, AgreementTerms> {
  return new Map([...sql.selectCurrentVersions(db, cohortId)].map(([pairId, { terms }]) => [pairId, terms]));
}

export { insertVersion, upsertSignature, selectAgreeingPair } from './agreements.sql.ts';
export { commonChannel } from './common-channel.ts';
export { proposalMaker } from './proposal.ts';
