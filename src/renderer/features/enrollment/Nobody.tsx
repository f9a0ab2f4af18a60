import { Button } from '@mantine/core';
import type { Role } from '#shared/domain/people.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

type NobodyProps = {
  readonly role: Role;
  readonly isSearching: boolean;
  readonly onClear: () => void;
};

/** Nobody in the role yet, or nobody whom the filters show. */
export function Nobody({ role, isSearching, onClear }: NobodyProps) {
  if (isSearching)
    return (
      <EmptyState
        title={`No ${role} like this`}
        words="Nobody fits all the filters. Accents and upper case do not matter."
        action={<Button onClick={onClear}>Show all</Button>}
      />
    );
  return role === 'mentee' ? (
    <EmptyState
      title="No mentee yet"
      words="Mentees are the senior people who want to learn. Import the answers of your form, take the suggestions at the right, or choose people in the roster."
    />
  ) : (
    <EmptyState
      title="No mentor yet"
      words="Mentors are the junior people who teach. Import the answers of your form, take the suggestions at the right, which look at what your mentees seek, or choose people in the roster."
    />
  );
}
