import { Button, Checkbox } from '@mantine/core';
import type { TipSheetListing } from '#shared/contract/resources.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import styles from './ResourcesPage.module.css';
import { AUDIENCE_WORDS } from './training-words.ts';

type TipSheetRowProps = { readonly sheet: TipSheetListing; readonly onRead: () => void };

/** One tip sheet: what it is about, into whose packs it goes. */
export function TipSheetRow({ sheet, onRead }: TipSheetRowProps) {
  const { mutate } = useCommand(api.resources.setSheet);
  const { key, title, audience, minutes, lead, inMentorPack, inMenteePack } = sheet;
  return (
    <li className={styles.row}>
      <span className={styles.body}>
        <span className={styles.title}>{title}</span>
        <span className={styles.soft}>
          {AUDIENCE_WORDS[audience]} · {minutes} minutes
        </span>
        <span className={styles.lead}>{lead}</span>
      </span>
      <Checkbox
        className={styles.tick ?? ''}
        aria-label={`“${title}” in mentors’ packs`}
        checked={inMentorPack}
        onChange={change => mutate({ key, inMentorPack: change.currentTarget.checked, inMenteePack })}
      />
      <Checkbox
        className={styles.tick ?? ''}
        aria-label={`“${title}” in mentees’ packs`}
        checked={inMenteePack}
        onChange={change => mutate({ key, inMentorPack, inMenteePack: change.currentTarget.checked })}
      />
      <Button onClick={onRead} aria-label={`Read “${title}”`}>
        Read or print
      </Button>
    </li>
  );
}
