import { Button, Modal } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { notifyFailed } from '../../ui/notify.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { PaperDialog } from '../documents/index.ts';
import { people } from './decision-words.ts';
import styles from './LettersDialog.module.css';

type LettersDialogProps = { readonly ids: readonly number[]; readonly onClose: () => void };

/** Telling people what was decided: a page each to print, or a file for the mail merge. */
export function LettersDialog({ ids, onClose }: LettersDialogProps) {
  const [isPrinting, setPrinting] = useState(false);
  const merge = async (format: 'csv' | 'xlsx') => {
    try {
      const file = await client.intake.mailMerge({ ids: [...ids], format });
      await saveFile(file.name, file);
    } catch (error) {
      notifyFailed(error);
    }
  };
  if (isPrinting)
    return (
      <PaperDialog
        title="Letters"
        requestFor={paper => ({ kind: 'decisionLetters', enrollmentIds: [...ids], paper })}
        onClose={onClose}
      />
    );
  return (
    <Modal opened onClose={onClose} title={`Tell ${people(ids.length)} what was decided`} size={560}>
      <p className={styles.words}>
        Everybody gets the letter of their decision: welcome, waitlist or thanks. Whoever is not decided yet
        gets none. Reasons stay with you.
      </p>
      <div className={styles.buttons}>
        <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void merge('csv')}>
          Mail merge, CSV
        </Button>
        <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void merge('xlsx')}>
          Mail merge, Excel
        </Button>
        <PrimaryButton leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setPrinting(true)}>
          Letters as PDF
        </PrimaryButton>
      </div>
    </Modal>
  );
}
