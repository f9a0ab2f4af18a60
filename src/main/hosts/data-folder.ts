import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where program files live when nobody says otherwise. Both hosts use the same folder, so that what was
 * begun in the desktop app is there in the browser too.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home = homedir(),
): string {
  switch (platform) {
    case 'win32':
      return path.win32.join(env['APPDATA'] ?? path.win32.join(home, 'AppData', 'Roaming'), 'Counterpart');
    case 'darwin':
      return path.posix.join(home, 'Library', 'Application Support', 'Counterpart');
    default:
      return path.posix.join(env['XDG_DATA_HOME'] || path.posix.join(home, '.local', 'share'), 'counterpart');
  }
}
