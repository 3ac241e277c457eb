import type { SinceAnswer, SinceGap } from "../../contract/since.ts";
import { gapTold } from "../../contract/since-told.ts";
import { AnywhereLink } from "../parts/AnywhereLink.tsx";
import { Section } from "../parts/Page.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { rankingSpeech } from "../words/ranking-speech.ts";
import { useWords } from "../words/use-words.ts";
import { Stages } from "./Stages.tsx";

/** What was not collected and the next step; what is still being worked off stands below. */
export function SinceGaps({ gaps, unfinished }: Pick<SinceAnswer, "gaps" | "unfinished">) {
  const words = useWords();
  const { say } = words;
  const told = (gap: SinceGap) => gapTold(gap, rankingSpeech(words));
  const columns: Column<SinceGap>[] = [
    { id: "gap", title: say("since.gap"), head: true, cell: told, plain: told },
    {
      id: "next",
      title: say("since.next"),
      cell: ({ code, href }) => <AnywhereLink href={href}>{say(`since.gapGo.${code}`)}</AnywhereLink>,
    },
  ];
  return (
    <Section title={say("since.gaps")}>
      {gaps.length === 0 ? (
        <p className="soft">{say("since.noGaps")}</p>
      ) : (
        <Table
          caption={say("since.gaps")}
          columns={columns}
          rows={gaps}
          rowKey={({ code, href, names }) => `${code} ${href} ${names.join()}`}
          save="gaps"
        />
      )}
      {unfinished.length > 0 && <Stages stages={unfinished} />}
    </Section>
  );
}
