import { useNavigate, type NavigateOptions } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

type PairLinkProps = {
  readonly pairId: number;
  /** The part of the pair’s page that opens. */
  readonly section: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/**
 * Leads from a row to a pair’s page.
 *
 * The router's own link asks the router about itself at every step of every row; a list of many rows would wait for that.
 */
export function PairLink({ pairId, section, className, children }: PairLinkProps) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(pairSection(pairId, section));
  };
  return (
    <a href={`/pairs/${pairId}/${section}`} className={className} onClick={follow}>
      {children}
    </a>
  );
}

/** Where a part of a pair’s page is. */
export function pairSection(pairId: number, section: string): NavigateOptions {
  return { to: '/pairs/$pairId/$section', params: { pairId: String(pairId), section } };
}
