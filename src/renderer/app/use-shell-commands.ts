import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { api, client } from '../api/client.ts';
import { openConcern } from '../features/concerns/index.ts';
import { notifyDone, notifyFailed, setToastUndo } from '../ui/notify.tsx';
import { useCommands, type AppCommand } from './commands.ts';
import { leaveProgram, useOpenProgram } from './open-program.ts';
import {
  INTAKE_SCREENS,
  MATCHING_SCREENS,
  OUTCOME_SCREENS,
  PAIR_SCREENS,
  PROGRAM_SCREENS,
  READINESS_SCREENS,
  SCREENS,
} from './screens.ts';

/** The lists that the import screen takes beside the roster, each with its kind chosen. */
const IMPORTED_LISTS = [
  { kind: 'pairs', label: 'Import existing pairs…' },
  { kind: 'skills', label: 'Import skills…' },
  { kind: 'interest', label: 'Import expressions of interest…' },
  { kind: 'training', label: 'Import training records…' },
] as const;

type Panel = 'palette' | 'shortcuts' | 'history' | 'copy';

async function replay(direction: 'undo' | 'redo'): Promise<void> {
  try {
    const { label } = await client.history[direction]();
    notifyDone(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${label}`, { undoable: false });
  } catch (error) {
    notifyFailed(error);
  }
}

/** The commands that every screen has, and which floating panel is open. */
export function useShellCommands() {
  const [shown, setShown] = useState<Panel | null>(null);
  const navigate = useNavigate();
  const program = useOpenProgram();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const { data: history } = useQuery(api.history.state.queryOptions());
  const undo = history?.undo?.label;
  const redo = history?.redo?.label;

  useEffect(() => setToastUndo(() => void replay('undo')), []);

  const commands = useMemo((): AppCommand[] => {
    const screens = SCREENS.map(({ title, to, shortcut }): AppCommand => ({
      id: `go:${to}`,
      label: title,
      group: 'Go to',
      shortcut,
      run: () => void navigate({ to }),
    }));
    const [, ...aroundIntake] = INTAKE_SCREENS;
    const [, ...aroundBoard] = MATCHING_SCREENS;
    const [, ...aroundPairs] = PAIR_SCREENS;
    const [, ...aroundOutcomes] = OUTCOME_SCREENS;
    const [, ...aroundReadiness] = READINESS_SCREENS;
    const [, ...aroundCharter] = PROGRAM_SCREENS;
    return [
      ...screens,
      ...[
        ...aroundCharter,
        ...aroundIntake,
        ...aroundBoard,
        ...aroundReadiness,
        ...aroundPairs,
        ...aroundOutcomes,
      ].map(({ title, to }): AppCommand => ({
        id: `go:${to}`,
        label: title,
        group: 'Go to',
        run: () => void navigate({ to }),
      })),
      {
        id: 'roster.import',
        label: 'Import a roster…',
        group: 'Program',
        shortcut: 'mod+I',
        run: () => void navigate({ to: '/import' }),
      },
      ...IMPORTED_LISTS.map(({ kind, label }): AppCommand => ({
        id: `import.${kind}`,
        label,
        group: 'Program',
        run: () => void navigate({ to: '/import', search: { kind } }),
      })),
      {
        id: 'concerns.add',
        label: 'Note a concern…',
        group: 'Program',
        run: () => openConcern(),
      },
      {
        id: 'edit.undo',
        label: undo ? `Undo: ${undo}` : 'Undo',
        group: 'Edit',
        shortcut: 'mod+Z',
        isEnabled: undo !== undefined,
        run: () => void replay('undo'),
      },
      {
        id: 'edit.redo',
        label: redo ? `Redo: ${redo}` : 'Redo',
        group: 'Edit',
        shortcut: 'mod+shift+Z',
        isEnabled: redo !== undefined,
        run: () => void replay('redo'),
      },
      {
        id: 'edit.history',
        label: 'Show what was done…',
        group: 'Edit',
        shortcut: 'mod+H',
        run: () => setShown('history'),
      },
      {
        id: 'program.exportCopy',
        label: 'Save a copy of the program…',
        group: 'Program',
        shortcut: 'mod+shift+S',
        isEnabled: program !== null,
        run: () => program && setShown('copy'),
      },
      {
        id: 'program.open',
        label: 'Switch program…',
        group: 'Program',
        shortcut: 'mod+O',
        run: () => void leaveProgram(),
      },
      { id: 'program.create', label: 'New program…', group: 'Program', run: () => void leaveProgram() },
      {
        id: 'view.colorScheme',
        label: scheme === 'dark' ? 'Use light colors' : 'Use dark colors',
        group: 'View',
        run: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark'),
      },
      {
        id: 'view.systemScheme',
        label: 'Use the system’s colors',
        group: 'View',
        run: () => setColorScheme('auto'),
      },
      {
        id: 'view.palette',
        label: 'Find a command or screen…',
        group: 'View',
        shortcut: 'mod+K',
        run: () => setShown('palette'),
      },
      {
        id: 'help.shortcuts',
        label: 'Keyboard shortcuts',
        group: 'Help',
        shortcut: '?',
        run: () => setShown('shortcuts'),
      },
    ];
  }, [navigate, program, undo, redo, scheme, setColorScheme]);
  useCommands(commands);

  return { shown, open: setShown, close: () => setShown(null) };
}
