import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import type { Supply } from '#shared/contract/enrollment.ts';
import styles from './BalancePanel.module.css';

const TONE_ICONS = { done: IconCircleCheck, warn: IconAlertTriangle, next: IconCircleDashed } as const;
/** Rows shown before "Show all". */
const SHOWN = 5;

/** Demand at the left, supply at the right: whether every mentee can have a mentor, also topic by topic and site by site, and what to do where one side is short. */
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
      {supply.pairCap !== null && (
        <Cap taken={supply.mentees} cap={supply.pairCap} isPilot={supply.isPilot} />
      )}
      {supply.capWarning && (
        <div className={styles.verdict} data-tone="warn">
          <IconAlertTriangle size={16} aria-hidden />
          <p>{supply.capWarning}</p>
        </div>
      )}
      {supply.shortages.length > 0 && (
        <ul className={styles.shortages} aria-label="Where one side is short">
          {supply.shortages.map(({ words, advice }) => (
            <li key={words} className={styles.verdict} data-tone="warn">
              <IconAlertTriangle size={16} aria-hidden />
              <div>
                <p>{words}</p>
                <p className={styles.advice}>{advice}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Rows title="Topics" left="wanted" right="seats" rows={supply.topics} />
      {supply.sites.length > 1 && <Rows title="Sites" left="mentees" right="seats" rows={supply.sites} />}
    </section>
  );
}

/** How full the cohort is, against the size that it was planned for. */
function Cap({
  taken,
  cap,
  isPilot,
}: {
  readonly taken: number;
  readonly cap: number;
  readonly isPilot: boolean;
}) {
  return (
    <div className={styles.cap}>
      <span>
        {isPilot ? 'Pilot' : 'Cohort'}: <strong className="tabular">{taken}</strong> of{' '}
        <span className="tabular">{cap}</span> planned pairs
      </span>
      <span className={styles.capTrack} data-over={taken > cap || undefined} aria-hidden>
        <i style={{ width: `${Math.min(1, taken / cap) * 100}%` }} />
      </span>
    </div>
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
  readonly rows: Supply['topics'];
};

function Rows({ title, left, right, rows }: RowsProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(row => Math.max(row.mentees, row.seats)));
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
            <tr key={row.name} data-short={row.mentees > row.seats || undefined}>
              <th scope="row" title={row.name}>
                {row.mentees > row.seats && (
                  <IconAlertTriangle size={12} className={styles.short} aria-label="Too few seats:" />
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
                  <Bar side="mentor" share={row.seats / most} />
                  <span className="tabular">{row.seats}</span>
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
