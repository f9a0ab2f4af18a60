import type { DocumentRequest } from '#shared/contract/documents.ts';
import { runningClock } from '#shared/domain/orientation.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { eventDetails } from '../orientation/index.ts';
import { selectCharter } from '../program/index.ts';
import { selectKnownPeople, selectCohortId } from '../readiness/index.ts';
import { attachmentsInPacks, tipSheets } from '../resources/index.ts';
import { programContact, remindersFor } from '../training/index.ts';
import type { OrientationPaper } from './orientation-papers/paper.ts';
import type { TipSheetPrint } from './tip-sheets/render.ts';
import type { TrainingLetters } from './training-letters/letter.ts';

type RequestOf<K extends DocumentRequest['kind']> = Extract<DocumentRequest, { readonly kind: K }>;

/** What is printed for an orientation: everybody invited who did not say no. */
export function gatherOrientationPaper(
  ctx: QueryContext,
  { eventId, sheet }: RequestOf<'orientationPaper'>,
): OrientationPaper {
  const { event, agenda, seating, people } = eventDetails(ctx, eventId);
  const { name, organization, facilitatorName } = selectCharter(ctx.db);
  const known = new Map(
    selectKnownPeople(ctx.db, selectCohortId(ctx.db)).map(person => [person.enrollmentId, person]),
  );
  const clock = runningClock(event.startsAt, agenda);
  const guests = people.filter(guest => guest.isInvited && guest.answer !== 'no');
  if (guests.length === 0 && sheet !== 'runSheet') {
    throw refuse('CONFLICT', `Nobody is invited to “${event.title}” yet. Invite people first, then print.`);
  }
  return {
    sheet,
    program: name,
    ...(organization && { organization }),
    facilitator: facilitatorName ?? '',
    event,
    agenda: agenda.map((item, index) => ({ ...item, at: clock[index] ?? '' })),
    counts: event.counts,
    guests: guests.map(guest => ({
      name: guest.name,
      badgeName: (event.isFirstNames ? known.get(guest.enrollmentId)?.firstName : null) ?? guest.name,
      role: guest.role,
      department: guest.department,
      partners: guest.partners,
      isPresent: guest.attendedOn !== null,
    })),
    tables: seating.tables,
  };
}

/** A letter to each of the chosen people who still lacks something. */
export function gatherLetters(
  ctx: QueryContext,
  { enrollmentIds, dueOn }: RequestOf<'trainingLetters'>,
): TrainingLetters {
  const { programName, facilitatorName, facilitatorContact } = programContact(ctx);
  const { organization } = selectCharter(ctx.db);
  return {
    program: programName,
    ...(organization && { organization }),
    facilitator: { name: facilitatorName || 'The facilitator', contact: facilitatorContact ?? '' },
    writtenOn: ctx.today(),
    dueOn,
    letters: remindersFor(ctx, enrollmentIds).map(({ name, firstName, role, items }) => ({
      name,
      firstName,
      role,
      items: items.map(({ words, dueOn: due }) => ({ words, dueOn: due })),
    })),
  };
}

/** Files that go into the archive of packs, in a folder for each edition that they are for. */
export function packAttachments(
  ctx: QueryContext,
  { editions, files }: RequestOf<'briefingPacks'>,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  if (files === 'one') return [];
  return attachmentsInPacks(ctx).flatMap(({ fileName, bytes, inMentorPack, inMenteePack }) => [
    ...(inMentorPack && editions.includes('mentor') ? [{ name: `For mentors/${fileName}`, bytes }] : []),
    ...(inMenteePack && editions.includes('mentee') ? [{ name: `For mentees/${fileName}`, bytes }] : []),
  ]);
}

export function gatherTipSheets(ctx: QueryContext, { keys }: RequestOf<'tipSheets'>): TipSheetPrint {
  const sheets = tipSheets(keys);
  if (sheets.length === 0) throw refuse('NOT_FOUND', 'There is no such tip sheet. Choose another one.');
  return { program: selectCharter(ctx.db).name, sheets };
}
