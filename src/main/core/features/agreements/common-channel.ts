import type { Channel } from '#shared/domain/people.ts';

type Reached = { readonly name: string; readonly channel: Channel | null; readonly location: string | null };

/** From the richest to the leanest way to talk; a pair that differs starts with the richer of its two. */
const RICHNESS: readonly Channel[] = ['in person', 'video', 'phone', 'chat', 'text', 'e-mail'];

/** How a pair could keep in touch, and a hint where their wishes differ or are not known. */
export function commonChannel(
  mentee: Reached,
  mentor: Reached,
): { readonly proposed: string; readonly hint?: string } {
  const apart = mentee.location !== null && mentor.location !== null && mentee.location !== mentor.location;
  const known = [mentee, mentor].flatMap(person => (person.channel === null ? [] : [person.channel]));
  const [first, second] = known;
  const wanted = RICHNESS.find(channel => known.includes(channel));
  if (first === undefined || wanted === undefined) {
    return {
      proposed: apart ? 'video' : 'in person',
      hint: `Neither ${mentee.name} nor ${mentor.name} has named a preferred channel yet. Agree on one at the first meeting.`,
    };
  }
  const proposed = wanted === 'in person' && apart ? 'video' : wanted;
  if (second === undefined) {
    const silent = mentee.channel === null ? mentee.name : mentor.name;
    return {
      proposed,
      hint: `${silent} has not named a preferred channel yet. Ask before you settle on one.`,
    };
  }
  if (first !== second) {
    return {
      proposed,
      hint: `${mentee.name} prefers ${first}, ${mentor.name} prefers ${second}. Start with ${proposed} and agree on what suits both.`,
    };
  }
  if (proposed !== wanted) {
    return {
      proposed,
      hint: `${mentee.name} and ${mentor.name} both like to meet in person but work in different places.`,
    };
  }
  return { proposed };
}
