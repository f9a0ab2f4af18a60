import { PAIR_SCREENS } from '../../app/screens.ts';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';

/** The screens around the list of pairs. */
export function PairViews() {
  return PAIR_SCREENS.length > 1 ? <ScreenTabs label="Pairs" screens={PAIR_SCREENS} /> : null;
}
