// `npm run build`, in the project's own Node when the one outside is older than the build tools need.
import path from 'node:path';
import { continueInNewerNode, project, run } from './project.mjs';

await continueInNewerNode();
const vite = path.join(project, 'node_modules/electron-vite/bin/electron-vite.js');
process.exit(
  await run(process.execPath, [vite, 'build', '--config', 'electron.config.ts', ...process.argv.slice(2)]),
);
