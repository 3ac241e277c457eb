import { useCallback, useMemo } from "react";
import type { Activity } from "../../contract/activity.ts";
import { type Column, Table } from "../parts/Table.tsx";
import { Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";
import { Chart } from "./Chart.tsx";
import { steps } from "./steps.ts";

type Row = Activity["timeline"][number];

/** Posts a day or month, with the stretches hatched for which nothing is here. */
export function PostsOverTime({ activity, of }: { activity: Activity; of: string }) {
  const { say, sayOr, locale } = useWords();
  const drawn = useMemo(() => steps(activity.timeline, activity.by), [activity]);
  const most = activity.timeline.reduce<Row | null>(
    (best, row) => (best && best.posts >= row.posts ? best : row),
    null,
  );
  const print = activity.by === "month" ? locale.month : locale.date;
  const gap = say("charts.gap");
  const draw = useCallback(async () => {
    const { overTime } = await import("./over-time.ts");
    return overTime(drawn, { date: print, tick: locale.monthShort, number: locale.number, gap });
  }, [drawn, print, locale, gap]);

  if (!most) return null;
  const unfinished = activity.unfinished.map((stage) => sayOr(`stages.${stage.stage}`, stage.title)).join(locale.comma);
  const caption = [
    say("charts.basis", { known: activity.basis.known, of: activity.basis.of }),
    drawn.some((step) => step.posts === null) && say("charts.hatched"),
    activity.undated > 0 && say("charts.undated", { count: activity.undated }),
    unfinished && say("overview.unfinished", { stages: unfinished }),
  ];
  const columns: Column<Row>[] = [
    {
      id: "start",
      title: say("charts.when"),
      head: true,
      cell: (row) => print(Date.parse(row.start)),
      plain: (row) => row.start,
      sort: (row) => row.start,
    },
    {
      id: "posts",
      title: say("overview.posts"),
      numeric: true,
      cell: (row) => <Num of={row.posts} />,
      plain: (row) => row.posts,
      sort: (row) => row.posts,
    },
  ];
  return (
    <Chart
      title={say("charts.most", { when: print(Date.parse(most.start)), posts: most.posts })}
      subtitle={say(activity.by === "month" ? "charts.postsAMonth" : "charts.postsADay", { of })}
      caption={caption.filter(Boolean).join(" ")}
      draw={draw}
      fileName="posts-over-time"
      height={220}
      table={
        <Table
          caption={say("charts.postsOverTime")}
          columns={columns}
          rows={activity.timeline}
          rowKey={(row) => row.start}
          save="posts-over-time"
        />
      }
    />
  );
}
