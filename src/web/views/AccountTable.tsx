import { Link } from "@tanstack/react-router";
import type { Account } from "../../contract/accounts.ts";
import { DaysAgo } from "../parts/Age.tsx";
import { StandingBadge } from "../parts/Standing.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { Dated, NotKnown, Num } from "../parts/Values.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

export function AccountTable({
  accounts,
  withHolder = false,
  save,
}: {
  accounts: readonly Account[];
  withHolder?: boolean;
  save?: string;
}) {
  const words = useWords();
  const { say } = words;
  const holder: Column<Account> = {
    id: "holder",
    title: say("accounts.holder"),
    cell: (account) => (
      <Link to="/actors/$id" params={{ id: account.holder.id }}>
        <bdi>{account.holder.name}</bdi>
      </Link>
    ),
    plain: (account) => account.holder.name,
  };
  const columns: Column<Account>[] = [
    {
      id: "handle",
      title: say("accounts.handle"),
      head: true,
      cell: (account) => (
        <Link to="/accounts/$id" params={{ id: account.id }} className="file-name">
          <bdi dir="ltr">{account.handle ?? say("accounts.noHandle")}</bdi>
          {account.edition && (
            <>
              {words.locale.comma}
              <bdi>{account.edition}</bdi>
            </>
          )}
        </Link>
      ),
      plain: ({ handle, edition }) => (edition ? [handle, edition].filter(Boolean).join(", ") : handle),
    },
    {
      id: "platform",
      title: say("overview.platform"),
      cell: (account) => platformTitle(account.platform, words),
      plain: (account) => account.platform,
    },
    ...(withHolder ? [holder] : []),
    {
      id: "standing",
      title: say("actors.standing"),
      cell: (account) => <StandingBadge of={account} />,
      plain: (account) => account.standing,
    },
    {
      id: "evidence",
      title: say("accounts.evidenceDate"),
      minor: true,
      cell: (account) => (
        <span className="nowrap">
          <Dated on={account.evidenceDate} />
          {account.evidenceAgeDays !== null && (
            <span className="aside">
              <DaysAgo days={account.evidenceAgeDays} />
            </span>
          )}
        </span>
      ),
      plain: (account) => account.evidenceDate,
    },
    {
      id: "languages",
      title: say("accounts.languages"),
      minor: true,
      cell: (account) =>
        account.languages.length > 0 ? (
          account.languages.map((code) => words.locale.languageName(code)).join(words.locale.comma)
        ) : (
          <NotKnown />
        ),
      plain: (account) => account.languages.join(" "),
    },
    {
      id: "posts",
      title: say("overview.posts"),
      numeric: true,
      cell: (account) => <Num of={account.posts} />,
      plain: (account) => account.posts,
    },
  ];
  return (
    <Table
      caption={say("counts.accounts")}
      columns={columns}
      rows={accounts}
      rowKey={(account) => account.id}
      {...(save ? { save } : {})}
    />
  );
}
