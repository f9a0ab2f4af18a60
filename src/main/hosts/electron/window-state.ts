import { readFileSync } from 'node:fs';

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type WindowState = Partial<Rectangle> & { readonly isMaximized: boolean };

export const firstWindow = { width: 1280, height: 800, isMaximized: false };
export const smallestWindow = { width: 960, height: 640 };

/** Where the window was last time. A missing or broken file is a first start. */
export function readWindowState(file: string): WindowState {
  try {
    const state: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWindowState(state) ? state : firstWindow;
  } catch {
    return firstWindow;
  }
}

/**
 * The state, moved back where a display is: the second screen of yesterday may be unplugged today.
 * Enough of the title bar must be on one display to grab it.
 */
export function fitToDisplays(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const { x, y, width = firstWindow.width, height = firstWindow.height, isMaximized } = state;
  const largest = {
    width: Math.max(...workAreas.map(a => a.width)),
    height: Math.max(...workAreas.map(a => a.height)),
  };
  const size = {
    width: Math.max(Math.min(width, largest.width), Math.min(smallestWindow.width, largest.width)),
    height: Math.max(Math.min(height, largest.height), Math.min(smallestWindow.height, largest.height)),
  };
  if (x === undefined || y === undefined) return { ...size, isMaximized };
  const canBeGrabbed = workAreas.some(
    area =>
      x + size.width > area.x + 100 &&
      x < area.x + area.width - 100 &&
      y >= area.y &&
      y < area.y + area.height - 50,
  );
  return canBeGrabbed ? { x, y, ...size, isMaximized } : { ...size, isMaximized };
}

// By hand, because a schema library in the main process would cost more start-up than all its own code.
function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false;
  const state = value as Readonly<Record<string, unknown>>;
  return (
    ['x', 'y', 'width', 'height'].every(name => Number.isInteger(state[name])) &&
    typeof state['isMaximized'] === 'boolean'
  );
}
