import { foldText } from '#shared/domain/fold-text.ts';
import type { SkillLevel, SkillSide } from '#shared/domain/people.ts';

/** A level, 'stated' for a skill that is there without one (an x), 'none' for no skill, null for other words. */
export type LevelReading = SkillLevel | 'stated' | 'none' | null;

const WORDS: readonly (readonly [pattern: RegExp, level: SkillLevel])[] = [
  [/^(upper|high)[ -]intermediate\b/, 4],
  [/^(lower|low)[ -]intermediate\b/, 2],
  [
    /^(beginner|basic|basics|novice|awareness|aware|starter|none yet|anfanger|grundkenntnisse|debutant|basico|principiante)\b/,
    1,
  ],
  [
    /^(elementary|foundation|foundational|limited|some|low|advanced beginner|grundlagen|elementaire|elemental)\b/,
    2,
  ],
  [
    /^(intermediate|medium|average|working|competent|practitioner|ok|fair|mittel|mittelstufe|intermediaire|moyen|intermedio|medio)\b/,
    3,
  ],
  [
    /^(advanced|proficient|good|strong|high|very good|experienced|fortgeschritten|gut|avance|bon|avanzado|alto|bueno)\b/,
    4,
  ],
  [
    /^(expert|master|mastery|excellent|native|fluent|leader|trainer|guru|experte|sehr gut|experto|excelente|courant)\b/,
    5,
  ],
];
const CEFR: Readonly<Record<string, SkillLevel>> = { a1: 1, a2: 2, b1: 3, b2: 4, c1: 5, c2: 5 };

/** Reads a level as spreadsheets write it: 1 to 5, "4/5", "3 - Intermediate", stars, words in four languages, A1 to C2. */
export function readLevel(text: string): LevelReading {
  const folded = foldText(text);
  if (/^(|0|-|–|no|none|n\/?a|nein|non|false|not at all|kein|keine)$/.test(folded)) return 'none';
  if (/^(x|y|yes|✓|✔|ja|oui|si|true|has)$/.test(folded)) return 'stated';
  const stars = /^([★*●]+)[☆○\s]*$/.exec(folded)?.[1]?.length;
  if (stars !== undefined) return asLevel(stars);
  const numbered =
    /^(?:level|lvl|l|stufe|niveau|nivel)?\s*(\d(?:[.,]0+)?)\s*(?:\/\s*5|of 5|out of 5)?(?:\s*[-–:.=(]\s*\D.*)?$/.exec(
      folded,
    );
  if (numbered) return asLevel(Number(numbered[1]?.replace(',', '.')));
  if (CEFR[folded]) return CEFR[folded] ?? null;
  const word = WORDS.find(([pattern]) => pattern.test(folded));
  if (word) return word[1];
  // "Intermediate (3)": the number in brackets counts.
  const bracketed = /\((\d)\)$/.exec(folded)?.[1];
  return bracketed === undefined ? null : asLevel(Number(bracketed));
}

function asLevel(number: number): LevelReading {
  return Number.isInteger(number) && number >= 1 && number <= 5 ? (number as SkillLevel) : null;
}

/** Whether somebody offers a skill or seeks it, as spreadsheets write it; null for other words. */
export function readSide(text: string): SkillSide | null {
  const folded = foldText(text);
  if (
    /\b(seek|seeks|sought|want|wants|wanted|learn|learns|need|needs|mentee|desired|sucht|gesucht|lernen|cherche|apprendre|busca|aprender)\b/.test(
      folded,
    )
  )
    return 'sought';
  if (
    /\b(offer|offers|offered|teach|teaches|has|have|share|mentor|provides|can|bietet|kann|angeboten|propose|enseigner|ofrece|ensenar)\b/.test(
      folded,
    )
  )
    return 'offered';
  return null;
}
