import { minutesOf, type SessionTemplate } from '#shared/domain/session-templates.ts';
import styles from './SessionAgenda.module.css';

/** How a session on a topic can run, to read before it or to send along. */
export function SessionAgenda({ template }: { readonly template: SessionTemplate }) {
  return (
    <details className={styles.agenda}>
      <summary>
        Session plan: {template.title} <span className={styles.soft}>({minutesOf(template)} minutes)</span>
      </summary>
      <p className={styles.aim}>{template.aim}</p>
      <ol className={styles.steps}>
        {template.agenda.map(step => (
          <li key={step.what}>
            <span className={styles.minutes}>{step.minutes} min</span>
            <span>{step.what}</span>
          </li>
        ))}
      </ol>
      <p className={styles.soft}>{template.bring}</p>
    </details>
  );
}
