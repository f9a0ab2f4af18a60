import type { Db } from '#core/db/connection.ts';
import { must } from '#shared/domain/assert.ts';
import { changedFields, changeSentence, type AgreementTerms } from '#shared/domain/agreement.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { insertVersion, proposalMaker, selectAgreeingPair, upsertSignature } from '../../agreements/index.ts';
import { selectCharter } from '../../program/index.ts';
import type { SamplePair } from './sample-pairs.ts';

/**
 * What the pairs agreed on and who signed: most use the program's words, some added their own, and one pair has moved
 * its meetings, so that a second version waits for the mentee's name.
 */
export function writeSampleAgreements(db: Db, pairs: readonly SamplePair[], today: IsoDate): void {
  const propose = proposalMaker(db);
  const { sponsorName, sponsorSignedOn } = selectCharter(db);
  const moving = pairs.find(pair => pair.state === 'active' && pair.id % 4 === 2);
  for (const pair of pairs) {
    const first = [pair.menteeSignedOn, pair.mentorSignedOn].filter(day => day !== null).sort()[0];
    if (first === undefined) continue;
    const people = must(selectAgreeingPair(db, pair.id), 'The pair was just written');
    const terms: AgreementTerms = { ...propose(people), ...ownWords(pair) };
    const id = insertVersion(db, { pairId: pair.id, version: 1, madeOn: first, change: '', terms });
    const sign = (agreementId: number, party: 'mentee' | 'mentor', signedOn: IsoDate | null) => {
      if (signedOn === null) return;
      const method = pair.id % 3 === 0 ? 'e-mail' : 'paper';
      upsertSignature(db, agreementId, { party, name: people[party].name, signedOn, method });
    };
    sign(id, 'mentee', pair.menteeSignedOn);
    sign(id, 'mentor', pair.mentorSignedOn);
    if (sponsorSignedOn !== null) {
      upsertSignature(db, id, { party: 'sponsor', name: sponsorName, signedOn: first, method: 'paper' });
    }
    if (pair !== moving) continue;
    const later: AgreementTerms = {
      ...terms,
      cadenceDays: 14,
      meetingMinutes: 45,
      place: 'The canteen on the ground floor',
    };
    const madeOn = addDays(today, -5);
    const change = changeSentence(changedFields(terms, later), 1);
    const second = insertVersion(db, { pairId: pair.id, version: 2, madeOn, change, terms: later });
    sign(second, 'mentor', addDays(today, -3));
    if (sponsorSignedOn !== null) {
      upsertSignature(db, second, { party: 'sponsor', name: sponsorName, signedOn: first, method: 'paper' });
    }
  }
}

/** What a pair writes itself: goals from what the mentee wants to learn, and a line that is theirs. */
function ownWords(pair: SamplePair): Partial<AgreementTerms> {
  const [wish] = pair.mentee.sought;
  return {
    ...(wish && {
      goals: `The mentee can do without help: ${wish.skill}.\nThe mentor has led a conversation with an executive.`,
    }),
    ...(pair.id % 5 === 0 && { place: 'A coffee shop near the station', placeType: 'offSite' as const }),
    ...(pair.id % 7 === 0 && {
      offLimits: 'Pay and reviews of either of us.\nThe reorganization, until it is announced.',
    }),
  };
}
