import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { drawAhead } from './people-ahead.ts';

/** From this size on the list is worth preparing; a small one opens as any other screen. */
const LARGE = 5_000;

/** Loads what the list of people is made with. */
export async function loadPeople(): Promise<void> {
  await Promise.all([import('./PeoplePage.tsx'), import('./people-grid.ts')]);
}

/**
 * Gets the list of a large program ready while nobody waits for it: its code, its first rows, and the core's index.
 *
 * @param isWanted says between two steps whether the program is still open.
 */
export async function preparePeople(isWanted: () => boolean): Promise<void> {
  const { people } = await queries.fetchQuery(api.roster.facets.queryOptions());
  if (people < LARGE || !isWanted()) return;
  const views = await queries.fetchQuery(api.peopleViews.list.queryOptions());
  await loadPeople();
  const [{ livingGrid }, { peopleList, showView }] = await Promise.all([
    import('./people-grid.ts'),
    import('./people-list.ts'),
  ]);
  await new Promise(resolve => requestIdleCallback(resolve, { timeout: 400 }));
  if (!isWanted()) return;
  if (peopleList() === null) showView(views.find(view => view.isDefault) ?? null);
  livingGrid();
  drawAhead();
}
