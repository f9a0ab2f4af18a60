import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { fontFileName, fontPath, PDF_FONT_FILES } from './src/main/core/features/documents/pdf/font-files.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const source = (file: string) => path.join(root, 'src', file);

// What cannot be bundled: Electron itself, packages with native code, and highs, which loads its WASM from beside it.
const external = ['electron', 'better-sqlite3', 'better-sqlite3-multiple-ciphers', 'highs'];
// A sandboxed window loads no ES module as its preload, and `.js` would be one under "type": "module".
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export default defineConfig({
  main: {
    define: { __APP_VERSION__: JSON.stringify(version) },
    plugins: [layOutResources()],
    resolve: { alias: { '#core': source('main/core'), '#shared': source('shared') } },
    build: {
      // The end-to-end tests may run in Electron 25, which has Node 18.
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: source('main/index.ts'),
          'core-process': source('main/core-process.ts'),
          worker: source('main/core/worker.ts'),
          'browser-host': source('main/browser-host.ts'),
        },
        external,
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: { input: { index: source('preload/index.ts') }, external, output: commonJs },
    },
  },
  renderer: {
    root: source('renderer'),
    resolve: { alias: { '#shared': source('shared') } },
    html: { cspNonce: '__NONCE__' },
    plugins: [react(), absoluteBase(), listFiles()],
    build: {
      target: 'chrome114',
      minify: true,
      rolldownOptions: { input: source('renderer/index.html') },
    },
  },
});

/** Screens have addresses of several segments, so files are asked for from the top. */
function absoluteBase(): Plugin {
  return { name: 'counterpart:absolute-base', enforce: 'post', config: () => ({ base: '/' }) };
}

/** Writes the list of files that the hosts serve; they look requests up in it and join no paths. */
function listFiles(): Plugin {
  return {
    name: 'counterpart:list-files',
    apply: 'build',
    writeBundle({ dir }) {
      if (!dir) return;
      const files = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && entry.name !== 'files.json')
        .map(entry => {
          const file = path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
          const type = mediaTypes[path.extname(file)];
          if (!type) throw new Error(`${file} has no media type: add one in electron.config.ts`);
          return { path: `/${file}`, type };
        });
      writeFileSync(path.join(dir, 'files.json'), JSON.stringify(files, null, 1));
    },
  };
}

/** Puts what the core reads at run time (fonts of the documents, resources) beside its code. */
function layOutResources(): Plugin {
  return {
    name: 'counterpart:resources',
    apply: 'build',
    writeBundle() {
      const target = path.join(root, 'out/resources');
      mkdirSync(path.join(target, 'fonts'), { recursive: true });
      const own = path.join(root, 'resources');
      if (existsSync(own)) cpSync(own, target, { recursive: true });
      for (const font of PDF_FONT_FILES) {
        const file = path.join(target, 'fonts', fontFileName(font));
        // Megabytes that never change under the same name.
        if (!existsSync(file)) copyFileSync(fontPath(font), file);
      }
    },
  };
}
