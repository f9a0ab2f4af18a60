import { capital } from '#shared/domain/capital.ts';
import { AGREEMENT_FIELDS, cadenceText, MEETING_PLACE_NAMES } from '#shared/domain/agreement.ts';
import type { AgreementField } from '#shared/domain/agreement.ts';
import type { QueryContext } from '#core/app.ts';
import { agreementsToPrint, type AgreementToPrint } from '../agreements/index.ts';
import { selectCharter } from '../program/index.ts';
import type { PrintedAgreement } from './agreement-paper/printed-agreement.ts';

const PROMISES = [
  'confidentiality',
  'exceptions',
  'feedbackAuthorization',
  'noRetaliation',
  'openMind',
  'codeOfConduct',
] as const satisfies readonly AgreementField[];

const HOW = { paper: 'on paper', screen: 'on screen', 'e-mail': 'by e-mail', unknown: '' } as const;

/** Agreements of pairs that are not over, in the order of `pairIds`; without one of their own they print the program's words. */
export function gatherAgreements(ctx: QueryContext, pairIds: readonly number[]): PrintedAgreement[] {
  const { name: program, sponsorName } = selectCharter(ctx.db);
  const known = agreementsToPrint(ctx.db);
  return pairIds.flatMap(pairId => {
    const agreement = known.get(pairId);
    return agreement ? [printed(agreement, program, sponsorName)] : [];
  });
}

/** Those that were written or signed, by pair: a pack prints them in place of lines to fill in. */
export function writtenAgreements(ctx: QueryContext): ReadonlyMap<number, PrintedAgreement> {
  const { name: program, sponsorName } = selectCharter(ctx.db);
  return new Map(
    [...agreementsToPrint(ctx.db)]
      .filter(([, { madeOn }]) => madeOn !== null)
      .map(([pairId, agreement]) => [pairId, printed(agreement, program, sponsorName)]),
  );
}

function printed(
  { terms, signatures, version, madeOn, change, mentee, mentor }: AgreementToPrint,
  program: string,
  sponsor: string,
): PrintedAgreement {
  return {
    program,
    mentee,
    mentor,
    ...(sponsor && { sponsor }),
    version,
    madeOn,
    change,
    purpose: terms.purpose,
    goals: lines(terms.goals),
    rhythm: `${capital(cadenceText(terms.cadenceDays))}, ${terms.meetingMinutes} minutes`,
    where: [MEETING_PLACE_NAMES[terms.placeType], terms.place].filter(Boolean).join(': '),
    channel: terms.channel ? capital(terms.channel) : '',
    offLimits: lines(terms.offLimits),
    boundaries: lines(terms.boundaries),
    done: lines(terms.endCondition).join(' '),
    endsOn: terms.endsOn,
    reviewOn: terms.reviewOn,
    promises: PROMISES.flatMap(field => {
      const words = lines(terms[field]).join(' ');
      return words === '' ? [] : [{ title: AGREEMENT_FIELDS[field], words }];
    }),
    signatures: signatures.map(({ party, name, signedOn, method }) => ({
      party,
      name,
      signedOn,
      how: HOW[method],
    })),
  };
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}
