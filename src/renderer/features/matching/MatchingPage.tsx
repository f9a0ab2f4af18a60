import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { Board } from './Board.tsx';

/** Who meets whom. */
export function MatchingPage() {
  const board = useQuery(api.matching.board.queryOptions());
  if (board.data && board.data.mentees.length > 0 && board.data.mentors.length > 0)
    return <Board board={board.data} />;
  return (
    <Page
      title="Matching"
      description="Bring each senior mentee together with the junior mentor who fits best."
    >
      {board.isPending && <Loading label="Loading the board" />}
      {board.isError && <LoadFailed error={board.error} onRetry={() => void board.refetch()} />}
      {board.data && (
        <EmptyState
          title={emptyTitle(board.data)}
          words="The board needs at least one mentee (senior, learns) and one mentor (junior, teaches). Once they take part, auto-match finds the best arrangement of everyone, and you change it by hand."
          action={<NextStep to="/intake">Choose who takes part</NextStep>}
        />
      )}
    </Page>
  );
}

function emptyTitle({
  mentees,
  mentors,
}: {
  readonly mentees: readonly unknown[];
  readonly mentors: readonly unknown[];
}) {
  if (mentees.length > 0) return 'No mentor takes part yet';
  return mentors.length > 0 ? 'No mentee takes part yet' : 'Nobody takes part yet';
}
