import type { AccountsPage } from "../../contract/accounts.ts";
import { platforms } from "../../domain/platform.ts";
import { standings } from "../../domain/standing.ts";
import { Empty } from "../parts/Empty.tsx";
import { Find } from "../parts/Find.tsx";
import { Page } from "../parts/Page.tsx";
import { Pager } from "../parts/Pager.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { AccountTable } from "./AccountTable.tsx";
import { RegisterTabs } from "./RegisterTabs.tsx";

export type AccountFilters = { platform?: string; state?: string; standing?: string; q?: string; page?: string };

type AccountsProps = {
  found: AccountsPage;
  filters: AccountFilters;
  states: readonly Option[];
  onFilter(change: AccountFilters): void;
  onPage(page: number): void;
};

export function Accounts({ found, filters, states, onFilter, onPage }: AccountsProps) {
  const words = useWords();
  const { say } = words;
  const platformOptions = platforms.map((platform) => ({ id: platform, text: platformTitle(platform, words) }));
  const standingOptions = standings.map((standing) => ({ id: standing, text: say(`standing.${standing}`) }));
  const sentence = (
    <div className="sentence">
      <Phrase
        text={say("accounts.sentence")}
        parts={{
          standing: (
            <Pick
              label={say("actors.standing")}
              value={filters.standing ?? ""}
              options={[{ id: "", text: say("accounts.anyStanding") }, ...standingOptions]}
              onPick={(standing) => onFilter({ standing })}
            />
          ),
          platform: (
            <Pick
              label={say("overview.platform")}
              value={filters.platform ?? ""}
              options={[{ id: "", text: say("accounts.anyPlatform") }, ...platformOptions]}
              onPick={(platform) => onFilter({ platform })}
            />
          ),
          state: (
            <Pick
              label={say("actors.state")}
              value={filters.state ?? ""}
              options={[
                { id: "", text: say("actors.anyState") },
                { id: "none", text: say("accounts.noState") },
                ...states,
              ]}
              onPick={(state) => onFilter({ state })}
            />
          ),
          text: <Find label={say("accounts.find")} value={filters.q ?? ""} onFind={(q) => onFilter({ q })} />,
        }}
      />
    </div>
  );
  return (
    <Page
      title={say("counts.accounts")}
      heading={say("accounts.heading", { count: found.total })}
      above={<RegisterTabs here="accounts" />}
      below={sentence}
    >
      {found.rows.length === 0 ? (
        <Empty title={say("accounts.noneTitle")}>
          <p className="measure">{say("accounts.none")}</p>
        </Empty>
      ) : (
        <>
          <AccountTable accounts={found.rows} withHolder />
          <Pager page={found.page} pageSize={found.pageSize} total={found.total} onPage={onPage} />
        </>
      )}
    </Page>
  );
}
