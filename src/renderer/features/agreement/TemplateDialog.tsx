import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementTemplate } from '#shared/domain/agreement.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './AgreementForm.module.css';
import { TemplateFields } from './TemplateFields.tsx';

/** The program's own words: what every new agreement starts with. Signed ones stay as they are. */
export function TemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const saved = useQuery(api.agreements.template.queryOptions());
  const [edited, setEdited] = useState<AgreementTemplate | null>(null);
  const save = useCommand(api.agreements.setTemplate, {
    done: 'New agreements start with these words',
    onDone: onClose,
    onFailed: () => true,
  });
  const template = edited ?? saved.data?.template ?? null;
  const fields = save.error ? errorFields(save.error) : {};
  return (
    <FormDialog
      title="Words of new agreements"
      isOpen
      onClose={onClose}
      onSubmit={() => template && save.mutate({ template })}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
      size={820}
    >
      <p className={styles.note}>
        Purpose, rhythm and dates come from the charter. Agreements that somebody signed or edited keep their
        own words.
      </p>
      {!template && <Loading label="Loading the words" rows={6} />}
      {template && (
        <TemplateFields
          template={template}
          onChange={part => setEdited({ ...template, ...part })}
          error={key => fields[`template.${key}`]}
        />
      )}
      {saved.data && !saved.data.isUsual && (
        <div>
          <Button size="compact-sm" onClick={() => save.mutate({ template: null })}>
            Bring back the usual words
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
