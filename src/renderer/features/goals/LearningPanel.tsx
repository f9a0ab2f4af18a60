import { useQuery } from '@tanstack/react-query';
import type { Learning, PairedChange } from '#shared/contract/goals.ts';
import { api } from '../../api/client.ts';
import { Half } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './LearningPanel.module.css';

type Group = Learning['groups'][number];

/** First and last levels of the same people: a change, told with how many people it rests on. */
export function LearningPanel() {
  const { data, error, isPending, refetch } = useQuery(api.goals.learning.queryOptions());
  if (isPending) return <Loading label="Loading what they learned" rows={6} />;
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>
        Only people who gave both first and last levels are counted, each once. It is a change, not proof of
        what caused it. Nothing is told of fewer than {data.smallestGroup} people.
      </p>
      {data.groups.map(group => (
        <GroupTable key={`${group.role} ${group.kind}`} group={group} smallestGroup={data.smallestGroup} />
      ))}
    </div>
  );
}

const TITLES: Readonly<Record<`${Group['role']} ${Group['kind']}`, string>> = {
  'mentee skills': 'Skills of mentees',
  'mentor skills': 'Skills of mentors',
  'mentor competencies': 'Leadership skills of mentors',
  'mentee competencies': 'Leadership skills of mentees',
};

function GroupTable({ group, smallestGroup }: { readonly group: Group; readonly smallestGroup: number }) {
  const title = TITLES[`${group.role} ${group.kind}`];
  const rows = group.all ? [...group.items, group.all] : group.items;
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.title}>
        <Half role={group.role} size={16} />
        {title}
      </h2>
      {rows.length === 0 ? (
        <p className={styles.hint}>
          Fewer than {smallestGroup} people have given both yet. {group.waiting} gave first levels and still
          owe the last.
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col" className={styles.number}>
                People
              </th>
              <th scope="col" className={styles.number}>
                At first
              </th>
              <th scope="col" className={styles.number}>
                At last
              </th>
              <th scope="col">Change, 95% interval</th>
              <th scope="col">Better, same, worse</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.name} data-all={row === group.all || undefined}>
                <th scope="row">{row.name}</th>
                <td>{row.n}</td>
                <td>{row.before.toFixed(1)}</td>
                <td>{row.after.toFixed(1)}</td>
                <td>
                  {signed(row.change)} <span className={styles.soft}>{intervalText(row)}</span>
                </td>
                <td>
                  {row.better}, {row.same}, {row.worse}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && group.hidden > 0 && (
        <p className={styles.hint}>
          {group.hidden} more {group.hidden === 1 ? 'skill' : 'skills'} with fewer than {smallestGroup} people
          each are not shown alone.
        </p>
      )}
    </section>
  );
}

function intervalText({ interval }: PairedChange): string {
  return interval ? `${signed(interval.low)} to ${signed(interval.high)}` : '';
}

function signed(value: number): string {
  const rounded = Math.abs(value).toFixed(1);
  if (rounded === '0.0') return '0.0';
  return `${value > 0 ? '+' : '−'}${rounded}`;
}
