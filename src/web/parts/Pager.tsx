import { useWords } from "../words/use-words.ts";

type PagerProps = { page: number; pageSize: number; total: number; onPage(page: number): void };

export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const { say } = useWords();
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <nav className="pager" aria-label={say("pager.name")}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say("pager.before")}
      </button>
      <span>{say("pager.place", { page, last })}</span>
      <button type="button" className="button" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {say("pager.next")}
      </button>
    </nav>
  );
}
