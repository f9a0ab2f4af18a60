import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import type { Supply } from '#shared/contract/enrollment.ts';
import styles from './BalancePanel.module.css';

const TONE_ICONS = { done: IconCircleCheck, warn: IconAlertTriangle, next: IconCircleDashed } as const;
/** Rows shown before "Show all". */
const SHOWN = 5;

/** Demand at the left, supply at the right: whether every mentee can have a mentor, also skill by skill and site by site. */
export function BalancePanel({ supply }: { readonly supply: Supply }) {
  const { verdict } = supply;
  const Icon = TONE_ICONS[verdict.tone];
  return (
    <section className={styles.panel} aria-label="Balance of both roles">
      <h2 className={styles.title}>Balance</h2>
      <div className={styles.meter} aria-hidden>
        <div className={styles.demand}>
          <strong className="tabular">{supply.mentees}</strong>
          <span>{supply.mentees === 1 ? 'mentee' : 'mentees'}</span>
          <Bar side="mentee" share={share(supply.mentees, supply.seats)} />
        </div>
        <div className={styles.supply}>
          <strong className="tabular">{supply.seats}</strong>
          <span>{supply.seats === 1 ? 'seat' : 'seats'}</span>
          <Bar side="mentor" share={share(supply.seats, supply.mentees)} />
        </div>
      </div>
      <div className={styles.verdict} data-tone={verdict.tone} role="status">
        <Icon size={16} aria-hidden />
        <div>
          <p>{verdict.words}</p>
          <p className={styles.advice}>{verdict.advice}</p>
        </div>
      </div>
      {supply.capWarning && (
        <div className={styles.verdict} data-tone="warn">
          <IconAlertTriangle size={16} aria-hidden />
          <p>{supply.capWarning}</p>
        </div>
      )}
      <Rows title="Skills" left="sought" right="offered" rows={supply.skills} />
      {supply.sites.length > 1 && <Rows title="Sites" left="mentees" right="seats" rows={supply.sites} />}
    </section>
  );
}

function share(one: number, other: number): number {
  return one === 0 ? 0 : one / Math.max(one, other);
}

function Bar({ side, share: part }: { readonly side: 'mentee' | 'mentor'; readonly share: number }) {
  return (
    <span className={styles.track}>
      <i data-side={side} style={{ width: `${part * 100}%` }} />
    </span>
  );
}

type RowsProps = {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  readonly rows: Supply['skills'];
};

function Rows({ title, left, right, rows }: RowsProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(row => Math.max(row.mentees, row.mentors)));
  return (
    <div>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className={styles.leftHead}>
              {left}
            </th>
            <th scope="col" className={styles.rightHead}>
              {right}
            </th>
          </tr>
        </thead>
        <tbody>
          {(showsAll ? rows : rows.slice(0, SHOWN)).map(row => (
            <tr key={row.name} data-short={row.mentees > row.mentors || undefined}>
              <th scope="row" title={row.name}>
                {row.mentees > row.mentors && (
                  <IconAlertTriangle size={12} className={styles.short} aria-label="Too few mentors:" />
                )}
                {row.name}
              </th>
              <td>
                <div className={styles.left}>
                  <span className="tabular">{row.mentees}</span>
                  <Bar side="mentee" share={row.mentees / most} />
                </div>
              </td>
              <td>
                <div className={styles.right}>
                  <Bar side="mentor" share={row.mentors / most} />
                  <span className="tabular">{row.mentors}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${rows.length}`}
        </Button>
      )}
    </div>
  );
}
