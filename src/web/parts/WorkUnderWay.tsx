import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { jobs } from "../questions.ts";
import { useWords } from "../words/use-words.ts";

/** Work goes on when its page is left; the rail keeps saying so. */
export function WorkUnderWay() {
  const { say, locale } = useWords();
  const { data } = useQuery({
    ...jobs(),
    refetchInterval: ({ state }) => (state.data?.rows.some((job) => job.state === "running") ? 1_500 : 15_000),
  });
  const job = data?.rows.find((one) => one.state === "running" && one.kind === "import");
  if (!job) return null;
  const share = job.total ? Math.min(1, job.done / job.total) : null;
  return (
    <Link to="/imports" className="rail-work">
      <span>{say("frame.importing")}</span>
      {share !== null && <bdi className="number">{locale.share(Math.floor(share * 100) / 100)}</bdi>}
      <progress aria-label={say("frame.importing")} value={share ?? undefined} max={1} />
    </Link>
  );
}
