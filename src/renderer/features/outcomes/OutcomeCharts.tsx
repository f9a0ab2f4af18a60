import { fitChart, fitDistribution } from '#shared/charts/fit-chart.ts';
import { funnelChart } from '#shared/charts/funnel-chart.ts';
import { meetingsChart } from '#shared/charts/meetings-chart.ts';
import { readinessChart } from '#shared/charts/readiness-chart.ts';
import type { OutcomeSummary, RoleReadiness } from '#shared/contract/outcomes.ts';
import { ChartCard } from './ChartCard.tsx';
import styles from './OutcomesPage.module.css';
import { countWords, intervalWords } from './share-words.ts';

type OutcomeChartsProps = { readonly summary: OutcomeSummary };

/** The charts of the outcome report, drawn from the same definitions as on paper. */
export function OutcomeCharts({ summary }: OutcomeChartsProps) {
  const { funnel, readiness, matchQuality, meetings } = summary;
  const fits = fitDistribution(matchQuality.fits.map(fit => fit / 100));
  return (
    <div className={styles.charts}>
      <ChartCard
        title="From the roster to the first meeting"
        isWide
        chart={look =>
          funnelChart(
            funnel.map(step => ({ label: step.title, count: step.people })),
            look,
          )
        }
        height={220}
        headings={['Step', 'Mentees', 'Mentors', 'People', 'Of the step before']}
        rows={funnel.map(step => [
          step.title,
          step.key === 'roster' ? '' : String(step.mentees),
          step.key === 'roster' ? '' : String(step.mentors),
          String(step.people),
          step.kept ? `${countWords(step.kept)} (${intervalWords(step.kept)})` : '',
        ])}
        note={funnel.map(step => `${step.title}: ${step.definition}.`).join(' ')}
      />
      <ChartCard
        title="Meetings, month by month"
        chart={look =>
          meetingsChart(
            meetings.byMonth.map(month => ({
              label: monthName(month.month),
              held: month.held,
              expected: month.expected,
            })),
            look,
          )
        }
        height={220}
        isEmpty={meetings.byMonth.length === 0}
        emptyWords="No pair has started yet."
        headings={['Month', 'Held', 'Expected', 'Called off']}
        rows={meetings.byMonth.map(month => [
          monthName(month.month),
          String(month.held),
          String(month.expected),
          String(month.cancelled),
        ])}
        note="Expected: one meeting for each whole period of the program’s rhythm since the pair started."
      />
      <ChartCard
        title="How well the pairs fit"
        chart={look => fitChart(fits, look)}
        height={240}
        isEmpty={matchQuality.pairs === 0}
        emptyWords="No pairs on the board yet."
        headings={['Fit', 'Pairs']}
        rows={fits.bins.map(bin => [`${bin.from} to ${bin.to}`, String(bin.count)])}
        note={qualityNote(summary)}
      />
      {readiness.map(group => (
        <ChartCard
          key={group.role}
          title={group.role === 'mentee' ? 'Readiness of mentees' : 'Readiness of mentors'}
          chart={look => readinessChart(group.steps, look)}
          height={60 + group.steps.length * 38}
          headings={['Step', 'Done', 'Under way', 'Missing']}
          rows={group.steps.map(step => [
            step.label,
            String(step.done),
            String(step.underway),
            String(step.missing),
          ])}
          note={readinessNote(group)}
        />
      ))}
    </div>
  );
}

function readinessNote(group: RoleReadiness): string {
  return `Orientation ${countWords(group.attended)} (${intervalWords(group.attended)}). All training ${countWords(group.trained)} (${intervalWords(group.trained)}). Agreement ${countWords(group.signed)} of those in a pair.`;
}

function qualityNote({ matchQuality }: OutcomeSummary): string {
  const { byHand, brokenHardRules, warnings, acceptedWarnings } = matchQuality;
  return `${byHand} placed by hand. ${brokenHardRules === 0 ? 'No hard rule is broken.' : `${brokenHardRules} hard rules are broken.`} ${warnings} warnings, ${acceptedWarnings} accepted with a reason.`;
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'short', year: '2-digit', timeZone: 'UTC' });

function monthName(month: string): string {
  return MONTH.format(Date.parse(`${month}-01`));
}
