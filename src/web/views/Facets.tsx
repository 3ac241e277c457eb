import type { Facet } from "../../contract/posts.ts";
import type { Option } from "../parts/Pick.tsx";
import { FewAuthors, Num } from "../parts/Values.tsx";
import { several } from "../search.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import type { PostFilters } from "./Posts.tsx";

type FacetsProps = {
  states: readonly Option[];
  facets: readonly Facet[];
  /** Set where only the newest of the posts found are counted. */
  newest: number | null;
  filters: PostFilters;
  onFilter(change: PostFilters): void;
};

const shown = 8;
const filterable = ["platform", "state", "account", "actor", "language", "batch", "standing", "actorKind"] as const;

/** How what was found divides; a click keeps to one part, another click lets it go. */
export function Facets({ states, facets, newest, filters, onFilter }: FacetsProps) {
  const words = useWords();
  const { say, sayOr, locale } = words;
  const name = (field: string, value: string, label: string | null) => {
    if (field === "platform") return platformTitle(value, words);
    if (field === "language") return locale.languageName(value);
    if (field === "actorKind") return sayOr(`actors.kinds.${value}`, value);
    if (field === "standing") return sayOr(`standing.${value}`, label ?? value);
    if (field === "state") return states.find(({ id }) => id === value)?.text ?? value;
    if (field === "month") return locale.month(Date.parse(value));
    return label ?? value;
  };
  return (
    <aside className="column-side facets" aria-label={say("posts.facets")}>
      {newest !== null && <p className="soft small">{say("posts.facetsOf", { count: newest })}</p>}
      {facets.map(({ field, rows }) => {
        const { chosen, toggle } = filterOf(field, filters, onFilter);
        if (rows.length === 0) return null;
        return (
          <section key={field} className="facet">
            <h2>{sayOr(`posts.by.${field}`, field)}</h2>
            <ul className="plain">
              {rows.slice(0, shown).map(({ value, label, posts }) => (
                <li key={value ?? ""}>
                  {value === null || !toggle ? (
                    <span className={value === null ? "facet-row not-known" : "facet-row"}>
                      <bdi>{value === null ? say("values.notKnown") : name(field, value, label)}</bdi>
                      {posts === null ? <FewAuthors /> : <Num of={posts} />}
                    </span>
                  ) : (
                    <button
                      type="button"
                      className="facet-row"
                      aria-pressed={chosen.includes(value)}
                      onClick={() => toggle(value)}
                    >
                      <span>
                        <bdi>{name(field, value, label)}</bdi>
                        {field === "account" && label && <bdi className="aside">{value}</bdi>}
                      </span>
                      {posts === null ? <FewAuthors /> : <Num of={posts} />}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}

type Filter = { chosen: readonly string[]; toggle: ((value: string) => void) | null };

/** How a click on a row of counts changes the question; a month becomes the period. */
function filterOf(field: string, filters: PostFilters, onFilter: FacetsProps["onFilter"]): Filter {
  if (field === "month") {
    const chosen = filters.from && filters.from === filters.to ? [filters.from] : [];
    return {
      chosen,
      toggle: (month) => onFilter(chosen.includes(month) ? { from: "", to: "" } : { from: month, to: month }),
    };
  }
  const filter = filterable.find((one) => one === field);
  if (!filter) return { chosen: [], toggle: null };
  const chosen = several(filters[filter]);
  const toggled = (value: string) =>
    chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { chosen, toggle: (value) => onFilter({ [filter]: toggled(value).join(",") }) };
}
