import { foldText } from '#shared/domain/fold-text.ts';
import type { ListedState } from '#shared/domain/list-import.ts';

/** What spreadsheets write for how far a pair is; without case and accents, the most telling part first. */
const STATE_WORDS: readonly (readonly [pattern: RegExp, state: ListedState])[] = [
  [
    /^(ended|end|closed|complete[d]?|finished|done|former|past|cancell?ed|stopped|dissolved|inactive|beendet|abgeschlossen|termine[e]?|finalizad[ao])\b/,
    'ended',
  ],
  [
    /\b(not started|proposed|proposal|suggested|planned|draft|new|candidate|potential|pending|tentative|to be confirmed|tbc|vorgeschlagen|geplant|propose|prevu|propuest[ao])\b/,
    'proposed',
  ],
  [
    /\b(agreed|accepted|confirmed|approved|both ok|signed|vereinbart|bestatigt|accepte|confirme|acordad[ao])\b/,
    'agreed',
  ],
  [
    /\b(published|announced|notified|informed|communicated|bekannt gegeben|annonce|publicad[ao])\b/,
    'published',
  ],
  [
    /\b(active|running|started|ongoing|in progress|current|live|matched|paired|meeting|paused|on hold|aktiv|laufend|actif|en cours|activ[ao])\b/,
    'active',
  ],
];

/** How far a pair is, as a spreadsheet says it; null when the words say nothing of it. */
export function readState(text: string): ListedState | null {
  const folded = foldText(text);
  return STATE_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Yes or no, as people write it; null for anything else. */
export function readYes(text: string): boolean | null {
  const folded = foldText(text);
  if (/^(y|yes|x|1|true|locked|fixed|keep|✓|✔|✗|ja|oui|si|sim)$/.test(folded)) return folded !== '✗';
  if (/^(|n|no|0|-|–|false|unlocked|open|nein|non|nao)$/.test(folded)) return false;
  return null;
}
