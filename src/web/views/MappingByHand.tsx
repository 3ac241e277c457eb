import type { HandMapping, Preview } from "../../contract/imports.ts";
import { platforms } from "../../domain/platform.ts";
import { type Option, Pick } from "../parts/Pick.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

type Props = { preview: Preview; mapping: HandMapping; onMapping(mapping: HandMapping): void };

const main = ["id", "author", "text", "postedAt"] as const;
const more = [
  "authorId",
  "authorName",
  "title",
  "url",
  "language",
  "kind",
  "replyToId",
  "mentions",
  "links",
  "tags",
  "seenAt",
  "authorSeenAt",
] as const;
const counters = ["likes", "replies", "reposts", "quotes", "views"] as const;
const authorCounters = ["followers", "following", "posts"] as const;

/** Which column holds what; each choice is tried at once on the first rows below. */
export function MappingByHand({ preview, mapping, onMapping }: Props) {
  const words = useWords();
  const { say, sayOr } = words;
  const columns: Option[] = [
    { id: "", text: say("mapping.nowhere") },
    ...preview.columns.map((id) => ({ id, text: id })),
  ];
  const choice = (group: "fields" | "counters" | "authorCounters", field: string) => {
    const given = mapping[group] ?? {};
    const set = (column: string) => {
      const { [field]: _left, ...rest } = given;
      onMapping({ ...mapping, [group]: column === "" ? rest : { ...rest, [field]: column } });
    };
    const label = group === "fields" ? sayOr(`fields.${field}`, field) : sayOr(`measures.${field}`, field);
    return (
      <div className="field" key={`${group} ${field}`}>
        <span>{label}</span>
        <Pick label={label} value={given[field] ?? ""} options={columns} onPick={set} boxed />
      </div>
    );
  };
  return (
    <fieldset className="mapping">
      <legend>{say("mapping.title")}</legend>
      <p className="soft small measure">{say("mapping.how")}</p>
      <div className="mapping-grid">
        <div className="field">
          <span>{say("overview.platform")}</span>
          <Pick
            label={say("overview.platform")}
            value={mapping.platform}
            options={[...new Set([...platforms, mapping.platform])].map((id) => ({
              id,
              text: platformTitle(id, words),
            }))}
            onPick={(platform) => onMapping({ ...mapping, platform })}
            boxed
          />
        </div>
        {main.map((field) => choice("fields", field))}
        <label className="field">
          <span>{say("mapping.zone")}</span>
          <input
            key={mapping.date?.zone}
            defaultValue={mapping.date?.zone ?? "UTC"}
            placeholder="Asia/Tashkent"
            dir="ltr"
            onBlur={(event) => {
              const zone = event.target.value.trim() || "UTC";
              if (zone !== (mapping.date?.zone ?? "UTC")) onMapping({ ...mapping, date: { ...mapping.date, zone } });
            }}
          />
        </label>
      </div>
      <details>
        <summary>{say("mapping.more")}</summary>
        <div className="mapping-grid">{more.map((field) => choice("fields", field))}</div>
      </details>
      <details>
        <summary>{say("mapping.counters")}</summary>
        <div className="mapping-grid">
          {counters.map((field) => choice("counters", field))}
          {authorCounters.map((field) => choice("authorCounters", field))}
        </div>
      </details>
    </fieldset>
  );
}
