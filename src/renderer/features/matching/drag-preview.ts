import type { Card } from './board-actions.ts';
import styles from './DragPreview.module.css';

export type DragPreview = {
  readonly moveTo: (at: { readonly x: number; readonly y: number }) => void;
  readonly remove: () => void;
};

/** What follows the pointer: the name on its half, on a layer of its own so that moving it draws nothing anew. */
export function dragPreview(
  { role, name }: Pick<Card, 'role' | 'name'>,
  at: { readonly x: number; readonly y: number },
): DragPreview {
  const chip = document.createElement('div');
  chip.className = `${styles.preview} ${role === 'mentee' ? styles.mentee : styles.mentor}`;
  chip.textContent = name;
  chip.ariaHidden = 'true';
  const moveTo: DragPreview['moveTo'] = ({ x, y }) => {
    chip.style.transform = `translate(${Math.round(x) + 12}px, ${Math.round(y) + 10}px)`;
  };
  moveTo(at);
  document.body.append(chip);
  return { moveTo, remove: () => chip.remove() };
}
