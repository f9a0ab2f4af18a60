import { Button, Select, Textarea } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkedProgram } from '#shared/contract/charter.ts';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { leaveProgram, showProgram, useOpenProgram } from '../../app/open-program.ts';
import { fullDay } from '../../ui/day-text.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { CharterSection } from './CharterSection.tsx';
import styles from './ProgramPage.module.css';

/** The program in which the seniors teach: reverse mentoring stands beside the usual kind, not in its place. */
export function TandemSection() {
  const linked = useQuery(api.charter.linked.queryOptions());
  const [isEditing, setEditing] = useState(false);
  const unlink = useCommand(api.charter.unlink, { done: 'The link is taken back' });
  const open = useMutation({
    mutationFn: async (id: string) => {
      await leaveProgram();
      showProgram(await client.programs.open({ id }));
    },
    onError: notifyFailed,
  });
  const link = linked.data ?? null;
  return (
    <CharterSection
      part="tandem"
      title="In tandem with"
      words="A program in which the seniors teach, if there is one. It is named on the charter and in the report, and opens from here."
    >
      {link && (
        <div className={styles.rule}>
          <p className={styles.ruleWords}>{link.name}</p>
          {link.note && <p className={styles.facts}>{link.note}</p>}
          <p className={styles.facts}>
            {link.isHere
              ? `Linked on ${fullDay(link.linkedOn)}. Link back from there, so that both lead to each other.`
              : 'Its file is not on this computer any more. Add a copy of it on the start page, then link it again.'}
          </p>
        </div>
      )}
      <div className={styles.line}>
        {link?.isHere && (
          <Button
            leftSection={<IconExternalLink size={16} aria-hidden />}
            loading={open.isPending}
            onClick={() => open.mutate(link.fileId)}
          >
            Open “{link.name}”
          </Button>
        )}
        <Button disabled={!linked.isSuccess} onClick={() => setEditing(true)}>
          {link ? 'Change the link' : 'Link a program'}
        </Button>
        {link && (
          <Button loading={unlink.isPending} onClick={() => unlink.mutate(undefined)}>
            Take back the link
          </Button>
        )}
      </div>
      {isEditing && <LinkDialog link={link} onClose={() => setEditing(false)} />}
    </CharterSection>
  );
}

type LinkDialogProps = { readonly link: LinkedProgram | null; readonly onClose: () => void };

function LinkDialog({ link, onClose }: LinkDialogProps) {
  const programs = useQuery(api.programs.list.queryOptions());
  const own = useOpenProgram();
  const [fileId, setFileId] = useState<string | null>(link?.fileId ?? null);
  const [note, setNote] = useState(link?.note ?? '');
  const save = useCommand(api.charter.link, {
    done: 'Program linked',
    onDone: onClose,
    onFailed: () => true,
  });
  const others = (programs.data ?? []).filter(({ id }) => id !== own?.id);
  const isAsked = save.isError && fileId === null;
  return (
    <FormDialog
      title="A program in the other direction"
      isOpen
      onClose={onClose}
      onSubmit={() => save.mutate({ fileId: fileId ?? '', note })}
      submitLabel="Link"
      isBusy={save.isPending}
      problem={save.error && !isAsked ? explainError(save.error) : null}
    >
      <Select
        label="Program"
        description="One of the programs on this computer."
        placeholder={others.length === 0 ? 'No other program on this computer' : 'Choose a program'}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={fileId}
        error={isAsked ? 'Choose a program.' : undefined}
        onChange={setFileId}
      />
      <Textarea
        label="How the two belong together"
        placeholder="The same pairs, every other month"
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={event => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
