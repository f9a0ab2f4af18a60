import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/domain/assert.ts';

/**
 * Draws something small once, and gives copies of it that are plain nodes of the page.
 *
 * A grid makes hundreds of cells while somebody types: a copy costs a hundredth of a component of its own.
 * Not for what changes or can be clicked. Call it when a module is loaded, not while React draws.
 */
export function drawn(element: ReactElement): () => Element {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(element));
  const pattern = must(holder.firstElementChild, 'What is drawn is an element').cloneNode(true) as Element;
  root.unmount();
  return () => pattern.cloneNode(true) as Element;
}
