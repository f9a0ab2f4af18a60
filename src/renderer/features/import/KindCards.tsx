import { IMPORT_KINDS, type ImportKind } from '#shared/domain/list-import.ts';
import { KIND_WORDS } from './import-kinds.ts';
import styles from './KindCards.module.css';

type KindCardsProps = {
  readonly kind: ImportKind;
  readonly legend: string;
  readonly onKind: (kind: ImportKind) => void;
};

/** What the file holds: one of a few lists, the roster unless told otherwise. */
export function KindCards({ kind, legend, onKind }: KindCardsProps) {
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.cards}>
        {IMPORT_KINDS.map(one => {
          const { icon: Icon, title, words } = KIND_WORDS[one];
          return (
            <label key={one} className={styles.card} data-chosen={one === kind || undefined}>
              <input
                type="radio"
                name="import-kind"
                className="visually-hidden"
                value={one}
                checked={one === kind}
                onChange={() => onKind(one)}
              />
              <Icon size={22} stroke={1.5} aria-hidden className={styles.icon} />
              <span className={styles.title}>{title}</span>
              <span className={styles.words}>{words}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
