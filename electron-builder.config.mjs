// Packages for Windows, macOS and Linux: `npm run package`. Everything but the SQLite binding and the
// WASM solver is bundled into out/, so the package holds no node_modules besides them.
import path from 'node:path';
import { flipFuses } from '@electron/fuses';
import { fusesFor } from './src/main/launch/fuses.mjs';

const programNames = {
  darwin: ({ productFilename }) => `${productFilename}.app`,
  mas: ({ productFilename }) => `${productFilename}.app`,
  win32: ({ productFilename }) => `${productFilename}.exe`,
  linux: (_info, { executableName }) => executableName,
};

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.counterpart.desktop',
  productName: 'Counterpart',
  copyright: 'MIT License',
  icon: 'resources/icon.png',
  directories: { output: 'dist', buildResources: 'resources' },
  files: [
    'out/**',
    '!out/**/*.map',
    'package.json',
    '!node_modules/**',
    'node_modules/highs/package.json',
    'node_modules/highs/build/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    'node_modules/better-sqlite3/prebuilds/linuxmusl-${arch}.node',
  ],
  asar: true,
  // Native code is loaded by the system, and worker threads and fonts are read as real files.
  asarUnpack: [
    '**/*.node',
    'out/main/worker.cjs',
    'out/main/chunks/**',
    'out/resources/**',
    'node_modules/highs/**',
  ],
  // The binding's own package holds a binary for every system: nothing to rebuild.
  npmRebuild: false,
  fileAssociations: [{ ext: 'counterpart', name: 'Counterpart program', role: 'Editor' }],
  mac: { category: 'public.app-category.business', target: ['dmg', 'zip'], hardenedRuntime: true },
  win: { target: ['nsis'] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  linux: { category: 'Office', target: ['AppImage', 'deb'], maintainer: 'Counterpart contributors' },
  publish: null,

  /** Before signing, so that the signature covers the flipped program. */
  async afterPack({ appOutDir, electronPlatformName, packager }) {
    const nameOf = programNames[electronPlatformName];
    const program = path.join(appOutDir, nameOf(packager.appInfo, packager));
    const canBeInspected = process.env.COUNTERPART_TEST_PACKAGE === '1';
    await flipFuses(program, fusesFor({ canBeInspected, platform: electronPlatformName }));
  },
};
