import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import { VERDICTS } from '#shared/domain/intake.ts';
import type { Role } from '#shared/domain/people.ts';
import { VerdictMark } from './VerdictMark.tsx';
import styles from './RulesPage.module.css';

type Preview = Awaited<ReturnType<ContractRouterClient<typeof contract>['intake']['preview']>>;

type RulesPreviewProps = {
  readonly role: Role;
  readonly preview: Preview | undefined;
  readonly isChanged: boolean;
};

/** What the rules as they stand on the screen would say about everybody who came forward. */
export function RulesPreview({ role, preview, isChanged }: RulesPreviewProps) {
  const people = preview ? VERDICTS.reduce((sum, verdict) => sum + preview.after[verdict], 0) : 0;
  return (
    <aside className={styles.preview} aria-label="What the rules do">
      <h2 className={styles.title}>
        Of {people === 1 ? `1 ${role}` : `${people} ${role}s`} who came forward
      </h2>
      {preview && (
        <div role="status">
          <span className={styles.bar} aria-hidden>
            {VERDICTS.map(verdict => (
              <i
                key={verdict}
                data-verdict={verdict}
                style={{ width: people === 0 ? 0 : `${(preview.after[verdict] / people) * 100}%` }}
              />
            ))}
          </span>
          <ul className={styles.counts}>
            {VERDICTS.map(verdict => (
              <li key={verdict}>
                <VerdictMark verdict={verdict} />
                <span className="tabular">
                  <strong>{preview.after[verdict]}</strong>
                  {isChanged && preview.after[verdict] !== preview.before[verdict] && (
                    <span className={styles.soft}> now {preview.before[verdict]}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview && isChanged && preview.changed > 0 && (
        <>
          <h3 className={styles.subtitle}>
            {preview.changed === 1 ? 'One person changes' : `${preview.changed} people change`}
          </h3>
          <ul className={styles.changes}>
            {preview.changes.map(({ name, verdict, words }) => (
              <li key={name}>
                <strong>{name}</strong> <VerdictMark verdict={verdict} />
                <span className={styles.soft}>{words}</span>
              </li>
            ))}
          </ul>
          {preview.changed > preview.changes.length && (
            <p className={styles.soft}>and {preview.changed - preview.changes.length} more</p>
          )}
        </>
      )}
    </aside>
  );
}
