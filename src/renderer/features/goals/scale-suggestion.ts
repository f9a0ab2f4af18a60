import { valueText, type ScaleTexts } from '#shared/domain/goals.ts';

type Numbers = {
  readonly baselineNumber: number | null;
  readonly targetNumber: number | null;
  readonly unit: string;
};

/**
 * Five steps from two numbers: today is the lowest, the target the middle, the others half-way and as far again.
 *
 * Null while one of the numbers is missing.
 */
export function suggestedScale({ baselineNumber, targetNumber, unit }: Numbers): ScaleTexts | null {
  if (baselineNumber === null || targetNumber === null || baselineNumber === targetNumber) return null;
  const distance = targetNumber - baselineNumber;
  const at = (share: number) => {
    const value = Math.round((baselineNumber + distance * share) * 10) / 10;
    return valueText(value, unit);
  };
  return { muchLess: `${at(0)}, as today`, less: at(0.5), expected: at(1), more: at(1.5), muchMore: at(2) };
}
