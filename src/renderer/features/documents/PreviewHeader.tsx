import { ActionIcon, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { DocumentPair } from '#shared/contract/documents.ts';
import type { Role } from '#shared/domain/people.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './PreviewHeader.module.css';

type PackPreview = { readonly pair: DocumentPair; readonly edition: Role };
type PreviewHeaderProps = {
  readonly previews: readonly PackPreview[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
};

/** Whose pack is shown, and the way to the others. */
export function PreviewHeader({ previews, shown, onShow }: PreviewHeaderProps) {
  const current = previews[shown];
  return (
    <div className={styles.header}>
      {current && <Half role={current.edition} size={20} />}
      <Select
        className={styles.select ?? ''}
        aria-label="Pack shown"
        searchable
        allowDeselect={false}
        value={String(shown)}
        onChange={value => onShow(Number(value ?? 0))}
        data={previews.map(({ pair, edition }, index) => ({
          value: String(index),
          label: `${pair[edition]}, ${edition}, with ${pair[edition === 'mentor' ? 'mentee' : 'mentor']}`,
        }))}
      />
      <span className={styles.place}>
        {shown + 1} of {previews.length}
      </span>
      <ActionIcon aria-label="Previous pack" disabled={shown === 0} onClick={() => onShow(shown - 1)}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <ActionIcon
        aria-label="Next pack"
        disabled={shown >= previews.length - 1}
        onClick={() => onShow(shown + 1)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </div>
  );
}
