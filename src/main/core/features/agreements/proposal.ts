import type { AgreementTerms } from '#shared/domain/agreement.ts';
import { USUAL_TEMPLATE } from '#shared/domain/agreement.ts';
import { CHANNELS } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import { selectCharter, selectCohort } from '../program/index.ts';
import { selectTemplate, type AgreeingPair, type AgreeingPerson } from './agreements.sql.ts';
import { commonChannel } from './common-channel.ts';

/** What new agreements start with: the charter's purpose and rhythm, the cohort's dates, the program's words, the pair's channel. */
export function proposalMaker(db: Db): (pair: AgreeingPair) => AgreementTerms {
  const charter = selectCharter(db);
  const cohort = selectCohort(db);
  const template = selectTemplate(db) ?? USUAL_TEMPLATE;
  const reached = ({ name, preferredChannel, location }: AgreeingPerson) => ({
    name,
    channel: preferredChannel,
    location,
  });
  return ({ mentee, mentor }) => {
    const { proposed } = commonChannel(reached(mentee), reached(mentor));
    return {
      ...template,
      purpose: charter.purpose.trim(),
      goals: '',
      cadenceDays: charter.cadenceDays,
      meetingMinutes: charter.meetingMinutes,
      channel: CHANNELS.find(channel => channel === proposed) ?? null,
      endsOn: cohort.endsOn,
      reviewOn: cohort.midReviewOn,
    };
  };
}
