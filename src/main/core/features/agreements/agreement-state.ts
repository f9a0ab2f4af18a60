import type { AgreementStatus, AgreementVersion, Signature } from '#shared/contract/agreements.ts';
import type { SavedVersion } from './agreements.sql.ts';

/** How far an agreement is: what counts are mentor and mentee, the sponsor stands behind them. */
export function statusOf(
  version: SavedVersion | undefined,
  signatures: readonly Signature[],
): AgreementStatus {
  if (!version) return 'none';
  const signed = signatures.filter(({ party }) => party !== 'sponsor').length;
  if (signed === 2) return 'signed';
  return signed === 1 ? 'half' : 'unsigned';
}

/** A saved version as windows see it. */
export function toAgreementVersion(
  { version, madeOn, change, terms }: SavedVersion,
  signatures: readonly Signature[],
): AgreementVersion {
  return {
    version,
    madeOn,
    change,
    terms,
    signatures: [...signatures],
    isSigned: signatures.filter(({ party }) => party !== 'sponsor').length === 2,
  };
}
