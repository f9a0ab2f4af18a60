import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClosingOverview } from '#shared/contract/closure.ts';
import { PROGRAM_SCREENS } from '../../app/screens.ts';
import { api } from '../../api/client.ts';
import { Figure } from '../../ui/Figure.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { ClosedNotice } from '../program/index.ts';
import { ClosingPairs } from './ClosingPairs.tsx';
import styles from './ClosingPage.module.css';
import { Lessons } from './Lessons.tsx';
import { ProgramEnd } from './ProgramEnd.tsx';
import { Recognition } from './Recognition.tsx';
import { Voices } from './Voices.tsx';

const VIEWS = [
  ['pairs', 'Pairs'],
  ['voices', 'Voices'],
  ['people', 'Recognition'],
  ['lessons', 'Lessons'],
  ['program', 'Program and next cohort'],
] as const;
type View = (typeof VIEWS)[number][0];

/** How the pairs and the program end well: closed with a reason, thanked, learned from, carried on. */
export function ClosingPage() {
  const overview = useQuery(api.closure.overview.queryOptions());
  const [view, setView] = useState<View>('pairs');
  return (
    <Page
      title="Closing"
      description="A good end is part of the program: assess, meet once more, thank, learn, and carry it on."
    >
      <ScreenTabs label="Charter and closing" screens={PROGRAM_SCREENS} />
      {overview.isPending && <Loading label="Loading the closing" />}
      {overview.isError && <LoadFailed error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && (
        <div className={styles.content}>
          <ClosedNotice program={overview.data.program} />
          <Figures overview={overview.data} />
          <Tabs value={view} onChange={value => setView((value ?? 'pairs') as View)} keepMounted={false}>
            <Tabs.List>
              {VIEWS.map(([value, title]) => (
                <Tabs.Tab key={value} value={value}>
                  {title}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="pairs" pt="md">
              <ClosingPairs overview={overview.data} />
            </Tabs.Panel>
            <Tabs.Panel value="voices" pt="md">
              <Voices overview={overview.data} />
            </Tabs.Panel>
            <Tabs.Panel value="people" pt="md">
              <Recognition overview={overview.data} />
            </Tabs.Panel>
            <Tabs.Panel value="lessons" pt="md">
              <Lessons lessons={overview.data.lessons} />
            </Tabs.Panel>
            <Tabs.Panel value="program" pt="md">
              <ProgramEnd overview={overview.data} />
            </Tabs.Panel>
          </Tabs>
        </div>
      )}
    </Page>
  );
}

function Figures({ overview }: { readonly overview: ClosingOverview }) {
  const { pairs, testimonials, lessons, participants } = overview;
  const open = pairs.filter(pair => pair.isOpen).length;
  const due = pairs.filter(pair => pair.isDue).length;
  const agreed = testimonials.filter(({ scope }) => scope !== 'none').length;
  const champions = participants.filter(person => person.isChampion).length;
  return (
    <div className={styles.figures}>
      <Figure
        label="Pairs closed"
        value={pairs.length - open}
        basis={`of ${pairs.length}${due > 0 ? ` · ${due} ready to close` : ''}`}
        tone={due > 0 ? 'warn' : 'plain'}
      />
      <Figure label="Voices" value={testimonials.length} basis={`${agreed} may be shown`} />
      <Figure
        label="Champions"
        value={champions}
        basis={`of ${participants.filter(person => person.isAlumnus).length} alumni`}
      />
      <Figure
        label="Lessons"
        value={lessons.filter(({ fromCohort }) => fromCohort === '').length}
        basis={
          lessons.some(({ fromCohort }) => fromCohort !== '')
            ? `${lessons.filter(({ fromCohort }) => fromCohort !== '').length} from before`
            : 'for the next cohort'
        }
      />
    </div>
  );
}
