import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileKernel, KERNELS } from '../../../kernel/compile.ts';

it('the kernel that lays out rows is what its source compiles to today', { timeout: 60_000 }, () => {
  expect(readFileSync(KERNELS.rows.bytesFile, 'utf8')).toBe(compileKernel(KERNELS.rows));
});
