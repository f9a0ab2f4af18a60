import type { AgreementVersion } from '#shared/contract/agreements.ts';
import { AGREEMENT_FIELDS, changedFields } from '#shared/domain/agreement.ts';
import { wordDiff } from '#shared/domain/word-diff.ts';
import { fullDay } from '../../ui/day-text.ts';
import { shown } from './AgreementText.tsx';
import styles from './VersionList.module.css';

type VersionListProps = {
  /** The newest first. */
  readonly versions: readonly AgreementVersion[];
};

/** Every version that there was: when, who signed it, and what became other, word by word. */
export function VersionList({ versions }: VersionListProps) {
  return (
    <ol className={styles.versions} reversed>
      {versions.map((version, index) => {
        const before = versions[index + 1];
        return (
          <li key={version.version} className={styles.version}>
            <h3 className={styles.title}>
              Version {version.version}
              <span className={styles.soft}>
                {fullDay(version.madeOn)} · {signedText(version)}
              </span>
            </h3>
            {version.change !== '' && <p className={styles.change}>{version.change}</p>}
            {before && <Difference before={before} after={version} />}
          </li>
        );
      })}
    </ol>
  );
}

function signedText({ signatures, isSigned }: AgreementVersion): string {
  const names = signatures.filter(({ party }) => party !== 'sponsor').map(({ name }) => name);
  if (isSigned) return 'signed by both';
  return names.length === 0 ? 'signed by nobody' : `signed by ${names.join(' and ')} only`;
}

type DifferenceProps = { readonly before: AgreementVersion; readonly after: AgreementVersion };

/** Taken away is struck through, new is underlined: color never speaks alone. */
function Difference({ before, after }: DifferenceProps) {
  return (
    <dl className={styles.differences}>
      {changedFields(before.terms, after.terms).map(field => (
        <div key={field}>
          <dt className={styles.field}>{AGREEMENT_FIELDS[field]}</dt>
          <dd className={styles.words}>
            {wordDiff(shown(before.terms, field), shown(after.terms, field)).map((part, place) => {
              const key = `${place}-${part.kind}`;
              if (part.kind === 'added') return <ins key={key}>{part.text}</ins>;
              if (part.kind === 'removed') return <del key={key}>{part.text}</del>;
              return <span key={key}>{part.text}</span>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
