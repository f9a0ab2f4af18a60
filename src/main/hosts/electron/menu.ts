import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { HostCommandId, RecentProgram } from '#shared/host-bridge.ts';
import { menuCommands, type MenuCommand } from '#shared/menu-commands.ts';

type Command = (typeof menuCommands)[number];

/** Builds the menu from the shared list of commands plus the roles that every desktop app has. */
export function installMenu(
  window: () => BrowserWindow | undefined,
  recent: readonly RecentProgram[] = [],
): void {
  const commandsOf = (menu: MenuCommand['menu']) =>
    menuCommands.filter(command => command.menu === menu).map(command => commandItem(command, window));
  const isMac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const appMenu: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  const openRecent: MenuItemConstructorOptions = {
    label: 'Open recent',
    enabled: recent.length > 0,
    submenu: recent.map(program => ({
      // An ampersand would underline the next letter.
      label: program.name.replaceAll('&', '&&'),
      click: () => send(window(), `program.open:${program.id}`),
    })),
  };

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...appMenu,
      {
        label: 'File',
        submenu: [
          ...commandsOf('file'),
          separator,
          openRecent,
          separator,
          { role: isMac ? 'close' : 'quit' },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          ...commandsOf('edit'),
          separator,
          ...(['cut', 'copy', 'paste', 'selectAll'] as const).map(role => ({ role })),
        ],
      },
      {
        label: 'View',
        submenu: [
          ...commandsOf('view'),
          separator,
          ...(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const).map(role => ({ role })),
        ],
      },
      { role: 'windowMenu' },
      { label: 'Help', role: 'help', submenu: commandsOf('help') },
    ]),
  );
}

function commandItem(command: Command, window: () => BrowserWindow | undefined): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: command.label,
    ...('accelerator' in command ? { accelerator: command.accelerator } : {}),
    // The page hears its keys itself, as it does in a browser; only the Mac's menu always takes them.
    registerAccelerator: false,
    click: () => send(window(), command.id),
  };
}

function send(window: BrowserWindow | undefined, id: HostCommandId): void {
  window?.webContents.send('menu-command', id);
}
