import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SurveyResults } from '#shared/contract/surveys.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import styles from './Results.module.css';

/** What people wrote, in no order; one press takes it up as a suggestion. */
export function CommentLists({ results }: { readonly results: SurveyResults }) {
  const take = useCommand(api.surveys.toSuggestion, { done: 'Noted as a suggestion' });
  return (
    <>
      {results.openQuestions.map(({ words, comments, count }) => (
        <section key={words} aria-label={words}>
          <h2 className={styles.theme}>{words}</h2>
          {comments === null && (
            <p className={styles.soft}>
              Hidden: fewer than {results.limits.comments} people answered, and words give somebody away
              sooner than numbers.
            </p>
          )}
          {comments?.length === 0 && <p className={styles.soft}>Nobody wrote anything.</p>}
          {comments && count > 0 && (
            <ul className={styles.comments}>
              {comments.map(comment => (
                <li key={comment.id}>
                  <span>{comment.words}</span>
                  {comment.isSuggestion ? (
                    <span className={styles.taken}>
                      <IconCheck size={15} aria-hidden /> Suggestion
                    </span>
                  ) : (
                    <Button
                      size="compact-sm"
                      aria-label={`Note as a suggestion: ${comment.words}`}
                      onClick={() => take.mutate({ commentId: comment.id })}
                    >
                      Note as a suggestion
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <p className={styles.soft}>
        Suggestions and what becomes of them stand under <Link to="/outcomes/changes">What changed</Link>.
      </p>
    </>
  );
}
