import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { HomePage } from '../features/home/HomePage.tsx';
import { PeopleRoute } from '../features/roster/index.ts';
import { Loading } from '../ui/Loading.tsx';
import { LoadFailed } from '../ui/LoadFailed.tsx';
import { Shell } from './Shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: HomePage });
const under = { getParentRoute: () => rootRoute };

// Home comes with the shell; every other screen is loaded when it is first shown.
const routeTree = rootRoute.addChildren([
  createRoute({ ...under, path: '/', component: HomePage }),
  createRoute({
    ...under,
    path: '/program',
    component: lazyRouteComponent(() => import('../features/program/ProgramPage.tsx'), 'ProgramPage'),
  }),
  createRoute({
    ...under,
    path: '/program/topics',
    component: lazyRouteComponent(() => import('../features/topics/TopicsPage.tsx'), 'TopicsPage'),
  }),
  createRoute({
    ...under,
    path: '/program/closing',
    component: lazyRouteComponent(() => import('../features/closure/ClosingPage.tsx'), 'ClosingPage'),
  }),
  createRoute({
    ...under,
    path: '/people',
    component: PeopleRoute,
  }),
  createRoute({
    ...under,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('../features/roster/PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    ...under,
    path: '/import',
    component: lazyRouteComponent(() => import('../features/import/ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    ...under,
    path: '/intake',
    component: lazyRouteComponent(() => import('../features/enrollment/IntakePage.tsx'), 'IntakePage'),
  }),
  createRoute({
    ...under,
    path: '/intake/waitlist',
    component: lazyRouteComponent(() => import('../features/enrollment/WaitlistPage.tsx'), 'WaitlistPage'),
  }),
  createRoute({
    ...under,
    path: '/intake/rules',
    component: lazyRouteComponent(() => import('../features/enrollment/RulesPage.tsx'), 'RulesPage'),
  }),
  createRoute({
    ...under,
    path: '/matching',
    component: lazyRouteComponent(() => import('../features/matching/MatchingPage.tsx'), 'MatchingPage'),
  }),
  createRoute({
    ...under,
    path: '/matching/scenarios',
    component: lazyRouteComponent(() => import('../features/scenarios/ScenariosPage.tsx'), 'ScenariosPage'),
  }),
  createRoute({
    ...under,
    path: '/matching/publication',
    component: lazyRouteComponent(
      () => import('../features/scenarios/PublicationPage.tsx'),
      'PublicationPage',
    ),
  }),
  createRoute({
    ...under,
    path: '/matching/decisions',
    component: lazyRouteComponent(
      () => import('../features/scenarios/DecisionLogPage.tsx'),
      'DecisionLogPage',
    ),
  }),
  createRoute({
    ...under,
    path: '/readiness',
    component: lazyRouteComponent(() => import('../features/readiness/ReadinessPage.tsx'), 'ReadinessPage'),
  }),
  createRoute({
    ...under,
    path: '/readiness/orientation',
    component: lazyRouteComponent(
      () => import('../features/orientation/OrientationPage.tsx'),
      'OrientationPage',
    ),
  }),
  createRoute({
    ...under,
    path: '/readiness/orientation/$eventId',
    component: lazyRouteComponent(() => import('../features/orientation/EventPage.tsx'), 'EventPage'),
  }),
  createRoute({
    ...under,
    path: '/readiness/training',
    component: lazyRouteComponent(() => import('../features/training/TrainingPage.tsx'), 'TrainingPage'),
  }),
  createRoute({
    ...under,
    path: '/readiness/resources',
    component: lazyRouteComponent(() => import('../features/training/ResourcesPage.tsx'), 'ResourcesPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs',
    component: lazyRouteComponent(() => import('../features/pairs/PairsPage.tsx'), 'PairsPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/meetings',
    component: lazyRouteComponent(() => import('../features/meetings/MeetingsPage.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/meetings/entry',
    component: lazyRouteComponent(() => import('../features/meetings/QuickEntryPage.tsx'), 'QuickEntryPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/check-ins',
    component: lazyRouteComponent(() => import('../features/checkins/CheckInsPage.tsx'), 'CheckInsPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/tasks',
    component: lazyRouteComponent(() => import('../features/tasks/TasksPage.tsx'), 'TasksPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/goals',
    component: lazyRouteComponent(() => import('../features/goals/GoalsPage.tsx'), 'GoalsPage'),
  }),
  createRoute({
    ...under,
    path: '/outcomes/changes',
    component: lazyRouteComponent(() => import('../features/changes/ChangesPage.tsx'), 'ChangesPage'),
  }),
  createRoute({
    ...under,
    path: '/outcomes/surveys',
    component: lazyRouteComponent(() => import('../features/surveys/SurveysPage.tsx'), 'SurveysPage'),
  }),
  createRoute({
    ...under,
    path: '/outcomes/surveys/$surveyId',
    component: lazyRouteComponent(() => import('../features/surveys/SurveyPage.tsx'), 'SurveyPage'),
  }),
  createRoute({
    ...under,
    path: '/outcomes/surveys/$surveyId/entry',
    component: lazyRouteComponent(() => import('../features/surveys/EntryPage.tsx'), 'EntryPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/agreements',
    component: lazyRouteComponent(() => import('../features/agreement/AgreementsPage.tsx'), 'AgreementsPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/fit-checks',
    component: lazyRouteComponent(() => import('../features/fitcheck/FitChecksPage.tsx'), 'FitChecksPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/concerns',
    component: lazyRouteComponent(() => import('../features/concerns/ConcernsPage.tsx'), 'ConcernsPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/$pairId',
    component: lazyRouteComponent(() => import('../features/pair/PairPage.tsx'), 'PairPage'),
  }),
  createRoute({
    ...under,
    path: '/pairs/$pairId/$section',
    component: lazyRouteComponent(() => import('../features/pair/PairPage.tsx'), 'PairPage'),
  }),
  createRoute({
    ...under,
    path: '/outcomes',
    component: lazyRouteComponent(() => import('../features/outcomes/OutcomesPage.tsx'), 'OutcomesPage'),
  }),
  createRoute({
    ...under,
    path: '/documents',
    component: lazyRouteComponent(() => import('../features/documents/DocumentsPage.tsx'), 'DocumentsPage'),
  }),
  createRoute({
    ...under,
    path: '/index.html',
    beforeLoad: () => {
      throw redirect({ to: '/' });
    },
  }),
]);

export const router = createRouter({
  routeTree,
  defaultPendingComponent: () => <Loading label="Loading the screen" />,
  defaultErrorComponent: ({ error, reset }) => <LoadFailed error={error} onRetry={reset} />,
  defaultPendingMinMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
