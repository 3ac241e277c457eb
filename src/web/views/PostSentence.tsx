import type { Facet } from "../../contract/posts.ts";
import { platforms } from "../../domain/platform.ts";
import { PeriodBound } from "../parts/PeriodBound.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import type { PostFilters } from "./Posts.tsx";

type Props = {
  filters: PostFilters;
  states: readonly Option[];
  facets: readonly Facet[];
  onFilter(change: PostFilters): void;
};

/** “Posts of Kazakhstan, on all platforms in any language, from … to …, the newest first” */
export function PostSentence({ filters, states, facets, onFilter }: Props) {
  const words = useWords();
  const { say, locale } = words;
  const there = (field: string) =>
    facets.find((facet) => facet.field === field)?.rows.flatMap(({ value }) => (value ? [value] : [])) ?? [];
  const languages = [...new Set([...there("language"), ...(filters.language ? [filters.language] : [])])];
  const places = [...new Set([...there("platform"), ...platforms])];
  const choice = (name: keyof PostFilters, label: string, every: string, options: readonly Option[]) => (
    <Pick
      label={label}
      value={filters[name] ?? ""}
      options={[{ id: "", text: every }, ...withSeveral(filters[name], options, words.locale.comma)]}
      onPick={(value) => onFilter({ [name]: value })}
    />
  );
  return (
    <div className="sentence">
      <Phrase
        text={say("posts.sentence")}
        parts={{
          state: choice("state", say("actors.state"), say("actors.anyState"), states),
          platform: choice(
            "platform",
            say("overview.platform"),
            say("accounts.anyPlatform"),
            places.map((id) => ({ id, text: platformTitle(id, words) })),
          ),
          language: choice(
            "language",
            say("activity.languages"),
            say("posts.anyLanguage"),
            languages.map((id) => ({ id, text: locale.languageName(id) })),
          ),
          who: choice("registered", say("posts.who"), say("posts.anyone"), [
            { id: "true", text: say("posts.registered") },
            { id: "false", text: say("posts.unregistered") },
          ]),
          from: <PeriodBound end="from" period={filters} onPeriod={onFilter} />,
          to: <PeriodBound end="to" period={filters} onPeriod={onFilter} />,
          sort: (
            <Pick
              label={say("posts.order")}
              value={filters.sort ?? (filters.q ? "relevance" : "newest")}
              options={(["newest", "relevance"] as const).map((id) => ({
                id,
                text: say(`posts.sorts.${id}`),
              }))}
              onPick={(sort) => onFilter({ sort })}
            />
          ),
        }}
      />
      {(["account", "actor", "batch", "standing", "actorKind"] as const).map(
        (name) =>
          filters[name] && (
            <button key={name} type="button" className="button" onClick={() => onFilter({ [name]: "" })}>
              {say(`posts.only.${name}`)} ×
            </button>
          ),
      )}
    </div>
  );
}

/** Two values picked among the counts stay readable as one choice. */
function withSeveral(value: string | undefined, options: readonly Option[], comma: string): readonly Option[] {
  if (!value?.includes(",")) return options;
  const text = value
    .split(",")
    .map((id) => options.find((option) => option.id === id)?.text ?? id)
    .join(comma);
  return [{ id: value, text }, ...options];
}
