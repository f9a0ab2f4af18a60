import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ConcernHost } from '../features/concerns/ConcernHost.tsx';
import { FileDrop } from '../features/import/FileDrop.tsx';
import { HistoryPanel } from '../features/history/HistoryPanel.tsx';
import { PeoplePlace } from '../features/roster/index.ts';
import { handleShortcut, runAppCommand } from './commands.ts';
import { useOpenProgram } from './open-program.ts';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { SaveCopyDialog } from './SaveCopyDialog.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useShellCommands } from './use-shell-commands.ts';

/** The frame around every screen of a program: rail, top bar, and what floats above them. */
export function Shell() {
  const panels = useShellCommands();
  const program = useOpenProgram();
  useEffect(() => {
    window.addEventListener('keydown', handleShortcut);
    const forget = globalThis.counterpartHost?.onMenuCommand(id => runAppCommand(id));
    return () => {
      forget?.();
      window.removeEventListener('keydown', handleShortcut);
    };
  }, []);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <Rail />
      <div className={styles.main}>
        <TopBar onSearch={() => panels.open('palette')} onHistory={() => panels.open('history')} />
        <main className={styles.content} id="content" tabIndex={-1}>
          <Outlet />
          <PeoplePlace />
        </main>
      </div>
      <Palette isOpen={panels.shown === 'palette'} onClose={panels.close} />
      <ShortcutHelp isOpen={panels.shown === 'shortcuts'} onClose={panels.close} />
      <HistoryPanel isOpen={panels.shown === 'history'} onClose={panels.close} />
      {panels.shown === 'copy' && program && <SaveCopyDialog programId={program.id} onClose={panels.close} />}
      <FileDrop />
      <ConcernHost />
    </div>
  );
}
