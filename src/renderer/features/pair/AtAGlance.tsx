import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementVersion } from '#shared/contract/agreements.ts';
import type { FitCheckStatus } from '#shared/contract/fit-checks.ts';
import { cadenceText } from '#shared/domain/agreement.ts';
import { api } from '../../api/client.ts';
import { fullDay } from '../../ui/day-text.ts';
import styles from './AtAGlance.module.css';

/** What the two agreed on and how their first meeting was, each a step away. */
export function AtAGlance({ pairId }: { readonly pairId: number }) {
  const input = { pairId };
  const agreement = useQuery(api.agreements.get.queryOptions({ input }));
  const fit = useQuery(api.fitChecks.ofPair.queryOptions({ input }));
  const cards = [
    { section: 'agreement', title: 'Agreement', words: agreement.data && agreedWords(agreement.data) },
    { section: 'fit-check', title: 'Fit check', words: fit.data && fitWords(fit.data) },
  ];
  return (
    <div className={styles.cards}>
      {cards.map(({ section, title, words }) => (
        <Link
          key={section}
          to="/pairs/$pairId/$section"
          params={{ pairId: String(pairId), section }}
          className={styles.card}
        >
          <strong>{title}</strong>
          <span className={styles.words}>{words ?? '…'}</span>
        </Link>
      ))}
    </div>
  );
}

function agreedWords({ versions: [current] }: { readonly versions: readonly AgreementVersion[] }): string {
  if (!current) return 'Not written yet. The program’s words count as soon as somebody signs.';
  const { cadenceDays, meetingMinutes, reviewOn } = current.terms;
  const rhythm = `${meetingMinutes} minutes ${cadenceText(cadenceDays)}`;
  const review = reviewOn ? `, looked back on ${fullDay(reviewOn)}` : '';
  return `Version ${current.version}: ${rhythm}${review}.`;
}

function fitWords({ state, dueOn }: FitCheckStatus): string {
  switch (state) {
    case 'notYet':
      return 'Comes after the first meeting.';
    case 'due':
    case 'waiting':
      return dueOn === null ? 'Ask both.' : `Ask both by ${fullDay(dueOn)}.`;
    case 'overdue':
      return dueOn === null ? 'Late.' : `Late since ${fullDay(dueOn)}.`;
    case 'low':
      return 'A talk is needed.';
    case 'fine':
      return 'Both have answered.';
  }
}
