import type { Missing } from "../../contract/overview.ts";
import { AnywhereLink } from "../parts/AnywhereLink.tsx";
import { Section } from "../parts/Page.tsx";
import { useWords } from "../words/use-words.ts";

/** What is not there yet, and the act that would bring it. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const { say, sayOr } = useWords();
  return (
    <Section title={say("overview.next")}>
      {missing.length === 0 ? (
        <p className="soft">{say("overview.nothingMissing")}</p>
      ) : (
        <ol className="plain missing">
          {missing.map(({ code, count, what, mend, href }) => (
            <li key={code}>
              <p>{sayOr(`missing.${code}`, what, { count: count ?? 0 })}</p>
              {href ? (
                <AnywhereLink href={href}>{sayOr(`missingGo.${code}`, mend)}</AnywhereLink>
              ) : (
                <p className="soft small">{sayOr(`missingGo.${code}`, mend)}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
