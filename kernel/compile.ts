/**
 * Compiles the kernels to WebAssembly: `npm run kernel`. What comes out is committed, as text in a module of the core,
 * so that building, testing and starting the app need no compiler; a test compares it with its source.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const FEATURES = join(ROOT, 'src/main/core/features');

/** A source beside this file, and the module of the core that holds what it compiles to. */
export type KernelFile = { readonly source: string; readonly bytesFile: string; readonly constant: string };

export const KERNELS = {
  dense: {
    source: 'dense',
    bytesFile: join(FEATURES, 'matching/engine/dense-kernel-bytes.ts'),
    constant: 'DENSE_KERNEL',
  },
  rows: {
    source: 'rows',
    bytesFile: join(FEATURES, 'roster/import/rows-kernel-bytes.ts'),
    constant: 'ROWS_KERNEL',
  },
  scan: {
    source: 'scan',
    bytesFile: join(FEATURES, 'roster/import/scan-kernel-bytes.ts'),
    constant: 'SCAN_KERNEL',
  },
} as const satisfies Readonly<Record<string, KernelFile>>;

// Its command instead of its module: the module's types declare names of the machine for every file that sees them.
const COMPILER = join(ROOT, 'node_modules/assemblyscript/bin/asc.js');
const OPTIONS = '-O3 --noAssert --enable simd --runtime stub --initialMemory 1';

/** The module of the core that holds a compiled kernel, as the source of today gives it. */
export function compileKernel({ source: name, constant }: KernelFile): string {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-kernel-'));
  try {
    const file = join(folder, `${name}.wasm`);
    const source = [`kernel/${name}.ts`, '--baseDir', ROOT, '--outFile', file];
    execFileSync(process.execPath, [COMPILER, ...source, ...OPTIONS.split(' ')], { cwd: ROOT });
    const text = readFileSync(file).toString('base64');
    return `/** \`kernel/${name}.ts\` compiled by \`npm run kernel\`: WebAssembly in base64. */\nexport const ${constant} =\n  '${text}';\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const kernel of Object.values(KERNELS)) writeFileSync(kernel.bytesFile, compileKernel(kernel));
