import { lazy, Suspense, useState } from "react";
import type { MeasureTable } from "../../contract/overview.ts";
import { smallestGroup } from "../../domain/pseudonym.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { Empty } from "../parts/Empty.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import { Section } from "../parts/Page.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { Pick } from "../parts/Pick.tsx";
import { PlatformPick } from "../parts/PlatformPick.tsx";
import { Switch } from "../parts/Switch.tsx";
import type { World as Shown, WorldSearch } from "../screens/use-world.ts";
import { learnLater } from "../words/speak.ts";
import { useWords } from "../words/use-words.ts";
import { classesOf } from "../world/classes.ts";
import { useFinding } from "../world/use-finding.ts";
import { WorldLegend } from "./WorldLegend.tsx";
import { WorldRanking } from "./WorldRanking.tsx";
import { WorldTable } from "./WorldTable.tsx";
import { WorldTiles } from "./WorldTiles.tsx";
import "../styles/world.css";

const WorldMap = lazy(async () => {
  const [screen] = await Promise.all([import("../screens/WorldMapOf.tsx"), learnLater()]);
  return { default: screen.WorldMapOf };
});

type WorldProps = {
  world: Shown;
  search: WorldSearch;
  onSearch(change: WorldSearch): void;
  platforms: readonly string[];
  /** Posts by state: what its number leaves out is told under the tiles. */
  posts: MeasureTable;
};

/** The world as tiles or, where a boundary file is chosen, as a map; the ranking of the same measure beside it. */
export function World({ world, search, onSearch, platforms, posts }: WorldProps) {
  const words = useWords();
  const { say } = words;
  const isMap = search.view === "map";
  const known = world.rows.filter(({ value }) => value !== null);
  return (
    <Section
      title={say("world.title")}
      tools={
        world.show === "posts" && (
          <Switch isSelected={search.proven === "yes"} onChange={(only) => onSearch({ proven: only ? "yes" : "" })}>
            {say("overview.provenOnly")}
          </Switch>
        )
      }
    >
      <div className="sentence">
        <Phrase
          text={say("world.sentence")}
          parts={{
            measure: (
              <Pick
                label={say("world.what")}
                value={world.show}
                options={world.choices}
                onPick={(id) => onSearch({ show: id === "posts" ? "" : id })}
              />
            ),
            platform: (
              <PlatformPick
                value={world.needsPlatform ? (search.on ?? platforms[0] ?? "") : (search.on ?? "")}
                every={world.needsPlatform ? null : say("methods.allPlatforms")}
                platforms={platforms}
                isDisabled={world.show === "posts" || world.show === "index"}
                onPick={(on) => onSearch({ on })}
              />
            ),
            view: (
              <Pick
                label={say("world.view")}
                value={isMap ? "map" : "tiles"}
                options={[
                  { id: "tiles", text: say("world.tiles") },
                  { id: "map", text: say("world.map") },
                ]}
                onPick={(view) => onSearch({ view: view === "map" ? "map" : "" })}
              />
            ),
          }}
        />
      </div>
      {world.error != null && <Mishap error={world.error} />}
      {world.isWaiting && world.error == null && (
        <p className="waiting" role="status">
          {say("frame.waiting")}
        </p>
      )}
      {!world.isWaiting && world.error == null && known.length === 0 && (
        <Empty title={say("world.none")}>
          <p>{say("world.noneHow")}</p>
        </Empty>
      )}
      {!world.isWaiting && known.length > 0 && (
        <div className="world">
          {isMap ? (
            <Suspense fallback={<p className="waiting">{say("frame.waiting")}</p>}>
              <WorldMap world={world} />
            </Suspense>
          ) : (
            <Tiles world={world} posts={posts} isProvenOnly={search.proven === "yes"} />
          )}
          <WorldRanking world={world} />
        </div>
      )}
    </Section>
  );
}

function Tiles({ world, posts, isProvenOnly }: { world: Shown; posts: MeasureTable; isProvenOnly: boolean }) {
  const { say, sayOr, locale } = useWords();
  const [asTable, setAsTable] = useState(false);
  const { rows, print } = world;
  const classes = classesOf(rows.map(({ value }) => value));
  const unknown = rows.filter(({ value }) => value === null).length;
  const { title, subtitle } = useFinding(world);
  const accounts = posts.rows.reduce(
    (sum, row) => ({ proven: sum.proven + row.accounts.proven, claimed: sum.claimed + row.accounts.claimed }),
    { proven: 0, claimed: 0 },
  );
  const leftWords = ({ unregistered, stateless, excluded }: typeof posts.left) =>
    unregistered === null
      ? say("overview.leftFew", { stateless, excluded, below: smallestGroup })
      : say("overview.left", { unregistered, stateless, excluded });
  const unfinished = posts.unfinished.map((stage) => sayOr(`stages.${stage.stage}`, stage.title)).join(locale.comma);
  const caption = [
    world.show === "posts" && say(isProvenOnly ? "overview.provenOnlyUnit" : "overview.byStateCaption", accounts),
    world.show === "posts" && leftWords(posts.left),
    world.show === "posts" && unfinished && say("overview.unfinished", { stages: unfinished }),
    world.weighted,
    say("world.caption"),
  ];
  const drawn = async (ink: Parameters<Parameters<typeof ChartFrame>[0]["drawn"]>[0]) => {
    const { tilesPicture } = await import("../charts/tiles-picture.ts");
    const legend = classes.map(({ from, to }) => (from === to ? print(from) : `${print(from)} – ${print(to)}`));
    return tilesPicture(rows, classes, legend, say("world.unknown", { count: unknown }), ink, locale.dir === "rtl");
  };
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      caption={caption.filter(Boolean).join(" ")}
      fileName={`world-${world.show}`}
      asTable={asTable}
      onTable={setAsTable}
      table={<WorldTable world={world} />}
      drawn={drawn}
    >
      <div className="lines">
        <WorldTiles label={title} rows={rows} classes={classes} own={world.own} print={print} />
        <WorldLegend classes={classes} unknown={unknown} print={print} />
      </div>
    </ChartFrame>
  );
}
