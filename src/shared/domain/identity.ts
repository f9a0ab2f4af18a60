import type { IsoDate } from './dates.ts';

/**
 * What people may say about themselves for a program that declares a purpose for it.
 *
 * Restricted: entered only with the date of the person's consent, used only for the declared purpose, never printed.
 */
export const IDENTITY_FIELDS = [
  'gender',
  'generation',
  'ethnicBackground',
  'nationality',
  'disability',
  'sexualOrientation',
  'faith',
  'caregiving',
] as const;
export type IdentityField = (typeof IDENTITY_FIELDS)[number];

export const IDENTITY_FIELD_WORDS: Readonly<Record<IdentityField, string>> = {
  gender: 'Gender',
  generation: 'Generation',
  ethnicBackground: 'Ethnic background',
  nationality: 'Nationality',
  disability: 'Disability',
  sexualOrientation: 'Sexual orientation',
  faith: 'Faith',
  caregiving: 'Parent or carer',
};

/** One thing that a person says about themselves, with the day on which they agreed to its use. */
export type IdentityClaim = {
  readonly field: IdentityField;
  readonly value: string;
  readonly consentOn: IsoDate;
};

/** Why identity may count in this program, what of it, and since when. */
export type DeiPurpose = {
  readonly words: string;
  readonly declaredOn: IsoDate;
  readonly fields: readonly IdentityField[];
};
