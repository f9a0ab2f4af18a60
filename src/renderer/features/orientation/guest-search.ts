import type { OrientationGuest } from '#shared/contract/orientation.ts';
import { foldText } from '#shared/domain/fold-text.ts';

/** Whether a guest is meant by what was typed: a name, a partner's name, a department. */
export function matchesGuest(guest: OrientationGuest, search: string): boolean {
  const wanted = foldText(search);
  if (wanted === '') return true;
  const text = foldText([guest.name, guest.department ?? '', guest.email ?? '', ...guest.partners].join(' '));
  return wanted.split(' ').every(word => text.includes(word));
}
