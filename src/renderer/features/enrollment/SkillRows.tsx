import { ActionIcon, Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { SKILL_LEVEL_WORDS } from '#shared/domain/intake.ts';
import { SKILL_LEVELS, type SkillLevel } from '#shared/domain/people.ts';
import styles from './ExpressionDialog.module.css';

type SkillRow = { readonly skill: string; readonly level: SkillLevel; readonly evidence?: string };

type SkillRowsProps = {
  readonly title: string;
  readonly rows: readonly SkillRow[];
  readonly skills: readonly string[];
  readonly withEvidence: boolean;
  readonly onChange: (rows: SkillRow[]) => void;
};

const LEVELS = SKILL_LEVELS.map((level, index) => ({
  value: String(level),
  label: `${level} ${SKILL_LEVEL_WORDS[index]}`,
}));

/** Skills with a level each; what is offered also with what shows it. */
export function SkillRows({ title, rows, skills, withEvidence, onChange }: SkillRowsProps) {
  const change = (at: number, part: Partial<SkillRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.skills}>
      <legend>{title}</legend>
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a skill has no id until it is saved, and rows keep their place
        <div key={index} className={styles.skill} data-short={withEvidence ? undefined : true}>
          <Autocomplete
            aria-label={`${title}, ${index + 1}`}
            placeholder="Skill"
            data={[...skills]}
            limit={20}
            maxLength={120}
            value={row.skill}
            onChange={skill => change(index, { skill })}
          />
          <Select
            aria-label={`Level of ${row.skill || 'the skill'}`}
            allowDeselect={false}
            data={LEVELS}
            value={String(row.level)}
            onChange={level => change(index, { level: Number(level) as SkillLevel })}
          />
          {withEvidence && (
            <TextInput
              aria-label={`What shows ${row.skill || 'the skill'}`}
              placeholder="A link, a project, a course they gave"
              maxLength={500}
              value={row.evidence ?? ''}
              onChange={event => change(index, { evidence: event.currentTarget.value })}
            />
          )}
          <ActionIcon
            size={32}
            aria-label={`Remove ${row.skill || 'this skill'}`}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { skill: '', level: 3, evidence: '' }])}
      >
        Add a skill
      </Button>
    </fieldset>
  );
}
