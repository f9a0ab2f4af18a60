/** What a file may hold; the order is that of the cards on the import screen. */
export const IMPORT_KINDS = [
  'roster',
  'pairs',
  'skills',
  'interest',
  'training',
  'attendance',
  'survey',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a column of a list of pairs says. Several columns may say who somebody is. */
export const PAIR_FIELDS = ['mentor', 'mentee', 'state', 'startOn', 'purpose', 'locked'] as const;
export type PairField = (typeof PAIR_FIELDS)[number];

/** What a list says of a pair, in the app's own words. */
export const LISTED_STATES = ['proposed', 'agreed', 'published', 'active', 'ended'] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/**
 * What a column of a list of skills says: one skill a row, a list in one cell, or a column that is a skill itself
 * and holds levels.
 */
export const SKILL_FIELDS = [
  'person',
  'skill',
  'side',
  'level',
  'offeredList',
  'soughtList',
  'offeredColumn',
  'soughtColumn',
] as const;
export type SkillField = (typeof SKILL_FIELDS)[number];

export type KindGuess = {
  readonly kind: ImportKind;
  /** The column names that tell. */
  readonly because: readonly string[];
};

type Sign = { readonly kind: ImportKind; readonly all: readonly RegExp[] };

/** What the columns of each kind are called; a kind needs one column for each of its signs. */
const SIGNS: readonly Sign[] = [
  {
    kind: 'attendance',
    all: [/first join|last leave|join time|leave time|in-meeting|attended|attendance|present\b|anwesend/i],
  },
  {
    kind: 'training',
    all: [
      /course|module|training|curriculum|learning (item|activity|path)|lehrgang|schulung|formation/i,
      /complet|finish|passed|certificate|abgeschlossen|score/i,
    ],
  },
  {
    kind: 'interest',
    all: [
      /motivation|why (do|would) you|come forward|came forward|would you like to (teach|learn|take part)|expression of interest|warum/i,
    ],
  },
  {
    kind: 'skills',
    all: [/^(skill|skill name|topic|competency|competence|kompetenz|fähigkeit|compétence)$/i],
  },
  {
    kind: 'skills',
    all: [/skills? (offered|sought|wanted)|can teach|wants? to learn|topics? (offered|sought)/i],
  },
  { kind: 'skills', all: [/\((offered|sought|teach|learn)\)|proficiency|skill level/i] },
];
const MENTEE = /mentee|prot[eé]g|reverse mentee/i;
const MENTOR = /mentor(?!ing|ee)/i;
/** Columns that only a roster has; a few of them outweigh any other sign. */
const ROSTER =
  /department|abteilung|hire|eintritt|manager|vorgesetzte|supervisor|grade|job title|position|location|standort|cost cent|employment|status|termination/i;
const ENOUGH_OF_A_ROSTER = 3;

/**
 * What a file probably holds, by its column names; null when nothing tells.
 *
 * Only a suggestion: the facilitator knows what was exported.
 */
export function guessImportKind(headers: readonly string[]): KindGuess | null {
  const named = headers.map(header => header.trim()).filter(header => header !== '');
  const first = (pattern: RegExp): string | undefined => named.find(header => pattern.test(header));
  const mentee = first(MENTEE);
  const mentor = named.find(header => header !== mentee && MENTOR.test(header));
  if (mentee !== undefined && mentor !== undefined) return { kind: 'pairs', because: [mentor, mentee] };
  const work = named.filter(header => ROSTER.test(header));
  for (const { kind, all } of SIGNS) {
    const found = all.flatMap(pattern => first(pattern) ?? []);
    if (found.length < all.length) continue;
    // A roster may well have a column of skills, a questionnaire has questions of its own.
    if (kind === 'skills' && work.length >= ENOUGH_OF_A_ROSTER) continue;
    return { kind, because: [...new Set(found)] };
  }
  return work.length >= 2 ? { kind: 'roster', because: work.slice(0, 3) } : null;
}
