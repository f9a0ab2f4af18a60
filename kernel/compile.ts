/**
 * Compiles `dense.ts` to WebAssembly: `npm run kernel`. What comes out is committed, as text in a module of the core,
 * so that building, testing and starting the app need no compiler; a test compares it with its source.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = join(import.meta.dirname, '..');
export const BYTES_FILE = join(ROOT, 'src/main/core/features/matching/engine/dense-kernel-bytes.ts');

/** The module of the core that holds the compiled kernel, as the source of today gives it. */
export async function compileKernel(): Promise<string> {
  const written = new Map<string, Uint8Array>();
  const options = '--outFile dense.wasm -O3 --noAssert --enable simd --runtime stub --initialMemory 1';
  const { error } = await asc.main(['kernel/dense.ts', '--baseDir', ROOT, ...options.split(' ')], {
    writeFile: (name, content) => {
      written.set(name, Buffer.from(content));
    },
  });
  if (error) throw new Error(`kernel/dense.ts does not compile: ${error.message}`);
  const bytes = written.get('dense.wasm');
  if (!bytes) throw new Error('the compiler wrote nothing');
  const text = Buffer.from(bytes).toString('base64');
  return `/** \`kernel/dense.ts\` compiled by \`npm run kernel\`: WebAssembly in base64. */\nexport const DENSE_KERNEL =\n  '${text}';\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(BYTES_FILE, await compileKernel());
