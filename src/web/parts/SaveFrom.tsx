import { address, type Query } from "../client.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

/** A file the server makes row by row, so that it has no cap. */
export function SaveFrom({ path, query, what, label }: { path: string; query: Query; what: string; label: string }) {
  const { say } = useWords();
  return (
    <a
      className="quiet small"
      href={address(path, query)}
      download
      aria-label={say("save.asOf", { name: what, label })}
    >
      <Icon name="save" size={16} />
      {label}
    </a>
  );
}
