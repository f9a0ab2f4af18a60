import { Select } from '@mantine/core';
import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import styles from './ReadingPanel.module.css';

const DELIMITERS = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
];
/** Header rows further down than this are not met in exports. */
const MOST_HEADER_ROWS = 12;

type ReadingPanelProps = {
  readonly preview: RosterTablePreview;
  readonly reading: RosterReading;
  readonly isBusy: boolean;
  readonly onChange: (reading: RosterReading) => void;
};

/** How the file was understood. Everything was guessed, and everything can be set right. */
export function ReadingPanel({ preview, reading, isBusy, onChange }: ReadingPanelProps) {
  const set = (change: RosterReading) => onChange({ ...reading, ...change });
  const { encoding } = preview;
  return (
    <section className={styles.panel} aria-label="How the file is read">
      <h3 className={styles.title}>How the file is read</h3>
      {preview.sheet !== null && (
        <Select
          label="Sheet"
          data={preview.sheets.map(sheet => ({
            value: sheet.name,
            label: sheet.hidden ? `${sheet.name} (hidden)` : sheet.name,
          }))}
          value={preview.sheet}
          disabled={isBusy}
          allowDeselect={false}
          onChange={sheet => sheet && onChange({ sheet })}
        />
      )}
      <Select
        label="Column names"
        data={headerRows(preview)}
        value={preview.headerRow === null ? 'none' : String(preview.headerRow)}
        disabled={isBusy}
        allowDeselect={false}
        onChange={row => row && set({ headerRow: row === 'none' ? null : Number(row) })}
      />
      {preview.delimiter !== null && (
        <Select
          label="Cells are separated by"
          data={DELIMITERS}
          value={preview.delimiter}
          disabled={isBusy}
          allowDeselect={false}
          onChange={value => {
            const delimiter = DELIMITERS.find(one => one.value === value)
              ?.value as RosterReading['delimiter'];
            if (delimiter) set({ delimiter });
          }}
        />
      )}
      {encoding !== null && (
        <Select
          label="Letters are written in"
          description={encoding.isSure ? undefined : 'Not certain. Choose the line whose names look right.'}
          data={encodings(encoding)}
          value={encoding.chosen}
          disabled={isBusy}
          allowDeselect={false}
          comboboxProps={{ width: 340, position: 'bottom-end' }}
          renderOption={({ option }) => {
            const samples = encoding.alternatives.find(one => one.encoding === option.value)?.samples ?? [];
            return (
              <span className={styles.encoding}>
                <span>{option.label}</span>
                <span className={styles.samples}>{samples.slice(0, 3).join(' · ')}</span>
              </span>
            );
          }}
          onChange={chosen => chosen && set({ encoding: chosen })}
        />
      )}
    </section>
  );
}

function headerRows(preview: RosterTablePreview) {
  const last = Math.max(MOST_HEADER_ROWS, preview.headerRow ?? 0);
  return [
    ...Array.from({ length: last }, (_, index) => ({
      value: String(index + 1),
      label: `In row ${index + 1}`,
    })),
    { value: 'none', label: 'There are none' },
  ];
}

function encodings({ chosen, alternatives }: NonNullable<RosterTablePreview['encoding']>) {
  const listed = alternatives.map(one => ({ value: one.encoding, label: one.label }));
  return listed.some(one => one.value === chosen)
    ? listed
    : [{ value: chosen, label: chosen.toUpperCase() }, ...listed];
}
