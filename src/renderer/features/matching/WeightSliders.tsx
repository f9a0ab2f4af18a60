import { Menu, SegmentedControl, Slider, UnstyledButton } from '@mantine/core';
import type { MatchingSettingsView } from '#shared/contract/matching.ts';
import { MISSING_RULES, type ComponentKey } from '#shared/domain/matching.ts';
import { COMPONENT_WORDS, MISSING_RULE_WORDS } from '#shared/domain/matching-words.ts';
import styles from './WeightSliders.module.css';

type Component = MatchingSettingsView['components'][number];

type WeightSlidersProps = {
  readonly components: readonly Component[];
  readonly reversible: readonly ComponentKey[];
  /** Parts of the fit that cannot count yet, with the reason. */
  readonly closed: ReadonlyMap<ComponentKey, string>;
  readonly onChange: (components: Component[]) => void;
};

/** How much each part of the fit counts, which way it is wanted, and what counts where nothing is known. */
export function WeightSliders({ components, reversible, closed, onChange }: WeightSlidersProps) {
  const change = (changed: Component) =>
    onChange(components.map(other => (other.key === changed.key ? changed : other)));
  return (
    <section>
      <h3 className={styles.heading}>How much each part counts</h3>
      <ul className={styles.list}>
        {components.map(component => (
          <WeightRow
            key={component.key}
            component={component}
            canTurn={reversible.includes(component.key)}
            closedBecause={closed.get(component.key) ?? null}
            onChange={change}
          />
        ))}
      </ul>
    </section>
  );
}

type WeightRowProps = {
  readonly component: Component;
  readonly canTurn: boolean;
  readonly closedBecause: string | null;
  readonly onChange: (component: Component) => void;
};

function WeightRow({ component, canTurn, closedBecause, onChange }: WeightRowProps) {
  const { key, weight } = component;
  const { name, explanation, opposite = name } = COMPONENT_WORDS[key];
  const isOn = weight !== 0;
  const setWeight = (value: number) => onChange({ ...component, weight: weight < 0 ? -value : value });
  return (
    <li className={styles.item}>
      <span className={styles.text}>
        {canTurn && isOn ? (
          <SegmentedControl
            size="xs"
            className={styles.sign ?? ''}
            aria-label={`${name} or the opposite`}
            data={[
              { value: 'wanted', label: name },
              { value: 'opposite', label: opposite },
            ]}
            value={weight < 0 ? 'opposite' : 'wanted'}
            onChange={value =>
              onChange({ ...component, weight: value === 'opposite' ? -Math.abs(weight) : Math.abs(weight) })
            }
          />
        ) : (
          <span className={styles.name} data-off={!isOn || undefined}>
            {name}
          </span>
        )}
        <span className={styles.explanation}>
          {closedBecause ?? (weight < 0 ? 'The opposite is wanted.' : explanation)}{' '}
          {isOn && <MissingMenu component={component} onChange={onChange} />}
        </span>
      </span>
      <Slider
        thumbLabel={`${name}: weight`}
        min={0}
        max={10}
        step={1}
        value={Math.abs(weight)}
        disabled={closedBecause !== null}
        label={null}
        color="var(--action)"
        size="sm"
        onChange={setWeight}
      />
      <span className={`${styles.value} tabular`}>{isOn ? Math.abs(weight) : 'off'}</span>
    </li>
  );
}

function MissingMenu({ component, onChange }: Pick<WeightRowProps, 'component' | 'onChange'>) {
  const { key, missing } = component;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={styles.missing}
          aria-label={`${COMPONENT_WORDS[key].name}: if not known, ${MISSING_RULE_WORDS[missing].name}`}
        >
          If not known, {MISSING_RULE_WORDS[missing].name}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Where this is not known of somebody</Menu.Label>
        {MISSING_RULES.map(rule => (
          <Menu.Item key={rule} onClick={() => onChange({ ...component, missing: rule })}>
            <span className={styles.name}>{MISSING_RULE_WORDS[rule].name}</span>
            <span className={styles.choice}>{MISSING_RULE_WORDS[rule].explanation}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
