import { SegmentedControl } from '@mantine/core';
import type { PaperSize } from '#shared/contract/documents.ts';
import styles from './PaperChoice.module.css';

type PaperChoiceProps = { readonly value: PaperSize; readonly onChange: (paper: PaperSize) => void };

/** The paper in the printer. */
export function PaperChoice({ value, onChange }: PaperChoiceProps) {
  return (
    <div className={styles.line}>
      <span aria-hidden>Paper</span>
      <SegmentedControl
        aria-label="Paper"
        value={value}
        onChange={paper => onChange(paper)}
        data={[
          { value: 'A4', label: 'A4' },
          { value: 'Letter', label: 'US Letter' },
        ]}
      />
    </div>
  );
}
