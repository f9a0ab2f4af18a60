import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ListSuggestion, SkillsCheck, SkillsPlan } from '#shared/contract/list-import.ts';
import type { SkillField } from '#shared/domain/list-import.ts';
import { SKILL_LEVELS } from '#shared/domain/people.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { columnsOf, count, fieldsOf, withListField, type ListFields } from './list-fields.ts';
import { ListDone } from './ListDone.tsx';
import type { ListImportProps } from './list-import-props.ts';
import { ListMapStep } from './ListMapStep.tsx';
import { SkillsCheckStep } from './SkillsCheckStep.tsx';
import { useListStream } from './use-list-stream.ts';

const LABELS: Readonly<Record<SkillField, string>> = {
  person: 'Who: ID, e-mail or name',
  skill: 'Skill, one a row',
  side: 'Offered or sought',
  level: 'Level of the skill',
  offeredList: 'List of skills offered',
  soughtList: 'List of skills sought',
  offeredColumn: 'A skill offered, with its level',
  soughtColumn: 'A skill sought, with its level',
};
const NO_FIELDS: ListFields<SkillField> = new Map();
type Saved = Awaited<ReturnType<typeof client.listImport.applySkills>>;

/** Skills of any list: what the columns say, what changes for whom, then one step that can be undone. */
export function SkillsImport({ preview, reading, step, onStep, ...props }: ListImportProps) {
  const { token } = preview;
  const { progress, problem, setProblem, ask, stop } = useListStream();
  const navigate = useNavigate();
  const [fields, setFields] = useState(NO_FIELDS);
  const [side, setSide] = useState<SkillsPlan['side']>('offered');
  const [level, setLevel] = useState<SkillsPlan['level']>(3);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [replaces, setReplaces] = useState(false);
  const [check, setCheck] = useState<SkillsCheck | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);

  // The columns are looked at once for each way of reading the file: its key makes this component anew.
  useEffect(() => {
    void ask<ListSuggestion>(
      async signal => await client.listImport.suggest({ token, reading }, { signal }),
    ).then(found => found && setFields(fieldsOf(found.skills)));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `reading` is part of the key
  }, [ask, token]);

  const planOf = (more: Pick<SkillsPlan, 'replaces'> & { readonly names: ReadonlyMap<string, string> }) => ({
    token,
    reading,
    columns: columnsOf(fields),
    side,
    level,
    replaces: more.replaces,
    names: [...more.names].map(([name, becomes]) => ({ name, becomes })),
  });
  const runCheck = async (next = { names, replaces }) => {
    setNames(next.names);
    setReplaces(next.replaces);
    const found = await ask<SkillsCheck>(
      async signal => await client.listImport.checkSkills(planOf(next), { signal }),
    );
    if (!found) return;
    setCheck(found);
    onStep('check');
  };
  const apply = async () => {
    setIsSaving(true);
    setProblem(null);
    try {
      setSaved(await client.listImport.applySkills(planOf({ names, replaces })));
      onStep('done');
    } catch (error) {
      setProblem(explainError(error));
    } finally {
      setIsSaving(false);
    }
  };
  const chosen = [...fields.values()];
  const missing = !chosen.includes('person')
    ? 'Choose the column that says whose skills they are.'
    : chosen.every(field => field === 'person' || field === 'side' || field === 'level')
      ? 'Choose a column with skills.'
      : null;
  return (
    <>
      {step === 'map' && (
        <ListMapStep
          {...props}
          preview={preview}
          reading={reading}
          problem={problem}
          fields={fields}
          labels={LABELS}
          missing={missing}
          onField={(index, field) => setFields(withListField(fields, index, field))}
          onNext={() => void runCheck()}
        >
          {chosen.includes('skill') && (
            <Select
              label="Rows that do not say so are"
              w={220}
              data={[
                { value: 'offered', label: 'Offered' },
                { value: 'sought', label: 'Sought' },
              ]}
              value={side}
              allowDeselect={false}
              onChange={value => setSide(value === 'sought' ? 'sought' : 'offered')}
            />
          )}
          <Select
            label="Skills without a level have"
            w={220}
            data={SKILL_LEVELS.map(one => ({ value: String(one), label: `Level ${one}` }))}
            value={String(level)}
            allowDeselect={false}
            onChange={value => {
              const next = SKILL_LEVELS.find(one => String(one) === value);
              if (next) setLevel(next);
            }}
          />
        </ListMapStep>
      )}
      {step === 'check' && check && (
        <SkillsCheckStep
          check={check}
          names={names}
          replaces={replaces}
          problem={problem}
          isBusy={isSaving || progress !== null}
          onName={(name, becomes) => void runCheck({ names: new Map([...names, [name, becomes]]), replaces })}
          onReplace={next => void runCheck({ names, replaces: next })}
          onBack={() => onStep('map')}
          onImport={() => void apply()}
        />
      )}
      {step === 'done' && saved && (
        <ListDone
          title="The skills are in"
          words={doneWords(saved)}
          next={{ label: 'See all people', go: () => void navigate({ to: '/people' }) }}
          onAgain={props.onBack}
        />
      )}
      <ProgressDialog
        title="Reading the skills"
        progress={progress}
        cancelNote="Stopping leaves the program exactly as it is."
        onCancel={() => {
          stop();
          if (fields.size === 0) props.onBack();
        }}
      />
    </>
  );
}

function doneWords({ people, added, changed, removed }: Saved): string {
  const parts = [
    added > 0 && `${count(added, 'skill')} added`,
    changed > 0 && `${count(changed, 'level')} changed`,
    removed > 0 && `${count(removed, 'skill')} taken away`,
  ].filter(part => part !== false);
  return people > 0
    ? `${parts.join(', ')}, for ${count(people, 'person', 'people')}.`
    : `${parts.join(', ')}.`;
}
