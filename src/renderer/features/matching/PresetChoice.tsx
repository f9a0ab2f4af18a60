import type { MatchingSettingsView } from '#shared/contract/matching.ts';
import type { ComponentSetting } from '#shared/domain/matching.ts';
import { COMPONENT_WORDS } from '#shared/domain/matching-words.ts';
import styles from './PresetChoice.module.css';

type PresetChoiceProps = {
  readonly presets: MatchingSettingsView['presets'];
  readonly components: MatchingSettingsView['components'];
  readonly saved: MatchingSettingsView['components'];
  readonly onChange: (components: MatchingSettingsView['components']) => void;
};

/** Starting points for the usual programs, each with what it changes. */
export function PresetChoice({ presets, components, saved, onChange }: PresetChoiceProps) {
  const chosen = presets.find(preset => isChosen(preset.components, components));
  const changes = changesOf(saved, components);
  return (
    <section>
      <h3 className={styles.heading}>Start from</h3>
      <div className={styles.presets} role="radiogroup" aria-label="Start from">
        {presets.map(({ key, name, components: weights }) => (
          <button
            key={key}
            type="button"
            role="radio"
            aria-checked={chosen?.key === key}
            className={styles.preset}
            onClick={() => onChange(withWeights(components, weights))}
          >
            {name}
          </button>
        ))}
      </div>
      <p className={styles.summary}>{chosen?.summary ?? 'Your own weights.'}</p>
      {changes.length > 0 && <p className={styles.summary}>Changes {changes.join(', ')}.</p>}
    </section>
  );
}

type Weights = readonly Pick<ComponentSetting, 'key' | 'weight'>[];

function isChosen(preset: Weights, components: Weights): boolean {
  const weights = new Map(components.map(({ key, weight }) => [key, weight]));
  return preset.every(({ key, weight }) => weights.get(key) === weight);
}

function withWeights(components: MatchingSettingsView['components'], preset: Weights) {
  const weights = new Map(preset.map(({ key, weight }) => [key, weight]));
  return components.map(setting => ({ ...setting, weight: weights.get(setting.key) ?? setting.weight }));
}

/** "Shared interests 6 → 3", for each weight that is not as saved. */
function changesOf(saved: Weights, components: Weights): readonly string[] {
  const before = new Map(saved.map(({ key, weight }) => [key, weight]));
  return components
    .filter(({ key, weight }) => before.get(key) !== weight)
    .map(({ key, weight }) => {
      const was = before.get(key) ?? 0;
      const { name, opposite = name } = COMPONENT_WORDS[key];
      if (was * weight < 0)
        return `${was < 0 ? opposite : name} to ${weight < 0 ? opposite : name} ${Math.abs(weight)}`;
      return `${was + weight < 0 ? opposite : name} ${shown(was)} → ${shown(weight)}`;
    });
}

function shown(weight: number): string {
  return weight === 0 ? 'off' : String(Math.abs(weight));
}
