/** One thing that the menu, the command palette and a button all call by the same name. */
export type MenuCommand = {
  readonly id: string;
  readonly label: string;
  readonly menu: 'file' | 'edit' | 'view' | 'help';
  /** In Electron's notation; `CmdOrCtrl` is Command on a Mac. */
  readonly accelerator?: string;
};

export const menuCommands = [
  { id: 'program.create', label: 'New program…', menu: 'file', accelerator: 'CmdOrCtrl+N' },
  { id: 'program.open', label: 'Open program…', menu: 'file', accelerator: 'CmdOrCtrl+O' },
  { id: 'program.exportCopy', label: 'Save a copy…', menu: 'file', accelerator: 'CmdOrCtrl+Shift+S' },
  { id: 'roster.import', label: 'Import roster…', menu: 'file', accelerator: 'CmdOrCtrl+I' },
  { id: 'documents.print', label: 'Print…', menu: 'file', accelerator: 'CmdOrCtrl+P' },
  { id: 'edit.undo', label: 'Undo', menu: 'edit', accelerator: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', label: 'Redo', menu: 'edit', accelerator: 'CmdOrCtrl+Shift+Z' },
  { id: 'view.palette', label: 'Find a command…', menu: 'view', accelerator: 'CmdOrCtrl+K' },
  { id: 'view.colorScheme', label: 'Switch light and dark', menu: 'view' },
  { id: 'help.shortcuts', label: 'Keyboard shortcuts', menu: 'help', accelerator: 'CmdOrCtrl+/' },
] as const satisfies readonly MenuCommand[];

export type MenuCommandId = (typeof menuCommands)[number]['id'];
