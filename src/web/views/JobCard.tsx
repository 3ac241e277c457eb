import { Link } from "@tanstack/react-router";
import type { Job } from "../../contract/imports.ts";
import { Failed } from "../parts/Failed.tsx";
import { useWords } from "../words/use-words.ts";
import { Unregistered } from "./Unregistered.tsx";

/** Progress with rate and time left, and a way to stop. It goes on when the page is left. */
export function JobCard({ job, onStop }: { job: Job; onStop(job: string): void }) {
  const { say, sayOr, locale } = useWords();
  // A stage of work is called by its own name; an import by that of its file.
  const stage = sayOr(`stages.${job.kind}`, "");
  const title = stage && job.batch ? `${stage} · ${job.batch}` : stage || job.title;
  const amount = (value: number) => (job.unit === "bytes" ? locale.bytes(value) : locale.number(Math.round(value)));
  const share = job.total ? Math.min(1, job.done / job.total) : null;
  const running = job.state === "running" || job.state === "waiting";
  const said = [
    share === null ? amount(job.done) : say("jobs.doneOf", { done: amount(job.done), total: amount(job.total ?? 0) }),
    job.ratePerSecond !== null && running && say("jobs.rate", { rate: amount(job.ratePerSecond) }),
    job.secondsLeft !== null && running && left(job.secondsLeft, say),
  ];
  return (
    <section className="file-card" aria-label={title}>
      <div className="file-head">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <span className="soft">{say(`jobs.states.${job.state}`)}</span>
        {running && (
          <button type="button" className="button dangerous" onClick={() => onStop(job.id)}>
            {say("jobs.stop")}
          </button>
        )}
      </div>
      <progress aria-label={title} value={job.state === "done" ? 1 : (share ?? undefined)} max={1} />
      <p className="soft small number">{said.filter(Boolean).join(" · ")}</p>
      <Failed error={job.error} failure={job.failure} />
      {job.unregistered && <Unregistered of={job.unregistered} />}
      {job.batch && job.state === "done" && (
        <p role="status">
          <Link to="/imports/$id" params={{ id: job.batch }}>
            {say("imports.seeAccount")}
          </Link>
        </p>
      )}
    </section>
  );
}

function left(seconds: number, say: ReturnType<typeof useWords>["say"]): string {
  if (seconds < 90) return say("left.second", { count: Math.max(1, Math.round(seconds)) });
  if (seconds < 5_400) return say("left.minute", { count: Math.round(seconds / 60) });
  return say("left.hour", { count: Math.round(seconds / 3_600) });
}
