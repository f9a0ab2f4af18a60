import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { TrainingImportPlan } from '#shared/contract/training.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { suggestModule } from '#shared/domain/training.ts';

export type InspectedList = Awaited<ReturnType<ContractRouterClient<typeof contract>['training']['inspect']>>;
export type NamedModule = { readonly id: number; readonly title: string };

/** What the guessed columns mean, to be confirmed or changed. */
export function firstPlan(
  list: InspectedList,
  modules: readonly NamedModule[],
  today: IsoDate,
): TrainingImportPlan {
  const plan: TrainingImportPlan = {
    token: list.token,
    columns: list.guess,
    dateOrder: 'ymd',
    modules: [],
    moduleId: modules[0]?.id ?? null,
    completedOn: list.guess.date === null ? today : null,
    isRehearsed: false,
  };
  return withModuleColumn(withDateColumn(plan, list, list.guess.date), list, list.guess.module, modules);
}

/** The plan with another column of titles; each is assigned to the module that is called so. */
export function withModuleColumn(
  plan: TrainingImportPlan,
  list: InspectedList,
  module: number | null,
  modules: readonly NamedModule[],
): TrainingImportPlan {
  const assigned = titlesOf(list, module).flatMap(title => {
    const meant = suggestModule(title, modules);
    return meant ? [{ title, moduleId: meant.id }] : [];
  });
  return { ...plan, columns: { ...plan.columns, module }, modules: assigned };
}

/** The plan with another column of days, read in the way that the column writes them. */
export function withDateColumn(
  plan: TrainingImportPlan,
  list: InspectedList,
  date: number | null,
): TrainingImportPlan {
  const order = list.columns.find(column => column.index === date)?.dateOrder ?? 'dmy';
  return { ...plan, columns: { ...plan.columns, date }, dateOrder: order };
}

export function titlesOf(list: InspectedList, column: number | null): readonly string[] {
  return list.columns.find(one => one.index === column)?.titles ?? [];
}

/** Whether the chosen days read both with the day and with the month first, so that she has to say which. */
export function isDateDoubtful(list: InspectedList, plan: TrainingImportPlan): boolean {
  const { date } = plan.columns;
  return date !== null && list.columns.find(one => one.index === date)?.dateOrder === null;
}
