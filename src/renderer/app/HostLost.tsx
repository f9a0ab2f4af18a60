import { useEffect, useState } from 'react';
import type { HostLine } from '../api/connect-host.ts';
import styles from './HostLost.module.css';

type HostLostProps = { readonly line: Promise<HostLine> };

/** Across the window once the core is gone: everything is saved, and how to go on. */
export function HostLost({ line }: HostLostProps) {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let isShown = true;
    line
      .then(opened => opened.lost)
      .then(
        () => isShown && setLost(true),
        // A line that never opened is told by `main.tsx` in place of the whole app.
        () => {},
      );
    return () => {
      isShown = false;
    };
  }, [line]);
  if (!isLost) return null;
  return (
    <div className={styles.lost} role="alert">
      Counterpart was stopped on this computer. Everything is saved. Start it again, then open the address it
      shows.
    </div>
  );
}
