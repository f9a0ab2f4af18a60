import { Button, Switch } from '@mantine/core';
import { IconLock, IconAlertTriangle } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { capital } from '#shared/domain/capital.ts';
import type { ColumnKey, ComparedColumn, ComparedRow } from '#shared/contract/scenarios.ts';
import { fitText, totalText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Half } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import {
  bestColumns,
  COMPARED_FIGURES,
  differenceText,
  isDifferent,
  sameFiguresText,
} from './comparison-figures.ts';
import styles from './Comparison.module.css';
import { momentText } from './moment-text.ts';

type ComparisonProps = { readonly columns: readonly ColumnKey[] };

/** Two or three arrangements side by side: the figures, then who moves. */
export function Comparison({ columns }: ComparisonProps) {
  const [isAll, setAll] = useState(false);
  const isEnough = columns.length >= 2;
  const query = useQuery({
    ...api.scenarios.compare.queryOptions({ input: { columns: [...columns] } }),
    enabled: isEnough,
    placeholderData: keepPreviousData,
  });
  if (!isEnough) {
    return (
      <EmptyState
        title="Tick one more"
        words="A comparison needs two or three arrangements. The board as it stands can be one of them."
      />
    );
  }
  if (query.isPending) return <Loading label="Comparing" />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />;
  const { columns: compared, rows } = query.data;
  const different = rows.filter(({ isDifferent }) => isDifferent).length;
  const shown = isAll ? rows : rows.filter(({ isDifferent }) => isDifferent);
  return (
    <section className={styles.comparison} aria-label="Comparison">
      <table className={styles.table}>
        <caption className="visually-hidden">Arrangements side by side</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <span className="visually-hidden">Figure or mentee</span>
            </th>
            {compared.map(column => (
              <th key={column.key} scope="col" className={styles.column}>
                <ColumnHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <Figures columns={compared} />
        <tbody>
          <tr className={styles.divider}>
            <th scope="rowgroup" colSpan={compared.length + 1}>
              <div className={styles.movers}>
                <span>
                  {different === 0
                    ? 'Everybody has the same mentor in each'
                    : `Who moves: ${different} of ${rows.length} mentees`}
                </span>
                <Switch
                  size="sm"
                  label="Show everybody"
                  checked={isAll}
                  onChange={event => setAll(event.currentTarget.checked)}
                />
              </div>
            </th>
          </tr>
          {shown.map(row => (
            <MenteeRow key={row.menteeId} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnHead({ column }: { readonly column: ComparedColumn }) {
  const { key, name, savedAt, fitWhenSaved, gone } = column;
  const { mutate: promote, isPending } = useCommand(api.scenarios.promote, { done: ({ words }) => words });
  return (
    <div className={styles.head}>
      <span className={styles.name}>{name}</span>
      <span className={styles.saved}>{savedAt === null ? 'Always up to date' : momentText(savedAt)}</span>
      {fitWhenSaved !== null && (
        <span className={styles.note}>
          Measured with what counts today; {totalText(fitWhenSaved)} when saved.
        </span>
      )}
      {gone.length > 0 && (
        <span className={styles.note} title={gone.join(', ')}>
          {gone.length === 1 ? `${gone[0]} has` : `${gone.length} people have`} left since; their pairs are
          not counted.
        </span>
      )}
      {key !== 'board' && (
        <Button
          size="compact-sm"
          className={styles.promote}
          loading={isPending}
          aria-label={`Put ${name} on the board`}
          onClick={() => promote({ id: key })}
        >
          Put on the board
        </Button>
      )}
    </div>
  );
}

function Figures({ columns }: { readonly columns: readonly ComparedColumn[] }) {
  const same = sameFiguresText(columns);
  return (
    <tbody>
      {COMPARED_FIGURES.filter(figure => isDifferent(figure, columns)).map(figure => {
        const best = bestColumns(figure, columns);
        return (
          <tr key={figure.title}>
            <th scope="row" className={styles.figure}>
              {figure.title}
              <span className={styles.explanation}>{figure.explanation}</span>
            </th>
            {columns.map((column, index) => {
              const value = figure.valueOf(column);
              return (
                <td key={column.key} className="tabular" data-best={best.has(index) || undefined}>
                  <span className={styles.value}>{value === null ? '–' : figure.text(value)}</span>
                  {best.has(index) && <span className={styles.best}>best</span>}
                  {!best.has(index) && index > 0 && (
                    <span className={styles.difference}>{differenceText(figure, column, columns[0])}</span>
                  )}
                </td>
              );
            })}
          </tr>
        );
      })}
      {same && (
        <tr>
          <th scope="row" className={styles.figure}>
            The same in each
          </th>
          <td colSpan={columns.length} className={styles.same}>
            {capital(same)}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function MenteeRow({ row }: { readonly row: ComparedRow }) {
  const fits = row.cells.map(cell => cell?.fit ?? -1);
  const best = Math.max(...fits);
  return (
    <tr data-different={row.isDifferent || undefined}>
      <th scope="row" className={styles.mentee}>
        <span className={styles.person}>
          <Half role="mentee" size={14} />
          <span>
            {row.name}
            {row.jobTitle && <span className={styles.explanation}>{row.jobTitle}</span>}
          </span>
        </span>
      </th>
      {row.cells.map((cell, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a cell is its column
        <td key={index} data-best={(row.isDifferent && cell?.fit === best) || undefined}>
          {cell ? (
            <span className={styles.person} data-left={cell.hasLeft || undefined}>
              <Half role="mentor" size={14} />
              <span className={styles.mentor}>
                {cell.mentor}
                {cell.hasLeft && <span className={styles.explanation}>no longer takes part</span>}
              </span>
              {cell.warnings > 0 && (
                <IconAlertTriangle
                  size={14}
                  className={styles.warning}
                  aria-label={`${cell.warnings} open ${cell.warnings === 1 ? 'warning' : 'warnings'}`}
                />
              )}
              {cell.isLocked && <IconLock size={14} className={styles.lock} aria-label="locked" />}
              <span className={`${styles.fit} tabular`}>{fitText(cell.fit)}</span>
            </span>
          ) : (
            <span className={styles.nobody}>Nobody</span>
          )}
        </td>
      ))}
    </tr>
  );
}
