// Builds better-sqlite3 for Node-API 8, the newest that the test runtime's Node 18 knows. Needs only a
// C++ compiler: the Node-API headers come from npm, so no header download and no node-gyp.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Compiles the installed better-sqlite3 into the file `target`. Throws with the compiler's last lines. */
export async function buildSqlite(project, target) {
  const modules = path.join(project, 'node_modules');
  const work = `${target}.build`;
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  fs.cpSync(path.join(modules, 'better-sqlite3/src'), path.join(work, 'src'), { recursive: true });
  replaceStringReferences(path.join(work, 'src'));

  const sqlite = path.join(modules, 'better-sqlite3/deps/sqlite3');
  const defines = readDefines(path.join(modules, 'better-sqlite3/deps/defines.gypi'));
  const includes = [
    sqlite,
    path.join(modules, 'node-addon-api'),
    path.join(modules, 'node-api-headers/include'),
  ];
  const cc = process.env.CC ?? 'gcc';
  const cxx = process.env.CXX ?? 'g++';
  await Promise.all([
    run(
      cc,
      ['-c', '-O2', '-fPIC', '-w', '-DNDEBUG', ...defines, '-o', 'sqlite3.o', path.join(sqlite, 'sqlite3.c')],
      work,
    ),
    run(
      cxx,
      [
        ...['-c', '-O2', '-fPIC', '-w', '-std=c++20', '-fvisibility=hidden', '-DNDEBUG', '-DNAPI_VERSION=8'],
        ...['-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', '-fno-exceptions'],
        ...['-DNODE_GYP_MODULE_NAME=better_sqlite3', '-DBUILDING_NODE_EXTENSION', ...defines],
        ...includes.map(folder => `-I${folder}`),
        ...['-o', 'better_sqlite3.o', 'src/better_sqlite3.cpp'],
      ],
      work,
    ),
  ]);
  const link = [
    '-shared',
    '-o',
    'linked.node',
    'better_sqlite3.o',
    'sqlite3.o',
    '-Wl,-Bsymbolic',
    '-ldl',
    '-lpthread',
  ];
  await run(cxx, link, work);
  fs.renameSync(path.join(work, 'linked.node'), target);
  fs.rmSync(work, { recursive: true, force: true });
}

function replaceStringReferences(src) {
  fs.copyFileSync(path.join(here, 'string-ref.hpp'), path.join(src, 'util/string-ref.hpp'));
  edit(path.join(src, 'better_sqlite3.cpp'), text =>
    text.replace('#include "util/macros.cpp"', '#include "util/string-ref.hpp"\n#include "util/macros.cpp"'),
  );
  for (const name of ['constants', 'bind-map', 'helpers']) {
    edit(path.join(src, `util/${name}.cpp`), text =>
      text
        .replaceAll('Napi::Reference<Napi::String>', 'StringRef')
        .replace(
          /Napi::Persistent\((InternalizedFrom(?:Latin1|Utf8)\([^)]*\)|pair->name\.Value\(\))\)/g,
          'StringRef($1)',
        ),
    );
  }
}

function edit(file, change) {
  fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')));
}

function readDefines(file) {
  return [...fs.readFileSync(file, 'utf8').matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].map(
    match => `-D${match[1]}`,
  );
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    child.on('error', () => reject(new Error(`${command} is missing: install a C++ compiler (Debian: g++)`)));
    child.on('close', code => {
      if (code === 0) resolve();
      else reject(new Error(`${command} failed:\n${output.split('\n').slice(-15).join('\n')}`));
    });
  });
}
