import { foldText } from '#shared/domain/fold-text.ts';
import type { SkillType } from '#shared/domain/people.ts';

const WORDS: readonly (readonly [type: SkillType, pattern: RegExp])[] = [
  [
    'DEI',
    /\b(diversity|inclusion|equity|dei|gender|belonging|accessibility|lgbt\w*|bias|diversit\w*|inklusion|barrierefrei\w*)\b/,
  ],
  ['cultural', /\b(cultur\w*|kultur\w*|generation\w*|gen z|intercultural|language|society|trends?)\b/],
  [
    'soft',
    /\b(communicat\w*|leadership|presentation|presenting|feedback|coaching|negotiat\w*|empathy|listening|storytelling|teamwork|fuhrung|kommunikation|resilience)\b/,
  ],
  [
    'digital',
    /\b(data|daten|digital\w*|python|sql|excel|ai|ki|ia|gpt|chatgpt|copilot|machine learning|cloud|cyber\w*|social media|software|programming|coding|web|app|apps|automation|analytics|bi|tableau|teams|online|video|blockchain|ux|java\w*|it)\b/,
  ],
];

/** The kind that a skill's name suggests; a subject skill when its words say nothing. The facilitator can change it. */
export function guessSkillType(name: string): SkillType {
  const folded = foldText(name);
  return WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'hard';
}
