import type { MenuCommandId } from './menu-commands.ts';

/** What became of a document that was handed to the host. */
export type HostOutcome =
  | { readonly status: 'done'; readonly fileName?: string }
  | { readonly status: 'canceled' }
  | { readonly status: 'failed'; readonly reason: string };

/** A program as the menu lists it. The host knows no program files, only these names. */
export type RecentProgram = { readonly id: string; readonly name: string };

export type HostCommandId = MenuCommandId | `program.open:${string}`;

/**
 * What the desktop app offers its window as `window.counterpartHost`. A browser has none of it: there the
 * window downloads files and prints by itself.
 */
export type HostBridge = {
  readonly kind: 'electron';
  /** Asks for a line to the core; it arrives as a `message` event with `data === portMessage` and one port. */
  readonly connect: () => void;
  /** Asks the person where to save, then writes. The window never learns or names a folder. */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<HostOutcome>;
  /** Prints a PDF through the system's print dialog. */
  readonly print: (bytes: Uint8Array) => Promise<HostOutcome>;
  /** Tells of each command chosen in the menu until the function that it gives back is called. */
  readonly onMenuCommand: (listener: (id: HostCommandId) => void) => () => void;
  /** Fills the menu's list of recent programs; choosing one sends `program.open:` and its id. */
  readonly showRecent: (programs: readonly RecentProgram[]) => void;
};

/** The message that carries the port from the preload script to the page. */
export const portMessage = 'counterpart:port';
