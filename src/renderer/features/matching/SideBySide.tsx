import type { PairDetail } from '#shared/contract/matching.ts';
import styles from './SideBySide.module.css';

type Person = PairDetail['mentee'];
type SideBySideProps = { readonly mentee: Person; readonly mentor: Person };

const ROWS: readonly (readonly [label: string, valueOf: (person: Person) => string])[] = [
  ['Title', person => person.jobTitle ?? ''],
  ['Department', person => person.department ?? ''],
  ['Site', person => person.location ?? ''],
  ['Grade', person => (person.gradeLevel === null ? '' : String(person.gradeLevel))],
  ['Languages', person => person.languages.join(', ')],
  ['Channel', person => person.channel ?? ''],
  ['Interests', person => person.interests.join(', ')],
  ['Offers', person => skills(person.offered)],
  ['Wants to learn', person => skills(person.sought)],
];

/** The two people's facts in two columns; what nobody has is left out. */
export function SideBySide({ mentee, mentor }: SideBySideProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Fact</span>
          </th>
          <th scope="col" className={styles.mentee}>
            Mentee
          </th>
          <th scope="col" className={styles.mentor}>
            Mentor
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([label, valueOf]) => {
          const values = [valueOf(mentee), valueOf(mentor)];
          if (values.every(value => value === '')) return null;
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{values[0] || <Unknown />}</td>
              <td>{values[1] || <Unknown />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Unknown() {
  return <span className={styles.unknown}>not known</span>;
}

function skills(claims: Person['offered']): string {
  return claims.map(({ skill, level }) => `${skill} ${level}`).join(', ');
}
