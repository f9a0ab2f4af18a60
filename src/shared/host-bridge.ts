import type { MenuCommandId } from './menu-commands.ts';

/** What became of a document that was handed to the host. */
export type HostOutcome =
  | { readonly status: 'done'; readonly fileName?: string }
  | { readonly status: 'canceled' }
  | { readonly status: 'failed'; readonly reason: string };

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
  readonly onMenuCommand: (listener: (id: MenuCommandId) => void) => void;
};

/** The message that carries the port from the preload script to the page. */
export const portMessage = 'counterpart:port';
