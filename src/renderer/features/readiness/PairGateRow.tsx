import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { capital } from '#shared/domain/capital.ts';
import type { PairReadiness, ReadinessGate } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import type { RowPlace } from '../../ui/DrawnList.tsx';
import { Half } from '../../ui/Half.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './PairGates.module.css';

type PairGateRowProps = {
  readonly place: RowPlace;
  readonly pair: PairReadiness;
  readonly signedOn: IsoDate;
  readonly today: IsoDate;
  readonly onStart: () => void;
};

const GATE_NAMES: Readonly<Record<ReadinessGate['key'], string>> = {
  orientation: 'Orientation',
  training: 'Training',
  agreement: 'Agreement',
};

/** One pair: who, which gates are open, what is missing, the signatures, and the start. */
export function PairGateRow({ place, pair, signedOn, today, onStart }: PairGateRowProps) {
  const sign = useCommand(api.agreements.sign);
  const unsign = useCommand(api.agreements.unsign);
  const names = `${pair.mentee.name} and ${pair.mentor.name}`;
  const missing = pair.gates.flatMap(gate => gate.missing);
  const signature = (role: Role) => {
    const side = pair[role];
    return (
      <label className={styles.signature}>
        <Tick
          label={`${side.name} has signed the agreement`}
          checked={side.signedOn !== null}
          onChange={isTicked =>
            isTicked
              ? sign.mutate({ pairIds: [pair.pairId], parties: [role], signedOn, method: 'paper' })
              : unsign.mutate({ pairId: pair.pairId, party: role })
          }
        />
        {capital(role)} signed{side.signedOn && ` ${dayText(side.signedOn, today)}`}
      </label>
    );
  };
  return (
    <li className={styles.row} aria-label={names} {...place}>
      <div className={styles.people}>
        <span className={styles.side}>
          <Half role="mentee" size={20} label="Mentee" />
          {pair.mentee.name}
        </span>
        <span className={styles.side}>
          <Half role="mentor" size={20} label="Mentor" />
          {pair.mentor.name}
        </span>
      </div>
      <div className={styles.middle}>
        <div className={styles.gates}>
          {pair.gates.map(gate => (
            <span key={gate.key} className={styles.gate} data-open={gate.missing.length === 0 || undefined}>
              {gate.missing.length === 0 ? (
                <IconCircleCheck size={16} aria-hidden />
              ) : (
                <IconCircleDashed size={16} aria-hidden />
              )}
              {GATE_NAMES[gate.key]}
              <span className="visually-hidden">{gate.missing.length === 0 ? 'complete' : 'open'}</span>
            </span>
          ))}
        </div>
        {missing.length > 0 && (
          <ul className={styles.sentences}>
            {missing.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.signatures}>
        {signature('mentee')}
        {signature('mentor')}
      </div>
      <div className={styles.start}>
        {pair.state === 'active' && (
          <span className={styles.started}>
            <IconCircleCheck size={16} aria-hidden /> Since{' '}
            {pair.startedOn ? dayText(pair.startedOn, today) : 'today'}
          </span>
        )}
        {pair.state !== 'active' && pair.isReady && (
          <PrimaryButton onClick={onStart} aria-label={`Start ${names}`}>
            {pair.state === 'paused' ? 'Resume' : 'Start'}
          </PrimaryButton>
        )}
        {pair.state !== 'active' && !pair.isReady && (
          <Button onClick={onStart} aria-label={`Start ${names} before all is ready`}>
            Start early…
          </Button>
        )}
      </div>
    </li>
  );
}
