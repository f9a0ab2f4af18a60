import { foldText } from '#shared/domain/fold-text.ts';
import type { SkillLevel } from '#shared/domain/people.ts';

export type ClaimedSkill = { readonly name: string; readonly level: SkillLevel };
export type SkillCell = {
  readonly skills: readonly ClaimedSkill[];
  /** Items whose level is not one of 1 to 5, as written. */
  readonly badLevels: readonly string[];
};

/** The level of a skill that is named without one: uses it, neither beginner nor expert. */
const UNSTATED_LEVEL: SkillLevel = 3;
const LEVEL_WORDS: ReadonlyMap<string, SkillLevel> = new Map([
  ['beginner', 1],
  ['basic', 1],
  ['grundkenntnisse', 1],
  ['debutant', 1],
  ['basico', 1],
  ['elementary', 2],
  ['novice', 2],
  ['intermediate', 3],
  ['mittel', 3],
  ['intermediaire', 3],
  ['intermedio', 3],
  ['advanced', 4],
  ['fortgeschritten', 4],
  ['avance', 4],
  ['avanzado', 4],
  ['expert', 5],
  ['experte', 5],
  ['experto', 5],
  ['native', 5],
]);
const LEVELED =
  /^(.*?)\s*(?:[:=]\s*|\(\s*|\[\s*|\s[-–]\s)(?:level\s*)?([^\s:=()[\]/]+)(?:\s*\/\s*5)?\s*[)\]]?$/i;

/**
 * The items of a list cell, split at semicolons, bars or line breaks, and at commas only when there is none of those.
 *
 * Repeats that differ in case or accents only are one item. Commas inside brackets do not split.
 */
export function readList(text: string): readonly string[] {
  const separator = /[;|\n•]/.test(text) ? /\s*[;|\n•]\s*/ : /\s*,\s*(?![^()]*\))/;
  const seen = new Set<string>();
  const items: string[] = [];
  for (const part of text.split(separator)) {
    const item = part.trim();
    const key = foldText(item);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    items.push(item);
  }
  return items;
}

/** Skills with levels from a cell such as "Python:4; Data literacy (3); Excel". */
export function readSkills(text: string): SkillCell {
  const skills: ClaimedSkill[] = [];
  const badLevels: string[] = [];
  const seen = new Set<string>();
  for (const item of readList(text)) {
    const { name, level, isBad } = readSkill(item);
    if (isBad) badLevels.push(item);
    const key = foldText(name);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    skills.push({ name, level });
  }
  return { skills, badLevels };
}

function readSkill(item: string): { name: string; level: SkillLevel; isBad: boolean } {
  const match = LEVELED.exec(item);
  const name = match?.[1]?.trim();
  const stated = match?.[2] ?? '';
  if (!match || !name) return { name: item, level: UNSTATED_LEVEL, isBad: false };
  const word = LEVEL_WORDS.get(foldText(stated));
  if (word) return { name, level: word, isBad: false };
  const number = Number(stated);
  if (Number.isNaN(number)) return { name: item, level: UNSTATED_LEVEL, isBad: false };
  const isLevel = Number.isInteger(number) && number >= 1 && number <= 5;
  return { name, level: isLevel ? (number as SkillLevel) : UNSTATED_LEVEL, isBad: !isLevel };
}
