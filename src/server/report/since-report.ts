import type { SinceAnswer, SinceGap, SincePost } from "../../contract/since.ts";
import { gapTold } from "../../contract/since-told.ts";
import { platformBrand } from "../../domain/platform-brand.ts";
import { type Column, dayOn, escaped, notKnown, sheet, table, written } from "./page.ts";
import type { Tongue } from "./tongue.ts";

type About = { account: string; platform: string; handle: string | null; holder: string | null };

/** The morning’s page on paper: the same parts in the same order. */
export function sinceReport(
  tongue: Tongue,
  answer: SinceAnswer,
  { now, demonstration }: { now: number; demonstration: boolean },
): string {
  const { say, day, comma } = tongue;
  const { posts, mentions, us, renamed, silent, expired, gaps } = answer;
  const whom = answer.following.map(({ name }) => name).join(comma);
  const part = (title: string, none: string, html: string | null, means = "") =>
    `<section><h2>${escaped(title)}</h2>${means && `<p class="caution">${escaped(means)}</p>`}${html ?? `<p class="soft">${escaped(none)}</p>`}</section>`;
  const rows = <Row>(columns: readonly Column<Row>[], list: readonly Row[]) =>
    list.length === 0 ? null : table(columns, list);
  return sheet(tongue, {
    title: say("since.title"),
    lead: [
      answer.following.length > 0 ? say("since.filters", { day: day(answer.since), whom }) : say("since.nobody"),
      say("report.made", { day: day(now) }),
    ],
    body: [
      part(
        say("since.posts"),
        say("since.noPosts"),
        postsTable(tongue, posts),
        say("since.postsMean", { day: day(answer.since) }),
      ),
      part(
        us ? say("since.mentions", { us: us.name }) : say("since.us"),
        say(us ? "since.noMentions" : "since.noUs"),
        postsTable(tongue, mentions),
        us ? say("since.mentionsMean") : "",
      ),
      part(say("since.renamed"), say("since.noRenamed"), rows(renamedColumns(tongue), renamed)),
      part(say("since.silent"), say("since.noSilent"), rows(silentColumns(tongue), silent), say("since.silentMeans")),
      part(
        say("since.expired"),
        say("since.noExpired"),
        rows(expiredColumns(tongue), expired),
        say("since.expiredMeans"),
      ),
      part(say("since.gaps"), say("since.noGaps"), rows(gapColumns(tongue), gaps)),
    ].join("\n"),
    foot: [say("report.zero")],
    unfinished: answer.unfinished,
    demonstration,
  });
}

function postsTable(tongue: Tongue, { total, rows }: SinceAnswer["posts"]): string | null {
  const { say } = tongue;
  if (rows.length === 0) return null;
  const columns: Column<SincePost>[] = [
    {
      title: say("since.when"),
      cell: ({ postedAt }) => (postedAt === null ? notKnown(tongue) : dayOn(tongue, postedAt)),
    },
    {
      title: say("since.who"),
      head: true,
      cell: ({ holder, account, platform }) =>
        `${written(holder ?? account)}<br><span class="soft">${escaped(platformBrand(platform) ?? platform)}</span>`,
    },
    { title: say("since.text"), cell: ({ text }) => `<span class="text">${written(text)}</span>` },
  ];
  const more =
    total > rows.length ? `<p class="soft">${escaped(say("report.printed", { count: rows.length, total }))}</p>` : "";
  return `${table(columns, rows)}${more}`;
}

const accountColumn = <Row extends About>({ say }: Tongue): Column<Row> => ({
  title: say("since.account"),
  head: true,
  cell: ({ handle, account, holder, platform }) =>
    `<bdi dir="ltr">${escaped(handle ?? account)}</bdi><br><span class="soft">${written(holder ?? "")} · ${escaped(platformBrand(platform) ?? platform)}</span>`,
});

const renamedColumns = (tongue: Tongue): Column<SinceAnswer["renamed"][number]>[] => {
  const { say, comma } = tongue;
  const word = (text: string | null) => `<bdi dir="ltr">${escaped(text ?? say("since.noChange"))}</bdi>`;
  return [
    accountColumn(tongue),
    {
      title: say("since.change"),
      cell: ({ field, seenInPosts }) =>
        escaped(`${say(`since.fields.${field}`)}${seenInPosts ? `${comma}${say("since.seenInPosts")}` : ""}`),
    },
    { title: say("since.before"), cell: ({ before }) => word(before) },
    { title: say("since.after"), cell: ({ after }) => word(after) },
    { title: say("since.when"), cell: ({ at }) => (at === null ? notKnown(tongue) : dayOn(tongue, at)) },
  ];
};

const silentColumns = (tongue: Tongue): Column<SinceAnswer["silent"][number]>[] => {
  const { say } = tongue;
  return [
    accountColumn(tongue),
    { title: say("since.silentFor"), cell: ({ days }) => escaped(say("since.days", { count: days })) },
    { title: say("since.habit"), cell: ({ habit }) => escaped(say("since.days", { count: Math.ceil(habit) })) },
    { title: say("since.lastPost"), cell: ({ lastDay }) => dayOn(tongue, lastDay) },
    { title: say("since.collectedTo"), cell: ({ collectedTo }) => dayOn(tongue, collectedTo) },
  ];
};

const expiredColumns = (tongue: Tongue): Column<SinceAnswer["expired"][number]>[] => {
  const { say, day, comma } = tongue;
  return [
    accountColumn(tongue),
    { title: say("since.proofOf"), cell: ({ evidenceDate }) => dayOn(tongue, evidenceDate) },
    {
      title: say("since.expiredOn"),
      cell: ({ expiredOn, fresh }) => escaped(`${day(expiredOn)}${fresh ? `${comma}${say("since.fresh")}` : ""}`),
    },
  ];
};

const gapColumns = (tongue: Tongue): Column<SinceGap>[] => [
  { title: tongue.say("since.gap"), head: true, cell: (gap) => written(gapTold(gap, tongue)) },
  { title: tongue.say("since.next"), cell: ({ code }) => escaped(tongue.say(`since.gapGo.${code}`)) },
];
