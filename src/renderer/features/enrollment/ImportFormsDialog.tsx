import { Button, FileButton, SegmentedControl, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ContractRouterClient } from '@orpc/contract';
import { useState } from 'react';
import type { contract } from '#shared/contract/index.ts';
import type { InterestField, InterestPlan } from '#shared/contract/intake.ts';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FormsMapping } from './FormsMapping.tsx';
import { FormsPreview } from './FormsPreview.tsx';
import styles from './ImportForms.module.css';

export type InspectedForms = Awaited<ReturnType<ContractRouterClient<typeof contract>['intake']['inspect']>>;

/** Answers of any form tool, or the Excel form filled in: choose, say what the columns mean, see every row, keep. */
export function ImportFormsDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<InterestPlan | null>(null);
  const inspect = useMutation({
    mutationFn: (list: { text?: string; file?: File }) => client.intake.inspect(list),
    onSuccess: found => setPlan(firstPlan(found)),
  });
  const check = useMutation({ mutationFn: (checked: InterestPlan) => client.intake.check(checked) });
  const apply = useCommand(api.intake.apply, {
    done: ({ saved }) => (saved === 1 ? '1 form imported' : `${saved} forms imported`),
    onDone: onClose,
    onFailed: () => true,
  });
  const found = check.data;
  const news = found ? found.counts.new + found.counts.changed : 0;
  const problem = inspect.error ?? check.error ?? apply.error;
  const submit = () => {
    if (!plan) inspect.mutate({ text });
    else if (!found) check.mutate(plan);
    else if (news > 0) apply.mutate(plan);
    else onClose();
  };
  const label = !plan
    ? 'Read the answers'
    : !found
      ? 'Show what it does'
      : news > 0
        ? `Import ${news}`
        : 'Close';
  return (
    <FormDialog
      title="Import who came forward"
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel={label}
      isBusy={inspect.isPending || check.isPending || apply.isPending}
      problem={problem ? explainError(problem) : null}
      size={860}
    >
      {!plan && (
        <>
          <p className={styles.soft}>
            The export of any form tool, or the Excel form that this screen saves. One row for each person and
            role.
          </p>
          <FileButton accept=".csv,.txt,.tsv,.xlsx" onChange={file => file && inspect.mutate({ file })}>
            {props => (
              <Button {...props} leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>
                Choose a CSV or Excel file
              </Button>
            )}
          </FileButton>
          <Textarea
            label="Or paste the rows"
            description="Copied from a spreadsheet, with the questions above them."
            autosize
            minRows={6}
            maxRows={12}
            value={text}
            onChange={change => setText(change.currentTarget.value)}
            data-autofocus
          />
        </>
      )}
      {plan && inspect.data && !found && (
        <>
          <p className={styles.soft}>
            {inspect.data.rowCount === 1 ? '1 row' : `${inspect.data.rowCount} rows`} in{' '}
            {inspect.data.fileName}. Nothing is saved before you have seen what every row does.
          </p>
          <FormsMapping
            columns={inspect.data.columns}
            plan={plan}
            onField={(index, field) => setPlan(withField(plan, inspect.data, index, field))}
          />
          <div className={styles.choose}>
            <span>Rows that name no role are</span>
            <SegmentedControl
              aria-label="Role of rows that name none"
              value={plan.role ?? 'none'}
              onChange={value => setPlan({ ...plan, role: value === 'none' ? null : value })}
              data={[
                { value: 'mentor', label: 'Mentors' },
                { value: 'mentee', label: 'Mentees' },
                { value: 'none', label: 'Left out' },
              ]}
            />
          </div>
          {isDateDoubtful(inspect.data, plan) && (
            <div className={styles.choose}>
              <span className={styles.warn}>These days can be read both ways. 03/04 is</span>
              <SegmentedControl
                aria-label="How days are written"
                value={plan.dateOrder}
                onChange={dateOrder => setPlan({ ...plan, dateOrder })}
                data={[
                  { value: 'dmy', label: '3 April' },
                  { value: 'mdy', label: 'March 4' },
                ]}
              />
            </div>
          )}
        </>
      )}
      {found && (
        <>
          <FormsPreview check={found} />
          <Button variant="subtle" color="gray" onClick={() => check.reset()}>
            Back to the columns
          </Button>
        </>
      )}
    </FormDialog>
  );
}

function firstPlan(list: InspectedForms): InterestPlan {
  const columns = list.columns.flatMap(({ index, field }) => (field === null ? [] : [{ index, field }]));
  const date = list.columns.find(({ field }) => field === 'interestOn');
  return { token: list.token, columns, dateOrder: date?.dateOrder ?? 'dmy', role: list.role };
}

function withField(
  plan: InterestPlan,
  list: InspectedForms,
  index: number,
  field: InterestField | null,
): InterestPlan {
  const others = plan.columns.filter(column => column.index !== index);
  const columns = field === null ? others : [...others, { index, field }];
  const dateOrder = list.columns.find(column => column.index === index)?.dateOrder ?? plan.dateOrder;
  return {
    ...plan,
    columns: columns.sort((a, b) => a.index - b.index),
    ...(field === 'interestOn' && { dateOrder }),
  };
}

function isDateDoubtful(list: InspectedForms, plan: InterestPlan): boolean {
  const date = plan.columns.find(({ field }) => field === 'interestOn');
  return date !== undefined && list.columns.find(({ index }) => index === date.index)?.dateOrder === null;
}
