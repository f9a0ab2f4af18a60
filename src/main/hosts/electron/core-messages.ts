/** What the core process is told when it starts, as JSON in its arguments. */
export type CoreStart = { readonly dataDir: string; readonly version: string };

/** What the Electron main process says to the core process. `connect` carries a port. */
export type CoreMessage = { readonly type: 'connect' } | { readonly type: 'close' };
