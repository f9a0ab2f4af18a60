import type { DocumentKind } from '#shared/contract/documents.ts';
import { DOCUMENTS } from './document-choice.ts';
import styles from './DocumentGallery.module.css';

type DocumentGalleryProps = { readonly value: DocumentKind; readonly onChange: (kind: DocumentKind) => void };

/** The documents to choose from, each with a small picture of its first page. */
export function DocumentGallery({ value, onChange }: DocumentGalleryProps) {
  return (
    <fieldset className={styles.gallery}>
      <legend className="visually-hidden">Document</legend>
      {DOCUMENTS.map(({ kind, title, words }) => (
        <label key={kind} className={styles.card} data-chosen={kind === value || undefined}>
          <input
            type="radio"
            name="document"
            className={styles.radio}
            checked={kind === value}
            onChange={() => onChange(kind)}
          />
          <Thumbnail kind={kind} />
          <span>
            <span className={styles.title}>{title}</span>
            {kind === value && <span className={styles.words}>{words}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A first page in line art: halves for a pack, rows for the sheet, bars for the report. */
function Thumbnail({ kind }: { readonly kind: DocumentKind }) {
  return (
    <svg className={styles.thumbnail} width="32" height="42" viewBox="0 0 40 52" aria-hidden>
      <rect className={styles.paper} x="0.5" y="0.5" width="39" height="51" rx="3" />
      {kind === 'briefingPacks' && (
        <>
          <path className={styles.mentee} d="M19 14 A9 9 0 0 0 19 32 Z" />
          <path className={styles.mentor} d="M21 14 A9 9 0 0 1 21 32 Z" />
          <path className={styles.text} d="M11 39 H29 M14 43 H26" />
        </>
      )}
      {kind === 'agreements' && (
        <>
          <path className={styles.text} d="M7 10 H22 M7 17 H33 M7 23 H33 M7 29 H27" />
          <path className={styles.mentor} d="M7 42 H18 V43.5 H7 Z" />
          <path className={styles.mentee} d="M22 42 H33 V43.5 H22 Z" />
        </>
      )}
      {kind === 'goalSheets' && (
        <>
          <path className={styles.text} d="M7 10 H24 M7 15 H30" />
          <path className={styles.mentee} d="M7 23 H11 V27 H7 Z M7 31 H11 V35 H7 Z M7 39 H11 V43 H7 Z" />
          <path className={styles.text} d="M15 25 H33 M15 33 H30 M15 41 H26" />
        </>
      )}
      {kind === 'facilitatorSheet' && (
        <path
          className={styles.text}
          d="M7 10 H22 M7 17 H33 M7 23 H33 M7 29 H33 M7 35 H33 M7 41 H33 M25 15 V43"
        />
      )}
      {kind === 'surveyResults' && (
        <>
          <path className={styles.text} d="M7 10 H26" />
          <path className={styles.mentor} d="M7 18 H27 V21 H7 Z M7 26 H32 V29 H7 Z M7 34 H22 V37 H7 Z" />
          <path className={styles.text} d="M29 19.5 H33 M24 35.5 H33" />
        </>
      )}
      {kind === 'interestForms' && (
        <>
          <path className={styles.text} d="M7 10 H20 M7 19 H33 M7 25 H33 M7 31 H33 M15 38 H27 M15 44 H27" />
          <path className={styles.mentor} d="M7 36 H11 V40 H7 Z" />
          <path className={styles.mentee} d="M7 42 H11 V46 H7 Z" />
        </>
      )}
      {kind === 'outcomeReport' && (
        <>
          <path className={styles.text} d="M7 9 H24 M7 14 H30" />
          <path className={styles.bars} d="M7 24 H32 M7 30 H26 M7 36 H21 M7 42 H14" />
        </>
      )}
    </svg>
  );
}
