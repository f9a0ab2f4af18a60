import {
  IconAddressBook,
  IconChartDots3,
  IconChecklist,
  IconFileText,
  IconHome,
  IconLayoutKanban,
  IconTargetArrow,
  IconUserCheck,
  IconUsersGroup,
} from '@tabler/icons-react';

/** The screens of the rail, in the order in which a program is run. */
export const SCREENS = [
  { to: '/', title: 'Home', icon: IconHome, shortcut: 'alt+1' },
  { to: '/program', title: 'Charter', icon: IconTargetArrow, shortcut: 'alt+2' },
  { to: '/people', title: 'People', icon: IconAddressBook, shortcut: 'alt+3' },
  { to: '/intake', title: 'Intake', icon: IconUserCheck, shortcut: 'alt+4' },
  { to: '/matching', title: 'Matching', icon: IconLayoutKanban, shortcut: 'alt+5' },
  { to: '/readiness', title: 'Readiness', icon: IconChecklist, shortcut: 'alt+6' },
  { to: '/pairs', title: 'Pairs', icon: IconUsersGroup, shortcut: 'alt+7' },
  { to: '/outcomes', title: 'Outcomes', icon: IconChartDots3, shortcut: 'alt+8' },
  { to: '/documents', title: 'Documents', icon: IconFileText, shortcut: 'alt+9' },
] as const;

/** The way into the cohort; the strip above the list and the palette show them. */
export const INTAKE_SCREENS = [
  { to: '/intake', title: 'Who takes part' },
  { to: '/intake/waitlist', title: 'Waitlist' },
  { to: '/intake/rules', title: 'Eligibility' },
] as const;

/** Who is prepared, and everything that prepares them. */
export const READINESS_SCREENS = [
  { to: '/readiness', title: 'Who is ready' },
  { to: '/readiness/orientation', title: 'Orientation' },
  { to: '/readiness/training', title: 'Training' },
  { to: '/readiness/resources', title: 'Resources' },
] as const;

/** The screens around the board; they are reached from it and from the palette. */
export const MATCHING_SCREENS = [
  { to: '/matching', title: 'Board' },
  { to: '/matching/scenarios', title: 'Scenarios' },
  { to: '/matching/publication', title: 'Publication' },
  { to: '/matching/decisions', title: 'Decision log' },
] as const;

/** The screens around the list of pairs; the strip above the list and the palette show them. */
export const PAIR_SCREENS = [
  { to: '/pairs', title: 'Pairs' },
  { to: '/pairs/agreements', title: 'Agreements' },
  { to: '/pairs/fit-checks', title: 'Fit checks' },
  { to: '/pairs/meetings', title: 'Meetings' },
  { to: '/pairs/check-ins', title: 'Check-ins' },
  { to: '/pairs/tasks', title: 'Tasks and events' },
  { to: '/pairs/goals', title: 'Goals' },
  { to: '/pairs/concerns', title: 'Concerns' },
] as const;

/** What came of the program: figures first, then what the organization changed. */
export const OUTCOME_SCREENS = [
  { to: '/outcomes', title: 'Figures' },
  { to: '/outcomes/changes', title: 'What changed' },
  { to: '/outcomes/surveys', title: 'Surveys' },
] as const;

/** The charter and what ends it; the strip on both shows them. */
export const PROGRAM_SCREENS = [
  { to: '/program', title: 'Charter' },
  { to: '/program/topics', title: 'Topics' },
  { to: '/program/closing', title: 'Closing' },
] as const;
