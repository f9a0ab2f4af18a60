import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Half } from '../../ui/Half.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { BalancePanel } from './BalancePanel.tsx';
import { EnrolledList } from './EnrolledList.tsx';
import { EnrollmentBar } from './EnrollmentBar.tsx';
import styles from './IntakePage.module.css';
import { RemoveDialog } from './RemoveDialog.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { useEnrollmentActions } from './use-enrollment-actions.ts';

/** Who takes part, in which role, and whether both sides are in balance before matching. */
export function IntakePage() {
  const navigate = useNavigate();
  const list = useQuery(api.enrollment.list.queryOptions());
  const facets = useQuery(api.roster.facets.queryOptions());
  const [role, setRole] = useState<Role>('mentee');
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const actions = useEnrollmentActions(() => setSelected(new Set()));
  const people = useMemo(() => list.data?.people ?? [], [list.data]);
  const shown = useMemo(() => {
    const words = foldText(search).split(' ').filter(Boolean);
    return people.filter(person => {
      if (person.role !== role) return false;
      const text = foldText([person.name, person.jobTitle, person.department, person.location].join(' '));
      return words.every(word => text.includes(word));
    });
  }, [people, role, search]);
  const chosen = shown.filter(person => selected.has(person.id));

  if (list.isPending || facets.isPending)
    return (
      <Page title="Intake">
        <Loading label="Loading who takes part" />
      </Page>
    );
  if (list.isError)
    return (
      <Page title="Intake">
        <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    );
  if (facets.data?.people === 0)
    return (
      <Page title="Intake">
        <EmptyState
          title="First the roster, then the roles"
          words="Once the people of the company are here, this screen suggests leaders who could learn and juniors who could teach, and watches the balance of both."
          action={
            <PrimaryButton onClick={() => void navigate({ to: '/import' })}>Import a roster</PrimaryButton>
          }
        />
      </Page>
    );
  const { supply } = list.data;
  const changeRole = (next: Role) => {
    setRole(next);
    setSelected(new Set());
  };
  const isReady = supply.mentees > 0 && supply.mentors > 0;
  return (
    <Page
      title="Intake"
      description="Leaders learn as mentees, juniors teach as mentors. Decide who takes part and keep both sides in balance."
      actions={
        <>
          <Button onClick={() => void navigate({ to: '/people' })}>Choose from all people</Button>
          <PrimaryButton disabled={!isReady} onClick={() => void navigate({ to: '/matching' })}>
            Go to matching
          </PrimaryButton>
        </>
      }
    >
      <div className={styles.layout}>
        <div className={styles.main}>
          <div className={styles.tools}>
            <SegmentedControl
              aria-label="Role"
              value={role}
              onChange={value => changeRole(value)}
              data={[
                {
                  value: 'mentee',
                  label: <Tab role="mentee" name="Mentees" count={countOf(people, 'mentee')} />,
                },
                {
                  value: 'mentor',
                  label: <Tab role="mentor" name="Mentors" count={countOf(people, 'mentor')} />,
                },
              ]}
            />
            <TextInput
              className={styles.search ?? ''}
              placeholder="Find by name, title or site"
              aria-label={`Find a ${role}`}
              leftSection={<IconSearch size={15} aria-hidden />}
              value={search}
              onChange={event => setSearch(event.currentTarget.value)}
            />
          </div>
          {shown.length === 0 ? (
            <Nobody role={role} isSearching={search !== ''} onClear={() => setSearch('')} />
          ) : (
            <EnrolledList
              role={role}
              people={shown}
              selected={selected}
              onSelect={setSelected}
              onDecision={(ids, decision) => actions.setDecision.mutate({ ids: [...ids], decision })}
              onCapacity={(ids, capacity) => actions.setCapacity.mutate({ ids: [...ids], capacity })}
              onRate={(id, rating, value) => actions.rate.mutate({ id, [rating]: value })}
              onRemove={ids => void actions.askToRemove(ids)}
            />
          )}
          <EnrollmentBar
            role={role}
            people={chosen}
            onDecision={decision => actions.setDecision.mutate({ ids: chosen.map(one => one.id), decision })}
            onCapacity={capacity => actions.setCapacity.mutate({ ids: chosen.map(one => one.id), capacity })}
            onRemove={() => void actions.askToRemove(chosen.map(one => one.id))}
            onClear={() => setSelected(new Set())}
          />
        </div>
        <aside className={styles.side}>
          <BalancePanel supply={supply} />
          <SuggestionList role={role} />
        </aside>
      </div>
      <RemoveDialog asked={actions.asked} onClose={actions.forget} onConfirm={actions.confirmRemove} />
    </Page>
  );
}

function Tab({ role, name, count }: { readonly role: Role; readonly name: string; readonly count: number }) {
  return (
    <span className={styles.tab}>
      <Half role={role} size={14} /> {name} <span className="tabular">{count}</span>
    </span>
  );
}

function countOf(people: readonly { readonly role: Role }[], role: Role): number {
  return people.filter(person => person.role === role).length;
}

function Nobody({
  role,
  isSearching,
  onClear,
}: {
  readonly role: Role;
  readonly isSearching: boolean;
  readonly onClear: () => void;
}) {
  if (isSearching)
    return (
      <EmptyState
        title={`No ${role} with this name`}
        words="Accents and upper case do not matter."
        action={<Button onClick={onClear}>Show all</Button>}
      />
    );
  return role === 'mentee' ? (
    <EmptyState
      title="No mentee yet"
      words="Mentees are the senior people who want to learn. Take the suggestions at the right, or choose people in the roster."
    />
  ) : (
    <EmptyState
      title="No mentor yet"
      words="Mentors are the junior people who teach. Take the suggestions at the right, which look at what your mentees seek, or choose people in the roster."
    />
  );
}
