import type { ListedAgreement } from '#shared/contract/agreements.ts';
import { foldText } from '#shared/domain/fold-text.ts';

export type AgreementGroup = 'toSign' | 'half' | 'renewal' | 'signed' | 'all';

export const AGREEMENT_GROUPS: readonly { readonly key: AgreementGroup; readonly label: string }[] = [
  { key: 'toSign', label: 'To sign' },
  { key: 'half', label: 'One signature' },
  { key: 'renewal', label: 'New version' },
  { key: 'signed', label: 'Signed' },
  { key: 'all', label: 'All' },
];

export function belongsTo(pair: ListedAgreement, group: AgreementGroup): boolean {
  switch (group) {
    case 'toSign':
      return pair.status !== 'signed';
    case 'half':
      return pair.status === 'half';
    case 'renewal':
      return pair.isRenewal;
    case 'signed':
      return pair.status === 'signed';
    case 'all':
      return true;
  }
}

/** The pairs of a group whose names hold the search. */
export function shownAgreements(
  pairs: readonly ListedAgreement[],
  group: AgreementGroup,
  search: string,
): readonly ListedAgreement[] {
  const wanted = foldText(search);
  return pairs.filter(
    pair => belongsTo(pair, group) && foldText(`${pair.mentee} ${pair.mentor}`).includes(wanted),
  );
}

/** How far an agreement is, in words. */
export function statusWords({ status, version, isRenewal }: ListedAgreement): string {
  if (status === 'none') return 'Not written yet';
  const name = version !== null && version > 1 ? `Version ${version}` : 'Written';
  if (status === 'signed')
    return version !== null && version > 1 ? `${name}, signed by both` : 'Signed by both';
  if (isRenewal)
    return status === 'half' ? `${name} is new, one has signed` : `${name} is new, nobody has signed`;
  return status === 'half' ? 'One signature is missing' : 'Written, not signed';
}
