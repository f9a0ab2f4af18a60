import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import {
  IconChevronDown,
  IconDeviceLaptop,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { PairMark } from '../ui/Half.tsx';
import { runAppCommand, shortcutText } from './commands.ts';
import { leaveProgram, useOpenProgram, useSavedAt } from './open-program.ts';
import styles from './Rail.module.css';
import { SCREENS } from './screens.ts';

/** The left rail: which program, its screens in the order of the work, and that everything is saved here. */
export function Rail() {
  const [isNarrow, setNarrow] = useLocalStorage({ key: 'counterpart:rail', defaultValue: false });
  return (
    <nav className={styles.rail} data-narrow={isNarrow || undefined} aria-label="Screens">
      <ProgramSwitcher isNarrow={isNarrow} />
      <ul className={styles.screens}>
        {SCREENS.map(({ to, title, icon: Icon, shortcut }) => (
          <li key={to}>
            <Tooltip label={`${title} (${shortcutText(shortcut)})`} position="right" disabled={!isNarrow}>
              <Link
                to={to}
                className={styles.screen}
                activeOptions={{ exact: to === '/' }}
                aria-label={isNarrow ? title : undefined}
              >
                <Icon size={18} stroke={1.75} aria-hidden />
                {!isNarrow && <span>{title}</span>}
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        {!isNarrow && <SavedHere />}
        <Tooltip label={isNarrow ? 'Widen the rail' : 'Narrow the rail'} position="right">
          <ActionIcon
            onClick={() => setNarrow(!isNarrow)}
            aria-label={isNarrow ? 'Widen the rail' : 'Narrow the rail'}
          >
            {isNarrow ? (
              <IconLayoutSidebarLeftExpand size={18} stroke={1.75} />
            ) : (
              <IconLayoutSidebarLeftCollapse size={18} stroke={1.75} />
            )}
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}

function ProgramSwitcher({ isNarrow }: { readonly isNarrow: boolean }) {
  const program = useOpenProgram();
  const { data } = useQuery(api.program.get.queryOptions());
  const name = data?.name ?? program?.name ?? '';
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.program} aria-label={`Program: ${name}. Switch or save a copy`}>
          <PairMark size={26} />
          {!isNarrow && (
            <>
              <span className={styles.programText}>
                <span className={styles.programName}>{name}</span>
                <span className={styles.programKind}>
                  {data?.isSample ? 'Sample program' : (data?.cohort.name ?? ' ')}
                </span>
              </span>
              <IconChevronDown size={14} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void leaveProgram()}>Switch program…</Menu.Item>
        <Menu.Item onClick={() => runAppCommand('program.exportCopy')}>Save a copy…</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => runAppCommand('view.colorScheme')}>Switch light and dark</Menu.Item>
        <Menu.Item onClick={() => runAppCommand('help.shortcuts')}>Keyboard shortcuts</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function SavedHere() {
  const savedAt = useSavedAt();
  return (
    <p className={styles.saved}>
      <IconDeviceLaptop size={16} stroke={1.75} aria-hidden />
      <span>
        Stays on this computer
        <br />
        <span aria-live="polite">{savedAt ? `Saved ${clock(savedAt)}` : 'Everything is saved'}</span>
      </span>
    </p>
  );
}

function clock(instant: string): string {
  return new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
