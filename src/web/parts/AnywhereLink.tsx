import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A link to an address the server gave: inside the page without loading it anew, elsewhere as any link. */
export function AnywhereLink({ href, children }: { href: string; children: ReactNode }) {
  const router = useRouter();
  const inside = href.startsWith("/") && !href.startsWith("/api/");
  return (
    <a
      href={href}
      onClick={(event) => {
        if (!inside || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      {children}
    </a>
  );
}
