import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AttachmentListing } from '#shared/contract/resources.ts';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import { fileSize } from './file-size.ts';
import styles from './ResourcesPage.module.css';

/** One attached file: its title, into whose packs it goes, the way out and the way off. */
export function AttachmentRow({ attachment }: { readonly attachment: AttachmentListing }) {
  const { id, fileName, size, addedOn, inMentorPack, inMenteePack } = attachment;
  const [title, setTitle] = useState(attachment.title);
  const { mutate: update } = useCommand(api.resources.updateAttachment);
  const { mutate: remove } = useCommand(api.resources.removeAttachment, { done: 'File removed' });
  const save = (change: Partial<AttachmentListing>) =>
    update({ id, title: attachment.title, inMentorPack, inMenteePack, ...change });
  const open = async () => {
    try {
      const file = await client.resources.openAttachment({ id });
      await saveFile(fileName, file);
    } catch (error) {
      notifyFailed(error);
    }
  };
  return (
    <li className={styles.row} aria-label={attachment.title}>
      <span className={styles.body}>
        <TextInput
          aria-label={`Title of ${fileName}`}
          value={title}
          maxLength={200}
          onChange={change => setTitle(change.currentTarget.value)}
          onBlur={() => {
            if (title.trim() === '') setTitle(attachment.title);
            else if (title !== attachment.title) save({ title });
          }}
        />
        <span className={styles.soft}>
          {fileName} · {fileSize(size)} · added {fullDay(addedOn)}
        </span>
      </span>
      <Checkbox
        className={styles.tick ?? ''}
        aria-label={`“${attachment.title}” with mentors’ packs`}
        checked={inMentorPack}
        onChange={change => save({ inMentorPack: change.currentTarget.checked })}
      />
      <Checkbox
        className={styles.tick ?? ''}
        aria-label={`“${attachment.title}” with mentees’ packs`}
        checked={inMenteePack}
        onChange={change => save({ inMenteePack: change.currentTarget.checked })}
      />
      <span className={styles.actions}>
        <ActionIcon aria-label={`Save “${attachment.title}” to this computer`} onClick={() => void open()}>
          <IconDownload size={16} />
        </ActionIcon>
        <ActionIcon aria-label={`Remove “${attachment.title}”`} onClick={() => remove({ id })}>
          <IconTrash size={16} />
        </ActionIcon>
      </span>
    </li>
  );
}
