import type { OutcomeSummary } from '#shared/contract/outcomes.ts';
import { Figure } from '../../ui/Figure.tsx';
import styles from './OutcomesPage.module.css';
import { countWords, intervalWords } from './share-words.ts';

type OutcomeFiguresProps = { readonly summary: OutcomeSummary };

/** The numbers that a sponsor asks for first, each with what it rests on. */
export function OutcomeFigures({ summary }: OutcomeFiguresProps) {
  const { funnel, meetings, matchQuality } = summary;
  const matched = funnel.find(step => step.key === 'matched')?.kept ?? null;
  const { firstMeeting } = meetings;
  return (
    <div className={styles.figures}>
      {matched && (
        <Figure
          label="Accepted people in a pair"
          value={countWords(matched)}
          basis={intervalWords(matched)}
        />
      )}
      <Figure
        label="Pairs that met in the last 30 days"
        value={countWords(meetings.engaged)}
        basis={intervalWords(meetings.engaged)}
      />
      <Figure
        label="Meetings held"
        value={meetings.held}
        basis={
          meetings.expected === 0
            ? 'no meeting period is over yet'
            : `the rhythm asked for ${meetings.expected} by now`
        }
      />
      <Figure
        label="Days to the first meeting"
        value={firstMeeting ? Math.round(firstMeeting.median) : '–'}
        basis={
          firstMeeting
            ? `median of ${firstMeeting.n} pairs; the middle half ${Math.round(firstMeeting.q1)} to ${Math.round(firstMeeting.q3)}`
            : 'no pair has met yet'
        }
      />
      <Figure
        label="Met within 30 days"
        value={countWords(meetings.metWithin30Days)}
        basis={intervalWords(meetings.metWithin30Days)}
      />
      <Figure
        label="Called off by the leader"
        value={countWords(meetings.cancelledByLeader)}
        basis={intervalWords(meetings.cancelledByLeader)}
      />
      <Figure
        label="Mean fit of the pairs"
        value={matchQuality.mean === null ? '–' : (matchQuality.mean / 100).toFixed(1)}
        basis={
          matchQuality.worst
            ? `of 100, n = ${matchQuality.pairs}; lowest ${(matchQuality.worst.fit / 100).toFixed(1)}`
            : 'no pairs on the board'
        }
      />
      <Figure
        label="Against the best arrangement"
        value={gapText(matchQuality.gap.hundredths)}
        basis={matchQuality.gap.words}
      />
    </div>
  );
}

function gapText(gap: number | null): string {
  if (gap === null) return '–';
  return gap === 0 ? 'Best' : `−${(gap / 100).toFixed(1)}`;
}
