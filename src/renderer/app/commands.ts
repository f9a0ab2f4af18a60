import { useEffect, useSyncExternalStore } from 'react';
import { useIsShown } from '../ui/screen-shown.ts';

/** Something the person can do: the palette, the menu, the keys and the help page all read it from here. */
export type AppCommand = {
  /** The same id as in `shared/menu-commands.ts` where the desktop menu has it too. */
  readonly id: string;
  readonly label: string;
  readonly group: 'Go to' | 'Edit' | 'Program' | 'View' | 'Board' | 'Help' | 'This screen';
  /** Such as `mod+K`, `mod+shift+Z` or `?`; `mod` is Ctrl, on a Mac Command. */
  readonly shortcut?: string;
  readonly isEnabled?: boolean;
  readonly run: () => void;
};

let commands: readonly AppCommand[] = [];
const listeners = new Set<() => void>();

function change(next: readonly AppCommand[]): void {
  commands = next;
  for (const listener of listeners) listener();
}

/** Offers commands while the component is on screen. Memoize the list: a new one registers anew. */
export function useCommands(offered: readonly AppCommand[]): void {
  const isShown = useIsShown();
  useEffect(() => {
    if (!isShown) return;
    change([...commands.filter(c => !offered.some(o => o.id === c.id)), ...offered]);
    return () => change(commands.filter(c => !offered.includes(c)));
  }, [offered, isShown]);
}

/** Every command that can be given now. */
export function useAllCommands(): readonly AppCommand[] {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => commands,
  );
}

/** Runs a command by id; false when it is not offered now. */
export function runAppCommand(id: string): boolean {
  const command = commands.find(c => c.id === id && c.isEnabled !== false);
  command?.run();
  return command !== undefined;
}

const isMac = /mac/i.test(navigator.platform);

/** Whether a key event is the shortcut. Plain letters do not count while the person types in a field. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts[parts.length - 1] ?? '';
  const wantsMod = parts.includes('mod');
  if (wantsMod !== (isMac ? event.metaKey : event.ctrlKey)) return false;
  if (event.altKey !== parts.includes('alt')) return false;
  // "?" and other signs need Shift on some keyboards and not on others.
  if (/^[a-z0-9]$/.test(key) && event.shiftKey !== parts.includes('shift')) return false;
  return event.key.toLowerCase() === key;
}

/** A shortcut as this computer writes it, such as "Ctrl+K" or "⌘K". */
export function shortcutText(shortcut: string): string {
  const names: Readonly<Record<string, string>> = isMac
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  return shortcut
    .split('+')
    .map(part => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : '+');
}

/** Whether the event comes from a place where letters are text. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Gives key presses to the commands. Undo stays with the field while someone types in one. */
export function handleShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const typing = isTyping(event);
  for (const command of commands) {
    if (!command.shortcut || command.isEnabled === false || !matchesShortcut(event, command.shortcut))
      continue;
    const isTextKey =
      !command.shortcut.includes('mod+') || /^mod\+(shift\+)?(z|y|a|c|v|x)$/i.test(command.shortcut);
    if (typing && isTextKey) continue;
    event.preventDefault();
    command.run();
    return;
  }
}
