// TypeScript 7 has no JavaScript interface, and dependency-cruiser reads .ts files through it. This gives
// it the last TypeScript that has one, installed under another name so that `tsc` stays the new compiler.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(
      /^typescript(\/|$)/.test(specifier) ? specifier.replace('typescript', 'typescript-api') : specifier,
      context,
    ),
});
