import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  IDENTITY_FIELDS,
  IDENTITY_FIELD_WORDS,
  type IdentityClaim,
  type IdentityField,
} from '#shared/domain/identity.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { GenerationInput } from './GenerationInput.tsx';
import styles from './PersonIdentity.module.css';
import { PersonSection } from './PersonSection.tsx';

type PersonIdentityProps = { readonly personId: number; readonly name: string };

/** What a person says about themselves. Restricted, so it is asked for and shown only on demand. */
export function PersonIdentity({ personId, name }: PersonIdentityProps) {
  // No query, which would ask again by itself: each time it is asked for stands in the log.
  const [claims, setClaims] = useState<readonly IdentityClaim[] | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const ask = useCommand(api.matching.identity, { onDone: setClaims });
  return (
    <PersonSection
      title="Said about themselves"
      action={
        claims ? (
          <span className={styles.actions}>
            <Button size="compact-sm" variant="subtle" onClick={() => setClaims(null)}>
              Hide
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setIsEditing(true)}>
              Edit
            </Button>
          </span>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={ask.isPending}
            onClick={() => ask.mutate({ personId })}
          >
            Show
          </Button>
        )
      }
    >
      {!claims && (
        <p className={styles.soft}>
          Hidden until you ask; the log notes who asked. Noted only with consent, counted only for the purpose
          that the program declares, never printed.
        </p>
      )}
      {claims && <Claims claims={claims} />}
      {isEditing && claims && (
        <IdentityDialog
          personId={personId}
          name={name}
          claims={claims}
          onSaved={setClaims}
          onClose={() => setIsEditing(false)}
        />
      )}
    </PersonSection>
  );
}

function Claims({ claims }: { readonly claims: readonly IdentityClaim[] }) {
  if (claims.length === 0) return <p className={styles.soft}>Nothing is noted.</p>;
  return (
    <dl className={styles.claims}>
      {claims.map(({ field, value, consentOn }) => (
        <div key={field}>
          <dt>{IDENTITY_FIELD_WORDS[field]}</dt>
          <dd>
            {value} <span className={styles.soft}>agreed on {fullDay(consentOn)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Draft = Readonly<Record<IdentityField, string>>;
type IdentityDialogProps = PersonIdentityProps & {
  readonly claims: readonly IdentityClaim[];
  readonly onSaved: (claims: readonly IdentityClaim[]) => void;
  readonly onClose: () => void;
};

function IdentityDialog({ personId, name, claims, onSaved, onClose }: IdentityDialogProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(claims));
  // What was agreed on earlier keeps its day; what is new or changed needs one.
  const [consentOn, setConsentOn] = useState<IsoDate | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCommand(api.matching.setIdentity, {
    done: ({ words }) => words,
    onDone(_, saved) {
      onSaved(saved.claims);
      onClose();
    },
    onFailed(error) {
      setProblem(explainError(error));
      return true;
    },
  });
  const submit = () => {
    const noted = IDENTITY_FIELDS.flatMap(field => {
      const value = draft[field].trim();
      const before = claims.find(claim => claim.field === field);
      if (value === '') return [];
      return [{ field, value, consentOn: before?.value === value ? before.consentOn : consentOn }];
    });
    if (noted.some(claim => claim.consentOn === null))
      setProblem(`Give the day on which ${name} agreed. Without consent nothing can be noted.`);
    else save.mutate({ personId, claims: noted as IdentityClaim[] });
  };
  return (
    <FormDialog
      title={`What ${name} says about themselves`}
      isOpen
      onClose={onClose}
      submitLabel="Save"
      isBusy={save.isPending}
      problem={problem}
      onSubmit={submit}
    >
      <p className={styles.soft}>
        In the person’s own words. Leave empty what they do not want to share; to forget a line, clear it.
      </p>
      <div className={styles.fields}>
        {IDENTITY_FIELDS.map(field =>
          field === 'generation' ? (
            <GenerationInput
              key={field}
              value={draft.generation}
              onChange={generation => setDraft({ ...draft, generation })}
            />
          ) : (
            <TextInput
              key={field}
              label={IDENTITY_FIELD_WORDS[field]}
              maxLength={120}
              value={draft[field]}
              onChange={event => setDraft({ ...draft, [field]: event.currentTarget.value })}
            />
          ),
        )}
      </div>
      <DayInput
        label="Agreed on"
        description="The day of consent for everything that is new or changed here."
        value={consentOn}
        onChange={setConsentOn}
      />
    </FormDialog>
  );
}

function draftOf(claims: readonly IdentityClaim[]): Draft {
  const values = new Map(claims.map(({ field, value }) => [field, value]));
  return Object.fromEntries(IDENTITY_FIELDS.map(field => [field, values.get(field) ?? ''])) as Draft;
}
