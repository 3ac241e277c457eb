import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { BatchDetail, Job, RejectsPage } from "../../contract/imports.ts";
import { Failed } from "../parts/Failed.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import { Page, Section } from "../parts/Page.tsx";
import { Pair } from "../parts/Pair.tsx";
import { ShareBar } from "../parts/ShareBar.tsx";
import { DayAndTime, NotKnown, Num } from "../parts/Values.tsx";
import { Window } from "../parts/Window.tsx";
import type { Act } from "../use-act.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { Accounting } from "./Accounting.tsx";
import { BatchStateWord } from "./BatchTable.tsx";
import { DriftNotice } from "./DriftNotice.tsx";
import { MapAgain } from "./MapAgain.tsx";
import { RejectTable } from "./RejectTable.tsx";
import { Unregistered } from "./Unregistered.tsx";

type BatchProps = {
  batch: BatchDetail;
  rejects: RejectsPage | null;
  undo: Act<string>;
  remap: Act<string, Job>;
  onPage(page: number): void;
};

export function Batch({ batch, rejects, undo, remap, onPage }: BatchProps) {
  const words = useWords();
  const { say } = words;
  const [asking, setAsking] = useState(false);
  const isThere = batch.state === "done";
  const problem = undo.error ?? (batch.registeredSince === 0 ? remap.error : null);
  return (
    <Page
      title={batch.file}
      heading={<bdi className="file-name">{batch.file}</bdi>}
      above={
        <>
          <Link to="/imports">{say("frame.imports")}</Link> · <BatchStateWord state={batch.state} />
        </>
      }
      below={
        isThere && (
          <div className="form-acts">
            <Link to="/posts" search={{ batch: batch.id }} className="button">
              {say("batch.posts")}
            </Link>
            <button
              type="button"
              className="button"
              disabled={!batch.rawKept || remap.pending}
              onClick={() => remap.run(batch.id)}
            >
              {say("batch.remap")}
            </button>
            <button type="button" className="button dangerous" onClick={() => setAsking(true)}>
              {say("batch.undo")}
            </button>
          </div>
        )
      }
    >
      <Failed error={batch.error} failure={batch.failure} />
      {problem != null && <Mishap error={problem} />}
      {remap.done && batch.registeredSince === 0 && (
        <p className="notice" role="status">
          {say("batch.remapping")}
        </p>
      )}
      {batch.state === "undone" && (
        <p className="notice" role="status">
          {say("batch.undone")}
        </p>
      )}
      <Accounting batch={batch} />
      {isThere && <Unregistered of={batch.unregistered} />}
      <MapAgain
        why={say("batch.registeredSince", { count: batch.registeredSince })}
        batches={isThere && batch.registeredSince > 0 ? [batch.id] : []}
        remap={remap}
      />
      <DriftNotice drift={batch.drift} />
      <div className="columns">
        <div className="column-main">
          {batch.rejected > 0 && rejects && (
            <RejectTable rejects={rejects} reasons={batch.rejectReasons} onPage={onPage} />
          )}
        </div>
        <div className="column-side">
          <Section title={say("batch.about")}>
            <About batch={batch} />
          </Section>
          {batch.platforms.length > 0 && (
            <Section title={say("overview.byPlatform")}>
              <ul className="plain shares">
                {batch.platforms.map(({ platform, posts }) => (
                  <ShareBar key={platform} name={platformTitle(platform, words)} value={posts} most={batch.stored} />
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
      <Window title={say("batch.undoTitle")} isOpen={asking} onOpenChange={setAsking}>
        <p>{say("batch.undoMeans", { count: batch.stored })}</p>
        <div className="form-acts">
          <button
            type="button"
            className="button dangerous"
            onClick={() => {
              undo.run(batch.id);
              setAsking(false);
            }}
          >
            {say("batch.undo")}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {say("batch.keep")}
          </button>
        </div>
      </Window>
    </Page>
  );
}

function About({ batch }: { batch: BatchDetail }) {
  const { say, locale } = useWords();
  return (
    <dl className="pairs stacked">
      <Pair what={say("imports.format")}>
        <bdi>{batch.format}</bdi> <span className="soft">{say("batch.version", { version: batch.formatVersion })}</span>
      </Pair>
      <Pair what={say("batch.started")}>
        <DayAndTime at={batch.startedAt} />
      </Pair>
      <Pair what={say("batch.period")}>
        {batch.firstPostAt === null || batch.lastPostAt === null ? (
          <NotKnown />
        ) : (
          say("overview.period", { from: locale.date(batch.firstPostAt), to: locale.date(batch.lastPostAt) })
        )}
      </Pair>
      <Pair what={say("counts.observations")}>
        <Num of={batch.observations} />
      </Pair>
      <Pair what={say("batch.raw")}>
        {batch.rawKept
          ? batch.rawUntil
            ? say("batch.rawUntil", { date: locale.date(batch.rawUntil) })
            : say("values.yes")
          : say("batch.rawGone")}
      </Pair>
      <Pair what="SHA-256">{batch.sha256 ? <bdi className="code file-name">{batch.sha256}</bdi> : <NotKnown />}</Pair>
      <Pair what={say("batch.id")}>
        <bdi className="code file-name">{batch.id}</bdi>
      </Pair>
    </dl>
  );
}
