import { Refusal } from "../client.ts";
import { useWords } from "../words/use-words.ts";
import { Mishap } from "./Mishap.tsx";
import { Page } from "./Page.tsx";

const unanswered = new Refusal({ error: "internal", what: "", where: null, mend: null }, 0);

/** What stands where a page broke; the rest of the desk goes on. */
export function Broken({ error }: { error: unknown }) {
  const { say } = useWords();
  const isUnfetched = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <Page title={say("errors.broken")}>
      <Mishap error={isUnfetched ? unanswered : error} again={() => void beginAnew()} />
    </Page>
  );
}

/** A part of the page could not be fetched: Attaché does not answer. */
export const Unreached = () => <Broken error={unanswered} />;

/** Loads the page anew once somebody answers; before, the reader would lose what is still there. */
async function beginAnew(): Promise<void> {
  const answer = await fetch("/api/v1/settings").catch(() => null);
  if (answer) location.reload();
}
