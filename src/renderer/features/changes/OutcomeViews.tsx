import { OUTCOME_SCREENS } from '../../app/screens.ts';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';

/** The screens around the outcomes. */
export function OutcomeViews() {
  return <ScreenTabs label="Outcomes" screens={OUTCOME_SCREENS} />;
}
