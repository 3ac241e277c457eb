import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { NewAccount } from "../../contract/accounts.ts";
import type { ActorProfile, NewActor } from "../../contract/actors.ts";
import type { BatchesPage, FormatInfo, Job } from "../../contract/imports.ts";
import type { FileInHand } from "../files-in-hand.ts";
import { Empty } from "../parts/Empty.tsx";
import { Page, Section } from "../parts/Page.tsx";
import { Pager } from "../parts/Pager.tsx";
import type { Option } from "../parts/Pick.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { BatchTable } from "./BatchTable.tsx";
import { FileCard } from "./FileCard.tsx";
import { JobCard } from "./JobCard.tsx";

export type LookAgain = Partial<Pick<FileInHand, "as" | "account" | "mapping">>;

type ImportsProps = {
  batches: BatchesPage;
  files: readonly FileInHand[];
  formats: readonly FormatInfo[];
  jobs: readonly Job[];
  states: readonly Option[];
  actor: Act<NewActor, ActorProfile>;
  account: Act<NewAccount>;
  onFiles(files: readonly File[]): void;
  onPutAway(key: string): void;
  onLook(key: string, change: LookAgain): void;
  onStart(key: string): void;
  onStop(job: string): void;
  onPage(page: number): void;
};

export function Imports(props: ImportsProps) {
  const { batches, files, jobs, onFiles, onStop, onPage } = props;
  const { say } = useWords();
  const mine = new Set(files.flatMap((file) => (file.job ? [file.job.id] : [])));
  const others = jobs.filter(
    (job) => isOfFile(job) && !mine.has(job.id) && (job.state === "running" || job.state === "waiting"),
  );
  return (
    <Page title={say("frame.imports")} heading={say("imports.heading", { count: batches.total })}>
      <Drop onFiles={onFiles} />
      <div className="files" aria-live="polite">
        {files.map((file) => (
          <FileCard
            key={file.key}
            file={file}
            {...props}
            job={jobs.find((job) => job.id === file.job?.id) ?? file.job}
          />
        ))}
        {others.map((job) => (
          <JobCard key={job.id} job={job} onStop={onStop} />
        ))}
      </div>
      <Section title={say("imports.done")}>
        {batches.rows.length === 0 ? (
          <Empty title={say("imports.noneTitle")}>
            <p className="measure">{say("imports.none")}</p>
            <p className="measure code" dir="ltr">
              attache import tweets.js
            </p>
          </Empty>
        ) : (
          <>
            <BatchTable batches={batches.rows} />
            <Pager page={batches.page} pageSize={batches.pageSize} total={batches.total} onPage={onPage} />
          </>
        )}
      </Section>
    </Page>
  );
}

function Drop({ onFiles }: Pick<ImportsProps, "onFiles">) {
  const { say } = useWords();
  const [over, setOver] = useState(false);
  return (
    <DropZone
      className="drop"
      data-over={over || undefined}
      aria-label={say("imports.drop")}
      onDropEnter={() => setOver(true)}
      onDropExit={() => setOver(false)}
      onDrop={async ({ items }) => {
        setOver(false);
        const dropped = await Promise.all(items.map((item) => (item.kind === "file" ? item.getFile() : null)));
        onFiles(dropped.filter((file) => file !== null));
      }}
    >
      <p className="drop-title">{say("imports.drop")}</p>
      <p className="soft measure">{say("imports.dropHow")}</p>
      <FileTrigger allowsMultiple onSelect={(chosen) => chosen && onFiles([...chosen])}>
        <Button className="button primary">{say("imports.choose")}</Button>
      </FileTrigger>
    </DropZone>
  );
}

/** Work after an import has its own place on the overview. */
const isOfFile = ({ kind }: Job): boolean => kind === "import" || kind === "remap";
