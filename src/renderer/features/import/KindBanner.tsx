import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import { guessImportKind, type ImportKind } from '#shared/domain/list-import.ts';
import { KIND_WORDS } from './import-kinds.ts';
import styles from './KindBanner.module.css';

type KindBannerProps = {
  readonly preview: RosterTablePreview;
  readonly kind: ImportKind;
  readonly onKind: (kind: ImportKind) => void;
};

/** Says so when the column names are those of another kind of list. The facilitator decides. */
export function KindBanner({ preview, kind, onKind }: KindBannerProps) {
  const [keptFor, setKeptFor] = useState<string | null>(null);
  const guess = guessImportKind(preview.columns.filter(column => column.isNamed).map(({ name }) => name));
  if (!guess || guess.kind === kind || keptFor === preview.token) return null;
  const columns = guess.because.map(name => `“${name}”`);
  const last = columns.length > 1 ? ` and ${columns.at(-1)}` : '';
  const first = columns.length > 1 ? columns.slice(0, -1).join(', ') : columns[0];
  return (
    <div className={styles.banner} role="status">
      <IconBulb size={20} stroke={1.5} aria-hidden />
      <p className={styles.words}>
        <strong>This looks like {KIND_WORDS[guess.kind].looksLike}.</strong> It has the{' '}
        {columns.length === 1 ? 'column' : 'columns'} {first}
        {last}.
      </p>
      <Button onClick={() => onKind(guess.kind)}>Import it so</Button>
      <Button variant="subtle" color="gray" onClick={() => setKeptFor(preview.token)}>
        No, it is {KIND_WORDS[kind].looksLike}
      </Button>
    </div>
  );
}
