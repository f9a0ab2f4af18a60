import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonDetails, SkillClaimInput } from '#shared/contract/roster.ts';
import { SKILL_LEVELS } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './PersonSkills.module.css';
import { PersonSection } from './PersonSection.tsx';

const SIDES = [
  { side: 'offered', title: 'Can teach' },
  { side: 'sought', title: 'Wants to learn' },
] as const;

/** Both lists of skills, since both people of a pair have something to teach. */
export function PersonSkills({ person }: { readonly person: PersonDetails }) {
  const [isEditing, setIsEditing] = useState(false);
  return (
    <PersonSection
      title="Skills"
      action={
        <Button size="compact-sm" variant="subtle" onClick={() => setIsEditing(true)}>
          Edit skills
        </Button>
      }
    >
      <div className={styles.sides}>
        {SIDES.map(({ side, title }) => (
          <div key={side}>
            <h4 className={styles.title}>{title}</h4>
            <SkillList skills={person.skills.filter(one => one.side === side)} />
          </div>
        ))}
      </div>
      {isEditing && <SkillsDialog person={person} onClose={() => setIsEditing(false)} />}
    </PersonSection>
  );
}

function SkillList({ skills }: { readonly skills: PersonDetails['skills'] }) {
  if (skills.length === 0) return <p className={styles.none}>Nothing noted yet</p>;
  return (
    <ul className={styles.list}>
      {skills.map(({ skill, level }) => (
        <li key={skill}>
          <span>{skill}</span>
          <span className={styles.level} role="img" aria-label={`level ${level} of 5`}>
            {SKILL_LEVELS.map(step => (
              <i key={step} data-on={step <= level || undefined} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function SkillsDialog({ person, onClose }: { readonly person: PersonDetails; readonly onClose: () => void }) {
  const [skills, setSkills] = useState<readonly SkillClaimInput[]>(() =>
    person.skills.map(({ skill, side, level }) => ({ skill, side, level })),
  );
  const save = useCommand(api.roster.setSkills, { done: 'Saved', onDone: onClose });
  const change = (at: number, part: Partial<SkillClaimInput>) =>
    setSkills(skills.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <FormDialog
      title={`Skills of ${person.name}`}
      isOpen
      onClose={onClose}
      submitLabel="Save"
      isBusy={save.isPending}
      onSubmit={() => save.mutate({ id: person.id, skills: skills.filter(one => one.skill.trim() !== '') })}
      size={600}
    >
      {SIDES.map(({ side, title }) => (
        <fieldset key={side} className={styles.edit}>
          <legend>{title}</legend>
          {skills.map((one, index) =>
            one.side !== side ? null : (
              // oxlint-disable-next-line react/no-array-index-key -- a skill has no id until it is saved, and rows keep their place
              <div key={index} className={styles.row}>
                <TextInput
                  aria-label="Skill"
                  className={styles.skill ?? ''}
                  value={one.skill}
                  onChange={event => change(index, { skill: event.currentTarget.value })}
                />
                <SegmentedControl
                  size="xs"
                  aria-label={`Level of ${one.skill || 'the skill'}`}
                  data={SKILL_LEVELS.map(String)}
                  value={String(one.level)}
                  onChange={level => change(index, { level: Number(level) as SkillClaimInput['level'] })}
                />
                <ActionIcon
                  aria-label={`Remove ${one.skill || 'this skill'}`}
                  onClick={() => setSkills(skills.filter((_, at) => at !== index))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </div>
            ),
          )}
          <Button size="compact-sm" onClick={() => setSkills([...skills, { skill: '', side, level: 3 }])}>
            Add a skill
          </Button>
        </fieldset>
      ))}
    </FormDialog>
  );
}
