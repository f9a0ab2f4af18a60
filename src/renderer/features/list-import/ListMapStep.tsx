import { Button, Collapse, Select } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import {
  mapStyles,
  mappingTableStyles as tableStyles,
  ReadingPanel,
  RowsPreview,
  WizardFooter,
} from '../import/index.ts';
import { count, type ListFields } from './list-fields.ts';
import styles from './ListImport.module.css';

type ListMapStepProps<F extends string> = {
  readonly preview: RosterTablePreview;
  readonly reading: RosterReading;
  readonly isReading: boolean;
  readonly problem: string | null;
  readonly fields: ListFields<F>;
  readonly labels: Readonly<Record<F, string>>;
  /** What stands between the mapping and the check. */
  readonly missing: string | null;
  /** What the columns do not say, chosen once for all rows. */
  readonly children: ReactNode;
  readonly onField: (index: number, field: F | null) => void;
  readonly onReread: (reading: RosterReading) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
};

/** The second step of a list: what each column says. Several columns may say who. */
export function ListMapStep<F extends string>(props: ListMapStepProps<F>) {
  const { preview, fields, labels, missing, isReading } = props;
  const [showsRows, setShowsRows] = useState(false);
  const options = [
    { value: 'none', label: 'Not imported' },
    ...(Object.entries(labels) as [F, string][]).map(([value, label]) => ({ value, label })),
  ];
  return (
    <>
      <div className={mapStyles.layout}>
        <div>
          {props.problem && (
            <p className={mapStyles.problem} role="alert">
              <IconAlertTriangle size={18} aria-hidden /> {props.problem}
            </p>
          )}
          <table className={tableStyles.table} aria-label="Columns of the file">
            <thead>
              <tr>
                <th scope="col">In the file</th>
                <th scope="col" className={tableStyles.becomes}>
                  Becomes
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.columns.map(({ index, name, isNamed, samples }) => (
                <tr key={index} data-off={fields.has(index) ? undefined : true}>
                  <th scope="row">
                    <span className={tableStyles.name} data-unnamed={!isNamed || undefined}>
                      {name}
                    </span>
                    <span className={tableStyles.samples}>
                      {samples.length === 0 ? 'always empty' : samples.slice(0, 4).join(' · ')}
                    </span>
                  </th>
                  <td className={tableStyles.becomes}>
                    <div className={tableStyles.choice}>
                      <IconArrowRight size={16} stroke={1.5} aria-hidden className={tableStyles.arrow} />
                      <Select
                        aria-label={`“${name}” becomes`}
                        data={options}
                        value={fields.get(index) ?? 'none'}
                        searchable
                        allowDeselect={false}
                        maxDropdownHeight={360}
                        onChange={value =>
                          props.onField(index, value === null || value === 'none' ? null : (value as F))
                        }
                        classNames={{ root: styles.select ?? '' }}
                      />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <section className={styles.once} aria-label="For all rows">
            {props.children}
          </section>
        </div>
        <aside className={mapStyles.side}>
          <div className={mapStyles.file}>
            <strong className={mapStyles.fileName}>{preview.fileName}</strong>
            <span className="tabular">
              {count(preview.rowCount, 'row')}, {count(preview.columns.length, 'column')}
            </span>
          </div>
          <ReadingPanel
            preview={preview}
            reading={props.reading}
            isBusy={isReading}
            onChange={props.onReread}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setShowsRows(!showsRows)}
            aria-expanded={showsRows}
          >
            {showsRows ? 'Hide the first rows' : 'Show the first rows'}
          </Button>
        </aside>
      </div>
      <Collapse expanded={showsRows}>
        <RowsPreview preview={preview} />
      </Collapse>
      <WizardFooter
        onBack={props.onBack}
        backLabel="Another file"
        onNext={props.onNext}
        nextLabel={`Check ${count(preview.rowCount, 'row')}`}
        isNextBlocked={missing !== null || isReading}
        note={
          missing ??
          `${fields.size} of ${count(preview.columns.length, 'column')} ${fields.size === 1 ? 'is' : 'are'} read. Nothing is saved yet.`
        }
        isWarning={missing !== null}
      />
    </>
  );
}
