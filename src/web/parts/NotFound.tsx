import { Link } from "@tanstack/react-router";
import { useWords } from "../words/use-words.ts";
import { Page } from "./Page.tsx";

export function NotFound() {
  const { say } = useWords();
  return (
    <Page title={say("errors.noPage")}>
      <p>
        {say("errors.noPageMend")} <Link to="/">{say("frame.overview")}</Link>
      </p>
    </Page>
  );
}
