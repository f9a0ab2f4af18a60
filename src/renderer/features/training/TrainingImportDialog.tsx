import { Button, FileButton, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ModuleListing, TrainingImportPlan } from '#shared/contract/training.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { firstPlan, type InspectedList } from './import-plan.ts';
import styles from './TrainingDialog.module.css';

type TrainingImportDialogProps = {
  readonly modules: readonly ModuleListing[];
  readonly today: IsoDate;
  /** A file that was chosen before the dialog opened. */
  readonly file?: File | null;
  readonly onClose: () => void;
};

/** Records of a learning system: choose the list, say what its columns mean, see every row, then save as one step. */
export function TrainingImportDialog({ modules, today, file = null, onClose }: TrainingImportDialogProps) {
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<TrainingImportPlan | null>(null);
  const inspect = useMutation({
    mutationFn: (list: { text?: string; file?: File }) => client.training.inspect(list),
    onSuccess: found => setPlan(firstPlan(found, modules, today)),
  });
  const { mutate: read } = inspect;
  useEffect(() => {
    if (file) read({ file });
  }, [file, read]);
  const check = useMutation({ mutationFn: (checked: TrainingImportPlan) => client.training.check(checked) });
  const apply = useCommand(api.training.apply, {
    done: ({ changed }) => (changed === 1 ? '1 record imported' : `${changed} records imported`),
    onDone: onClose,
    onFailed: () => true,
  });
  const list: InspectedList | undefined = inspect.data;
  const found = check.data;
  const news = found ? found.counts.new + found.counts.newer : 0;
  const problem = inspect.error ?? check.error ?? apply.error;
  const submit = () => {
    if (!plan) inspect.mutate({ text });
    else if (!found) check.mutate(plan);
    else if (news > 0) apply.mutate(plan);
    else onClose();
  };
  const label = !plan
    ? 'Read the list'
    : !found
      ? 'Show what it does'
      : news > 0
        ? `Import ${news}`
        : 'Close';
  return (
    <FormDialog
      title="Import training records"
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel={label}
      isBusy={inspect.isPending || check.isPending || apply.isPending}
      problem={problem ? explainError(problem) : null}
      size={820}
    >
      {!plan && (
        <>
          <Textarea
            label="Rows from the learning system"
            description="Who, which course, when: copied from a spreadsheet, with the column names. Or choose the exported file."
            autosize
            minRows={7}
            maxRows={14}
            value={text}
            onChange={change => setText(change.currentTarget.value)}
            data-autofocus
          />
          <FileButton accept=".csv,.txt,.tsv,.xlsx" onChange={file => file && inspect.mutate({ file })}>
            {props => (
              <Button {...props} leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>
                Choose a CSV or Excel file
              </Button>
            )}
          </FileButton>
        </>
      )}
      {plan && list && !found && (
        <>
          <p className={styles.soft}>
            {list.rowCount === 1 ? '1 row' : `${list.rowCount} rows`} in {list.fileName}. Nothing is saved
            before you have seen what every row does.
          </p>
          <ImportMapping list={list} plan={plan} modules={modules} onChange={setPlan} />
        </>
      )}
      {found && (
        <>
          <ImportPreview check={found} />
          <Button variant="subtle" color="gray" onClick={() => check.reset()}>
            Back to the columns
          </Button>
        </>
      )}
      {found && news === 0 && (
        <p className={styles.soft} role="status">
          No row adds anything, so nothing will be saved.
        </p>
      )}
    </FormDialog>
  );
}
