import { ActionIcon, Button, NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { MatchingSettingsView } from '#shared/contract/matching.ts';
import { quotaText, type PairQuota, type QuotaKind } from '#shared/domain/matching-goals.ts';
import styles from './QuotaList.module.css';

type Groups = MatchingSettingsView['groups'];
type QuotaListProps = {
  readonly quotas: readonly PairQuota[];
  readonly groups: Groups;
  /** What each quota would come to, in the order of the quotas; empty while it is not known. */
  readonly outcomes: readonly string[];
  readonly onChange: (quotas: PairQuota[]) => void;
};

const MOST_QUOTAS = 20;
const NEW_QUOTA: PairQuota = {
  counts: 'acrossDepartments',
  group: null,
  leaderId: null,
  bound: 'atLeast',
  unit: 'percent',
  amount: 40,
};

/** Demands on all pairs together, each a sentence whose parts are chosen. */
export function QuotaList({ quotas, groups, outcomes, onChange }: QuotaListProps) {
  const change = (at: number, quota: PairQuota) =>
    onChange(quotas.map((other, index) => (index === at ? quota : other)));
  return (
    <div className={styles.quotas}>
      <h4 className={styles.title}>Quotas for all pairs together</h4>
      <ul className={styles.list}>
        {quotas.map((quota, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a quota is its place in the list
          <li key={index} className={styles.quota}>
            <QuotaSentence
              quota={quota}
              groups={groups}
              number={index + 1}
              onChange={changed => change(index, changed)}
            />
            <ActionIcon
              aria-label={`Remove the quota “${quotaText(quota)}”`}
              onClick={() => onChange(quotas.filter((_, at) => at !== index))}
            >
              <IconX size={15} />
            </ActionIcon>
            {outcomes[index] && <p className={styles.outcome}>{outcomes[index]}</p>}
          </li>
        ))}
      </ul>
      {quotas.length < MOST_QUOTAS && (
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...quotas, NEW_QUOTA])}
        >
          Add a quota
        </Button>
      )}
    </div>
  );
}

const KINDS: readonly { readonly value: QuotaKind; readonly label: string }[] = [
  { value: 'acrossDepartments', label: 'across departments' },
  { value: 'acrossSites', label: 'across sites' },
  { value: 'withDepartment', label: 'with the department' },
  { value: 'withSite', label: 'with the site' },
  { value: 'withTeam', label: 'with the team of' },
];

type QuotaSentenceProps = {
  readonly quota: PairQuota;
  readonly groups: Groups;
  readonly number: number;
  readonly onChange: (quota: PairQuota) => void;
};

function QuotaSentence({ quota, groups, number, onChange }: QuotaSentenceProps) {
  const { counts, bound, unit, amount } = quota;
  const choices = groupsFor(counts, groups);
  const label = (part: string) => `Quota ${number}: ${part}`;
  return (
    <div className={styles.sentence}>
      <NativeSelect
        size="xs"
        aria-label={label('limit')}
        data={[
          { value: 'atLeast', label: 'At least' },
          { value: 'atMost', label: 'At most' },
        ]}
        value={bound}
        onChange={event => onChange({ ...quota, bound: event.currentTarget.value as PairQuota['bound'] })}
      />
      <NumberInput
        size="xs"
        w={64}
        aria-label={label('number')}
        min={0}
        max={unit === 'percent' ? 100 : 5000}
        allowDecimal={false}
        value={amount}
        onChange={value => typeof value === 'number' && onChange({ ...quota, amount: value })}
      />
      <NativeSelect
        size="xs"
        aria-label={label('counted in')}
        data={[
          { value: 'percent', label: '% of the pairs' },
          { value: 'pairs', label: amount === 1 ? 'pair' : 'pairs' },
        ]}
        value={unit}
        onChange={event => {
          const next = event.currentTarget.value as PairQuota['unit'];
          onChange({ ...quota, unit: next, amount: next === 'percent' ? Math.min(amount, 100) : amount });
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={label('which pairs')}
        data={KINDS.filter(({ value }) => value === counts || canCount(value, groups))}
        value={counts}
        onChange={event => onChange(ofKind(quota, event.currentTarget.value as QuotaKind, groups))}
      />
      {choices && (
        <NativeSelect
          size="xs"
          aria-label={label('which group')}
          data={withPresent(choices, quota).map(group => ({
            value: keyOf(group),
            label: group.people === null ? group.name : `${group.name} (${group.people})`,
          }))}
          value={keyOf({ name: quota.group ?? '', leaderId: quota.leaderId })}
          onChange={event => {
            const chosen = withPresent(choices, quota).find(
              group => keyOf(group) === event.currentTarget.value,
            );
            if (chosen) onChange({ ...quota, group: chosen.name, leaderId: chosen.leaderId });
          }}
        />
      )}
    </div>
  );
}

type Group = { readonly name: string; readonly leaderId: number | null; readonly people: number | null };

/** The groups that a kind of quota chooses from; null for kinds about no single group. */
function groupsFor(counts: QuotaKind, { departments, sites, teams }: Groups): readonly Group[] | null {
  switch (counts) {
    case 'withDepartment':
      return departments;
    case 'withSite':
      return sites;
    case 'withTeam':
      return teams;
    case 'acrossDepartments':
    case 'acrossSites':
      return null;
  }
}

function canCount(counts: QuotaKind, groups: Groups): boolean {
  const choices = groupsFor(counts, groups);
  return choices === null || choices.length > 0;
}

/** Another kind of quota starts with the first group of its kind, so that it is never about nobody. */
function ofKind(quota: PairQuota, counts: QuotaKind, groups: Groups): PairQuota {
  const first = groupsFor(counts, groups)?.[0];
  return { ...quota, counts, group: first?.name ?? null, leaderId: first?.leaderId ?? null };
}

/** A group of which nobody takes part any more stays in the list as long as the quota names it. */
function withPresent(choices: readonly Group[], { group, leaderId }: PairQuota): readonly Group[] {
  const isThere = choices.some(choice => keyOf(choice) === keyOf({ name: group ?? '', leaderId }));
  return isThere || group === null ? choices : [{ name: group, leaderId, people: null }, ...choices];
}

function keyOf({ name, leaderId }: Pick<Group, 'name' | 'leaderId'>): string {
  return leaderId === null ? name : String(leaderId);
}
