import type { QuestionResult, SurveyMeasure, SurveyResults } from '#shared/contract/surveys.ts';
import { AUDIENCE_WORDS, SCALE_LABELS, THEME_WORDS, THEMES } from '#shared/domain/surveys.ts';
import { percentText } from './survey-words.ts';
import styles from './Results.module.css';

/** Every question with how its answers spread, by what it is about. */
export function QuestionBars({ results }: { readonly results: SurveyResults }) {
  const hasComparison = results.questions.some(({ comparison }) => comparison !== null);
  return (
    <>
      {THEMES.map(theme => {
        const questions = results.questions.filter(question => question.theme === theme);
        return questions.length === 0 ? null : (
          <section key={theme} aria-label={THEME_WORDS[theme]}>
            <h2 className={styles.theme}>{THEME_WORDS[theme]}</h2>
            <ul className={styles.questions}>
              {questions.map(question => (
                <li key={question.id} className={styles.question}>
                  <span className={styles.words}>
                    {question.words}
                    {question.audience !== 'all' && (
                      <span className={styles.soft}> {AUDIENCE_WORDS[question.audience]} only</span>
                    )}
                  </span>
                  <Measured question={question} hasComparison={hasComparison} limits={results.limits} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

type MeasuredProps = {
  readonly question: QuestionResult;
  readonly hasComparison: boolean;
  readonly limits: SurveyResults['limits'];
};

function Measured({ question, hasComparison, limits }: MeasuredProps) {
  const { participants, comparison, difference, isReversed } = question;
  if (!participants) {
    return <span className={styles.soft}>Hidden: fewer than {limits.scores} answers.</span>;
  }
  return (
    <span className={styles.measured}>
      <SpreadBar measure={participants} spread={limits.spread} />
      <span className={styles.numbers}>
        <strong className="tabular">{favorableText(participants)}</strong> {isReversed ? 'disagree' : 'agree'}
        <span className={`${styles.soft} tabular`}> · {figuresText(participants)}</span>
      </span>
      {hasComparison && (
        <span className={styles.soft}>
          {comparison
            ? `Comparison group: ${favorableText(comparison)} of ${comparison.n}. ${difference ?? ''}`
            : `Comparison group hidden: fewer than ${limits.scores} answers.`}
        </span>
      )}
    </span>
  );
}

/** "68%" of those who answered. */
export function favorableText({ favorable }: SurveyMeasure): string {
  return percentText(favorable.count / Math.max(favorable.of, 1));
}

/** Interval, number, mean and median in one line. */
export function figuresText({ n, favorable, mean, low, high, median }: SurveyMeasure): string {
  const share = favorable.interval
    ? `95% interval ${percentText(favorable.interval.low)} to ${percentText(favorable.interval.high)}`
    : '';
  return `${share} · n = ${n} · mean ${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)}) · median ${median}`;
}

function SpreadBar({ measure, spread }: { readonly measure: SurveyMeasure; readonly spread: number }) {
  const { counts, n } = measure;
  if (!counts) return <span className={styles.soft}>How answers spread is told from {spread} on.</span>;
  const words = counts.map((count, index) => `${SCALE_LABELS[index]} ${count}`).join(', ');
  return (
    <span className={styles.spread} role="img" aria-label={words}>
      {counts.map((count, index) =>
        count === 0 ? null : (
          <span
            key={SCALE_LABELS[index]}
            className={styles.step}
            data-step={index + 1}
            style={{ flexGrow: count }}
          >
            {count / n >= 0.04 ? count : ''}
          </span>
        ),
      )}
    </span>
  );
}
