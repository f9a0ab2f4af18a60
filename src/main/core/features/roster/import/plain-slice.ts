import { rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import { isPlainAddress } from './email-address.ts';

const SPACE = 0x20;
/** Words that stand for nothing, such as "none", are no longer and hold no digit. */
const LONGEST_PLACEHOLDER = 5;

/**
 * Whether `readCell` would answer with the cell as it is, judged by its bytes in ASCII; false where it has to be asked.
 *
 * Names, ids and addresses differ in every row, so they are most of the work, and nearly all of them are plain: printable,
 * between letters or digits, without two spaces in a row.
 *
 * @param start of the cell in the source, which is not empty.
 */
export function plainSliceTest(
  source: Uint8Array,
  field: RosterField,
): (start: number, length: number) => boolean {
  const { kind, maxLength } = rosterField(field);
  if (kind !== 'email' && kind !== 'id' && kind !== 'name' && kind !== 'text' && kind !== 'manager')
    return () => false;
  return (start, length) => {
    const end = start + length;
    if (length > maxLength || !isLetterOrDigit(source[start] ?? 0) || !isLetterOrDigit(source[end - 1] ?? 0))
      return false;
    // Whatever is an address has nothing in it that needs care.
    if (kind === 'email') return isPlainAddress(source, start, end);
    let hasDigit = false;
    let hasPower = false;
    let previous = 0;
    for (let i = start; i < end; i++) {
      const byte = source[i] ?? 0;
      if (byte < SPACE || byte > 0x7e || (byte === SPACE && previous === SPACE)) return false;
      if (byte >= 0x30 && byte <= 0x39) hasDigit = true;
      // "1.2E+5" is what a spreadsheet makes of a long number.
      else if (byte === 0x2b && (previous | 0x20) === 0x65) hasPower = true;
      previous = byte;
    }
    if (length <= LONGEST_PLACEHOLDER && !hasDigit) return false;
    return kind !== 'id' || !hasPower;
  };
}

function isLetterOrDigit(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
