import type { ReactNode } from "react";
import { go } from "../../state/secretariat/route";

interface PageLinkProps {
  to: string;
  children: ReactNode;
  className?: string;
  current?: boolean;
  /** What is read out, where the words alone do not say enough. */
  label?: string;
}

/** A link within the secretariat's pages: an address like any other, followed without loading the page anew. */
export function PageLink({ to, children, className, current, label }: PageLinkProps) {
  return (
    <a
      href={to}
      className={className}
      aria-label={label}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        // A new tab or window stays the browser's.
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
