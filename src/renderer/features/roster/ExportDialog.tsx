import { Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { EVERYBODY } from '#shared/contract/people-filter.ts';
import { client } from '../../api/client.ts';
import { explainError, isCancelled } from '../../api/explain-error.ts';
import { saveFile } from '../../api/host.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './ExportDialog.module.css';
import { FIRST_LAYOUT } from './people-columns.ts';
import { currentPeopleList, isFiltered, usePeopleList } from './people-list.ts';
import { usePeopleTotal } from './people-rows.ts';

type ExportDialogProps = {
  /** How many there are without a filter. */
  readonly all: number;
  readonly onClose: () => void;
};

/** Whom, which columns, which kind of file; what is restricted goes along only with a tick. */
export function ExportDialog({ all, onClose }: ExportDialogProps) {
  const list = usePeopleList();
  const isNarrowed = list !== null && isFiltered(list.filter);
  const shown = usePeopleTotal() ?? all;
  const [who, setWho] = useState<'shown' | 'all'>(isNarrowed ? 'shown' : 'all');
  const [what, setWhat] = useState<'everything' | 'columns'>('everything');
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [withRestricted, setWithRestricted] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const layout = list && list.columns.length > 0 ? list.columns : FIRST_LAYOUT;
  const columns = layout.filter(one => one.isShown).map(one => one.column);
  const save = async () => {
    setIsBusy(true);
    setProblem(null);
    const { filter, sort } = currentPeopleList();
    try {
      const file = await client.roster.export({
        format,
        filter: who === 'shown' ? filter : EVERYBODY,
        sort,
        ...(what === 'columns' && { columns }),
        withRestricted,
      });
      await saveFile(file.name, file);
      onClose();
    } catch (error) {
      if (!isCancelled(error)) setProblem(explainError(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <FormDialog
      title="Export people"
      isOpen
      onClose={onClose}
      submitLabel="Save the file…"
      isBusy={isBusy}
      problem={problem}
      onSubmit={() => void save()}
    >
      <Radio.Group label="Who" value={who} onChange={value => setWho(value === 'shown' ? 'shown' : 'all')}>
        <div className={styles.choices}>
          <Radio value="shown" label={`The ${people(shown)} shown`} disabled={!isNarrowed} />
          <Radio value="all" label={`All ${people(all)}`} />
        </div>
      </Radio.Group>
      <Radio.Group
        label="Columns"
        value={what}
        onChange={value => setWhat(value === 'columns' ? 'columns' : 'everything')}
      >
        <div className={styles.choices}>
          <Radio
            value="everything"
            label="Everything that an import takes"
            description="Skills, languages and interests too. Imported again, it changes nothing."
          />
          <Radio value="columns" label={`The ${columns.length} columns shown, with the employee ID`} />
        </div>
      </Radio.Group>
      <Radio.Group
        label="File"
        value={format}
        onChange={value => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
      >
        <div className={styles.choices}>
          <Radio value="xlsx" label="Excel workbook" />
          <Radio value="csv" label="CSV file" />
        </div>
      </Radio.Group>
      <Checkbox
        label="With access needs"
        description="Restricted: the log will say that they were exported."
        checked={withRestricted}
        onChange={event => setWithRestricted(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

function people(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`;
}
