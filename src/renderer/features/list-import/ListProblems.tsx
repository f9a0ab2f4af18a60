import { UnstyledButton } from '@mantine/core';
import { IconBan, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListProblem } from '#shared/contract/list-import.ts';
import { checkStyles, problemGroupStyles as groupStyles } from '../import/index.ts';
import { count } from './list-fields.ts';

/** Rows that stay out, by reason; each opens to its rows and what to do about them. */
export function ListProblems({ problems }: { readonly problems: readonly ListProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className={checkStyles.problems} aria-labelledby="list-problems">
      <div>
        <header className={checkStyles.heading}>
          <h2 id="list-problems">Rows that are left out</h2>
        </header>
        <ul className={checkStyles.groups}>
          {problems.map(problem => (
            <Group key={problem.title} problem={problem} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Group({ problem }: { readonly problem: ListProblem }) {
  const [isOpen, setIsOpen] = useState(false);
  const more = problem.count - new Set(problem.rows.map(({ row }) => row)).size;
  return (
    <li className={groupStyles.group} data-severity="error">
      <div className={groupStyles.line}>
        <UnstyledButton
          className={groupStyles.head}
          onClick={() => setIsOpen(!isOpen)}
          aria-expanded={isOpen}
        >
          <IconChevronRight
            size={16}
            className={groupStyles.chevron}
            data-open={isOpen || undefined}
            aria-hidden
          />
          <IconBan size={16} className={groupStyles.icon} aria-label="Not imported" />
          <span className={groupStyles.words}>
            {problem.title}
            <span className={groupStyles.column}>{count(problem.count, 'row')}</span>
          </span>
        </UnstyledButton>
      </div>
      {isOpen && (
        <div className={groupStyles.detail}>
          <p className={groupStyles.advice}>{problem.advice}</p>
          <ul className={groupStyles.rows}>
            {problem.rows.map(({ row, sentence }) => (
              <li key={`${row} ${sentence}`} className={groupStyles.row}>
                <span className={groupStyles.sentence}>{sentence}</span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className={groupStyles.advice}>and {more.toLocaleString('en')} more rows</p>}
        </div>
      )}
    </li>
  );
}
