import { Select } from '@mantine/core';
import cardStyles from '../QuestionCard.module.css';
import styles from './ListImport.module.css';

type Meaning = {
  /** As the file writes it. */
  readonly name: string;
  readonly value: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

type MeaningTableProps = {
  readonly title: string;
  /** What a choice is called for a screen reader. */
  readonly label: (name: string) => string;
  readonly isBusy: boolean;
  readonly rows: readonly Meaning[];
  /** Whether "none" can be chosen, and what it is called. */
  readonly none?: string;
  readonly onMeaning: (name: string, value: string | null) => void;
};

const SHOWN = 100;

/** Names of the file beside what each of them means: asked once for all rows. */
export function MeaningTable({ title, label, isBusy, rows, none, onMeaning }: MeaningTableProps) {
  return (
    <section className={`${cardStyles.card} ${styles.section}`} aria-label={title}>
      <h3 className={cardStyles.title}>{title}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col" className={styles.near}>
              Becomes
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ name, value, choices }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.near}>
                <Select
                  aria-label={label(name)}
                  placeholder={none ?? 'Choose…'}
                  data={choices}
                  value={value}
                  disabled={isBusy}
                  allowDeselect={false}
                  clearable={none !== undefined}
                  onChange={next => (next !== null || none !== undefined) && onMeaning(name, next)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.soft}>and {rows.length - SHOWN} more</p>}
    </section>
  );
}
