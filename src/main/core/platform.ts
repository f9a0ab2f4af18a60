import { File as BufferFile } from 'node:buffer';

/**
 * `File` became a global in Node 20; Electron 25, which the end-to-end tests run in where a newer
 * one cannot be had, brings Node 18, where it is only exported by `node:buffer`.
 */
if (!('File' in globalThis))
  Object.defineProperty(globalThis, 'File', { value: BufferFile, configurable: true, writable: true });
