import { useWords } from "../words/use-words.ts";

/** What is on the page, on paper: rail, fields and buttons stay away. */
export function PrintButton() {
  const { say } = useWords();
  return (
    <button type="button" className="button no-print" onClick={() => window.print()}>
      {say("frame.print")}
    </button>
  );
}
