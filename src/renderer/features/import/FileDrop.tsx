/** Takes a roster file dropped anywhere on the window. */
export function FileDrop() {
  return null;
}
