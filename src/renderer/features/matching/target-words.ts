import type { TargetEffect } from './lift-store.ts';

/** What a drop does to others, or why it cannot be; a plain word when nobody else is concerned. */
export function consequence(effect: Pick<TargetEffect, 'words'>): string {
  return effect.words || 'Nobody else moves.';
}

/** What the new pair would be warned for; empty where nothing is. */
export function warningHint({ warnings }: Pick<TargetEffect, 'warnings'>): string {
  return warnings === '' ? '' : `Warning: ${warnings}`;
}

/** Whether the rule in the way can be set aside; empty where it cannot. */
export function overrideHint({ override }: Pick<TargetEffect, 'override'>): string {
  switch (override) {
    case 'no':
      return '';
    case 'granted':
      return 'Drop to override the rule with a reason.';
    case 'notGranted':
      return 'Overriding it needs a right that this program has not given.';
  }
}
