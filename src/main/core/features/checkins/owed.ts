import type { CheckInRound, OwedCheckIn } from '#shared/contract/checkins.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { CheckInRecord, ReportingPair } from './checkins.sql.ts';
import { owesReport } from './rounds.ts';

/** The reports of one day: everybody who owes one or has sent one, the missing ones first. */
export function owedOn(
  dueOn: IsoDate,
  pairs: readonly ReportingPair[],
  reports: readonly CheckInRecord[],
  held: ReadonlyMap<number, number>,
  today: IsoDate,
): OwedCheckIn[] {
  const reportOf = new Map(reports.filter(one => one.dueOn === dueOn).map(one => [one.pairId, one]));
  return pairs
    .filter(pair => reportOf.has(pair.pairId) || owesReport(pair, dueOn))
    .map(pair => owedBy(pair, dueOn, reportOf.get(pair.pairId) ?? null, held.get(pair.pairId) ?? 0, today))
    .sort((a, b) => Number(a.state === 'received') - Number(b.state === 'received'));
}

export function owedBy(
  pair: ReportingPair,
  dueOn: IsoDate,
  record: CheckInRecord | null,
  meetingsNoted: number,
  today: IsoDate,
): OwedCheckIn {
  return {
    pairId: pair.pairId,
    mentee: pair.mentee.name,
    mentor: pair.mentor.name,
    dueOn,
    state: record ? 'received' : dueOn < today ? 'overdue' : 'open',
    meetingsNoted,
    report: record && {
      id: record.id,
      receivedOn: record.receivedOn,
      meetingsHeld: record.meetingsHeld,
      works: record.works,
      hinders: record.hinders,
      wantsSupport: record.wantsSupport,
      supportedOn: record.supportedOn,
      rating: record.rating,
    },
  };
}

/** Each day with how many reports are there and how many are late. */
export function countRounds(
  days: readonly IsoDate[],
  pairs: readonly ReportingPair[],
  reports: readonly CheckInRecord[],
  today: IsoDate,
): CheckInRound[] {
  return days.map(dueOn => {
    const received = new Set(reports.filter(one => one.dueOn === dueOn).map(one => one.pairId));
    const asked = pairs.filter(pair => received.has(pair.pairId) || owesReport(pair, dueOn)).length;
    return { dueOn, received: received.size, asked, overdue: dueOn < today ? asked - received.size : 0 };
  });
}

/** The day to look at first: the last one that is due or late, else the next. */
export function roundToShow(rounds: readonly CheckInRound[], today: IsoDate): IsoDate | null {
  const late = rounds.find(round => round.overdue > 0);
  const next = rounds.find(round => round.dueOn >= today);
  return (late ?? next ?? rounds[rounds.length - 1])?.dueOn ?? null;
}
