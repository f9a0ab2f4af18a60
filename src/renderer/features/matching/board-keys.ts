import type { KeyHints } from '../../app/key-hints.ts';

/** The board's own keys, for the help. */
export const BOARD_KEYS: readonly KeyHints[] = [
  {
    group: 'On a card of the board',
    keys: [
      { keys: 'Arrows', label: 'Go from card to card' },
      { keys: 'Space', label: 'Lift the card' },
      { keys: 'Enter', label: 'Open the pair or the person' },
      { keys: 'M', label: 'Move to…' },
      { keys: 'L', label: 'Lock or unlock the pair' },
      { keys: 'U', label: 'Take the pair apart' },
      { keys: 'A', label: 'Always pair these two' },
      { keys: 'N', label: 'Never pair these two' },
    ],
  },
  {
    group: 'While a card is in the air',
    keys: [
      { keys: '↓ ↑', label: 'Next best target' },
      { keys: '→ ←', label: 'Next target on the screen' },
      { keys: 'Letters', label: 'Go to a name' },
      { keys: 'Del', label: 'No partner' },
      { keys: 'Enter', label: 'Drop' },
      { keys: 'Esc', label: 'Cancel: the card stays' },
    ],
  },
];
