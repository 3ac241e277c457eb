import { Link } from "@tanstack/react-router";
import { useWords } from "../words/use-words.ts";

/** The register has two sides: who speaks, and where. */
export function RegisterTabs({ here }: { here: "actors" | "accounts" }) {
  const { say } = useWords();
  return (
    <nav className="tabs" aria-label={say("actors.register")}>
      <Link to="/actors" aria-current={here === "actors" ? "page" : undefined}>
        {say("frame.actors")}
      </Link>
      <Link to="/accounts" aria-current={here === "accounts" ? "page" : undefined}>
        {say("counts.accounts")}
      </Link>
    </nav>
  );
}
