import { Link } from "@tanstack/react-router";
import type { Explanation } from "../../contract/explanation.ts";
import { StandingWord } from "../parts/StandingWord.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { AsWritten, Num } from "../parts/Values.tsx";
import { lastDay } from "../period.ts";
import { printedHandle } from "../words/handle.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

type Account = Explanation["accounts"][number];

/** The raw sums of each account, and the way to its posts of these days. */
export function ExplainedAccounts({
  accounts,
  period,
}: {
  accounts: readonly Account[];
  period: Explanation["period"];
}) {
  const words = useWords();
  const { say } = words;
  if (accounts.length === 0) return <p className="not-known">{say("explain.noAccounts")}</p>;
  const counted = (id: keyof Account["interactions"]): Column<Account> => ({
    id,
    title: say(`explain.${id === "quotes" ? "reposts" : id}`),
    numeric: true,
    minor: true,
    cell: ({ interactions }) => <Num of={interactions[id]} />,
    plain: ({ interactions }) => interactions[id],
    sort: ({ interactions }) => interactions[id],
  });
  const columns: Column<Account>[] = [
    {
      id: "account",
      title: say("explain.account"),
      head: true,
      cell: ({ account, platform, handle, holder }) => (
        <>
          <Link to="/accounts/$id" params={{ id: account }}>
            <bdi>{handle === null ? account : printedHandle(platform, handle)}</bdi>
          </Link>
          <span className="aside">
            {platformTitle(platform, words)}, <AsWritten text={holder} />
          </span>
        </>
      ),
      plain: ({ account }) => account,
    },
    {
      id: "standing",
      title: say("actors.standing"),
      cell: ({ standing }) => <StandingWord standing={standing === "proven" ? "proven" : "claimed"} />,
      plain: ({ standing }) => standing,
    },
    {
      id: "posts",
      title: say("explain.posts"),
      numeric: true,
      cell: ({ account, posts }) => (
        <Link to="/posts" search={{ account, ...(period && { from: period.from, to: lastDay(period.to) }) }}>
          <Num of={posts} />
        </Link>
      ),
      plain: ({ posts }) => posts,
      sort: ({ posts }) => posts,
    },
    counted("approval"),
    counted("replies"),
    counted("reposts"),
  ];
  return (
    <Table
      caption={say("explain.accounts")}
      columns={columns}
      rows={accounts}
      rowKey={({ account }) => account}
      save="accounts-behind"
    />
  );
}
