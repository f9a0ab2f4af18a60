import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { AgreementVersion, Party, Signature } from '#shared/contract/agreements.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import styles from './Signatures.module.css';

type SignaturesProps = {
  readonly pairId: number;
  readonly version: AgreementVersion | undefined;
  readonly mentee: string;
  readonly mentor: string;
  readonly sponsor: string;
  readonly isOpen: boolean;
};

const HOW: Readonly<Record<Signature['method'], string>> = {
  paper: 'on paper',
  screen: 'on screen',
  'e-mail': 'by e-mail',
  unknown: '',
};

/** Who has put their name under the version that counts, and who has not. */
export function Signatures({ pairId, version, mentee, mentor, sponsor, isOpen }: SignaturesProps) {
  const unsign = useCommand(api.agreements.unsign, { done: ({ words }) => words });
  const parties: readonly { readonly party: Party; readonly name: string; readonly role: string }[] = [
    { party: 'mentee', name: mentee, role: 'Mentee' },
    { party: 'mentor', name: mentor, role: 'Mentor' },
    {
      party: 'sponsor',
      name: sponsor || 'No sponsor in the charter',
      role: 'Sponsor, authorizes the feedback',
    },
  ];
  return (
    <ul className={styles.list} aria-label="Signatures">
      {parties.map(({ party, name, role }) => {
        const signed = version?.signatures.find(one => one.party === party);
        return (
          <li key={party} className={styles.row} data-party={party}>
            {signed ? (
              <IconCircleCheck size={18} className={styles.done} aria-hidden />
            ) : (
              <IconCircleDashed size={18} className={styles.open} aria-hidden />
            )}
            <span className={styles.words}>
              <strong className={styles.name}>{signed?.name ?? name}</strong>
              <span className={styles.soft}>{role}</span>
              <span className={styles.soft}>
                {signed
                  ? `Signed ${fullDay(signed.signedOn)}${HOW[signed.method] && `, ${HOW[signed.method]}`}`
                  : 'Not signed yet'}
              </span>
            </span>
            {signed && isOpen && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={`Take back the signature of ${signed.name}`}
                onClick={() => unsign.mutate({ pairId, party })}
              >
                Take back
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
