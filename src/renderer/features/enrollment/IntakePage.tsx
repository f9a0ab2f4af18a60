import { Button, Menu, SegmentedControl } from '@mantine/core';
import {
  IconChevronDown,
  IconFileImport,
  IconFileSpreadsheet,
  IconMail,
  IconPrinter,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EnrollmentFilter } from '#shared/contract/enrollment.ts';
import type { Role } from '#shared/domain/people.ts';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { INTAKE_SCREENS } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Half } from '../../ui/Half.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { BalancePanel } from './BalancePanel.tsx';
import { DecideDialog, type AskedDecision } from './DecideDialog.tsx';
import { EnrolledList } from './EnrolledList.tsx';
import { EnrollmentBar } from './EnrollmentBar.tsx';
import { FormDialogHost, type OpenedForm } from './FormDialogHost.tsx';
import { PAGE, useIntakeList } from './intake-list.ts';
import { IntakeFilters } from './IntakeFilters.tsx';
import styles from './IntakePage.module.css';
import { LettersDialog } from './LettersDialog.tsx';
import { Nobody } from './Nobody.tsx';
import { PaperDialog } from '../documents/index.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { useEnrollmentActions } from './use-enrollment-actions.ts';

type Opened =
  | OpenedForm
  | { readonly kind: 'decide'; readonly asked: AskedDecision }
  | { readonly kind: 'paper' }
  | { readonly kind: 'letters'; readonly ids: readonly number[] };

const EVERYBODY: EnrollmentFilter = { search: '' };

/** Who came forward, who takes part, in which role, and whether both sides are in balance before matching. */
export function IntakePage() {
  const navigate = useNavigate();
  const [role, setRole] = useState<Role>('mentee');
  const [filter, setFilter] = useState<EnrollmentFilter>(EVERYBODY);
  const [limit, setLimit] = useState(PAGE);
  const list = useIntakeList({ ...filter, role }, limit);
  const facets = useQuery(api.roster.facets.queryOptions());
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [opened, setOpened] = useState<Opened | null>(null);
  const actions = useEnrollmentActions(() => setSelected(new Set()));

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
  const { supply, counts, total } = list.data;
  const shown = list.data.people.filter(person => person.role === role);
  const narrow = (next: EnrollmentFilter) => {
    setFilter(next);
    setLimit(PAGE);
    setSelected(new Set());
  };
  const changeRole = (next: Role) => {
    setRole(next);
    narrow({ search: filter.search });
  };
  const ids = [...selected];
  const decide = (asked: AskedDecision) => setOpened({ kind: 'decide', asked });
  const isReady = supply.mentees > 0 && supply.mentors > 0;
  return (
    <Page
      title="Intake"
      description="Leaders learn as mentees, juniors teach as mentors. Decide who takes part and keep both sides in balance."
      actions={
        <>
          <FormsMenu onOpen={setOpened} />
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
            <ScreenTabs label="Intake" screens={INTAKE_SCREENS} />
            <SegmentedControl
              aria-label="Role"
              value={role}
              onChange={value => changeRole(value)}
              data={[
                { value: 'mentee', label: <Tab role="mentee" name="Mentees" count={counts.mentee} /> },
                { value: 'mentor', label: <Tab role="mentor" name="Mentors" count={counts.mentor} /> },
              ]}
            />
          </div>
          {counts[role] > 0 && (
            <IntakeFilters role={role} filter={filter} counts={counts} onChange={narrow} />
          )}
          {shown.length === 0 ? (
            <Nobody role={role} isSearching={counts[role] > 0} onClear={() => narrow(EVERYBODY)} />
          ) : (
            <EnrolledList
              role={role}
              people={shown}
              total={total}
              showsEligible={counts.verdicts.review + counts.verdicts.notEligible > 0}
              selected={selected}
              onSelect={setSelected}
              onSelectAll={() =>
                void client.enrollment
                  .ids({ ...filter, role })
                  .then(all => setSelected(new Set(all)), notifyFailed)
              }
              onMore={() => setLimit(limit + PAGE)}
              onOpen={person => setOpened({ kind: 'form', personId: person.personId, role })}
              onReason={person =>
                decide({
                  ids: [person.id],
                  name: person.name,
                  decision: person.decision,
                  reason: person.decisionReason,
                })
              }
              onDecision={(chosen, decision) => actions.setDecision.mutate({ ids: [...chosen], decision })}
              onCapacity={(chosen, capacity) => actions.setCapacity.mutate({ ids: [...chosen], capacity })}
              onRate={(id, rating, value) => actions.rate.mutate({ id, [rating]: value })}
              onRemove={chosen => void actions.askToRemove(chosen)}
            />
          )}
          <EnrollmentBar
            role={role}
            count={ids.length}
            onDecision={decision => actions.setDecision.mutate({ ids, decision })}
            onDecide={decision => decide({ ids, name: null, decision, reason: '' })}
            onCapacity={capacity => actions.setCapacity.mutate({ ids, capacity })}
            onLetters={() => setOpened({ kind: 'letters', ids })}
            onWorkbook={() => void saveWorkbook(ids)}
            onRemove={() => void actions.askToRemove(ids)}
            onClear={() => setSelected(new Set())}
          />
        </div>
        <aside className={styles.side}>
          <BalancePanel supply={supply} />
          <SuggestionList role={role} />
        </aside>
      </div>
      <RemoveDialog asked={actions.asked} onClose={actions.forget} onConfirm={actions.confirmRemove} />
      <FormDialogHost
        opened={opened?.kind === 'form' || opened?.kind === 'new' ? opened : null}
        onOpen={setOpened}
      />
      {opened?.kind === 'decide' && (
        <DecideDialog
          asked={opened.asked}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            setSelected(new Set());
          }}
        />
      )}
      {opened?.kind === 'letters' && <LettersDialog ids={opened.ids} onClose={() => setOpened(null)} />}
      {opened?.kind === 'paper' && (
        <PaperDialog
          title="Forms to come forward"
          requestFor={paper => ({ kind: 'interestForms', roles: ['mentee', 'mentor'], paper })}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}

async function saveWorkbook(ids: readonly number[]): Promise<void> {
  try {
    const file = await client.intake.workbook({ ids: [...ids] });
    await saveFile(file.name, file);
  } catch (error) {
    notifyFailed(error);
  }
}

function FormsMenu({ onOpen }: { readonly onOpen: (opened: Opened) => void }) {
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={14} aria-hidden />}>Forms</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMail size={16} aria-hidden />} onClick={() => onOpen({ kind: 'new' })}>
          Write down who came forward…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileImport size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/import', search: { kind: 'interest' } })}
        >
          Import answers…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => onOpen({ kind: 'paper' })}
        >
          Print blank forms…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => void saveWorkbook([])}
        >
          Save an Excel form
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Tab({ role, name, count }: { readonly role: Role; readonly name: string; readonly count: number }) {
  return (
    <span className={styles.tab}>
      <Half role={role} size={14} /> {name} <span className="tabular">{count}</span>
    </span>
  );
}
