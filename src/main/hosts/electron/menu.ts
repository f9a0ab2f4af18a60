import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { menuCommands, type MenuCommand } from '#shared/menu-commands.ts';

/** Builds the menu from the shared list of commands plus the roles that every desktop app has. */
export function installMenu(window: () => BrowserWindow | undefined): void {
  const commandsOf = (menu: MenuCommand['menu']) =>
    menuCommands.filter(command => command.menu === menu).map(command => commandItem(command, window));
  const isMac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const appMenu: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  const recent: MenuItemConstructorOptions[] = isMac
    ? [{ role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] }]
    : [];

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...appMenu,
      {
        label: 'File',
        submenu: [...commandsOf('file'), separator, ...recent, { role: isMac ? 'close' : 'quit' }],
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

function commandItem(
  command: MenuCommand,
  window: () => BrowserWindow | undefined,
): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: command.label,
    ...(command.accelerator ? { accelerator: command.accelerator } : {}),
    // The page hears its keys itself, as it does in a browser; only the Mac's menu always takes them.
    registerAccelerator: false,
    click: () => window()?.webContents.send('menu-command', command.id),
  };
}
