import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportKind, KindGuess } from '#shared/domain/list-import.ts';
import { listWords } from '#shared/domain/list-words.ts';
import { KIND_WORDS } from './import-kinds.ts';
import styles from './KindBanner.module.css';

type KindBannerProps = {
  readonly guess: KindGuess | null;
  readonly kind: ImportKind;
  readonly onKind: (kind: ImportKind) => void;
};

/** Says so when the column names are those of another kind of list. The facilitator decides. */
export function KindBanner({ guess, kind, onKind }: KindBannerProps) {
  const [isKept, setIsKept] = useState(false);
  if (!guess || guess.kind === kind || isKept) return null;
  return (
    <div className={styles.banner} role="status">
      <IconBulb size={20} stroke={1.5} aria-hidden />
      <p className={styles.words}>
        <strong>This looks like {KIND_WORDS[guess.kind].looksLike}.</strong> {becauseOf(guess)}
      </p>
      <Button onClick={() => onKind(guess.kind)}>Import it so</Button>
      <Button variant="subtle" color="gray" onClick={() => setIsKept(true)}>
        No, it is {KIND_WORDS[kind].looksLike}
      </Button>
    </div>
  );
}

/** "It has the columns “Mentor” and “Mentee”." */
export function becauseOf({ because }: KindGuess): string {
  const names = because.map(name => `“${name}”`);
  return `It has the ${names.length === 1 ? 'column' : 'columns'} ${listWords(names)}.`;
}
