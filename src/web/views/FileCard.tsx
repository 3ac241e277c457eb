import type { NewAccount } from "../../contract/accounts.ts";
import type { ActorProfile, NewActor } from "../../contract/actors.ts";
import type { FormatInfo, Job, Preview } from "../../contract/imports.ts";
import type { FileInHand } from "../files-in-hand.ts";
import { Mishap } from "../parts/Mishap.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { AccountForFile } from "./AccountForFile.tsx";
import { DriftNotice } from "./DriftNotice.tsx";
import { FrequentAuthors } from "./FrequentAuthors.tsx";
import type { LookAgain } from "./Imports.tsx";
import { JobCard } from "./JobCard.tsx";
import { MappedPreview } from "./MappedPreview.tsx";
import { MappingByHand } from "./MappingByHand.tsx";

type FileCardProps = {
  file: FileInHand;
  job: Job | null;
  formats: readonly FormatInfo[];
  states: readonly Option[];
  actor: Act<NewActor, ActorProfile>;
  account: Act<NewAccount>;
  onPutAway(key: string): void;
  onLook(key: string, change: LookAgain): void;
  onStart(key: string): void;
  onStop(job: string): void;
};

const byHand = "by hand";

/** One file: what was recognised, how its rows would come in, and the button that brings them in. */
export function FileCard({
  file,
  job,
  formats,
  states,
  actor,
  account,
  onPutAway,
  onLook,
  onStart,
  onStop,
}: FileCardProps) {
  const { say, locale } = useWords();
  if (file.state === "started" && job) return <JobCard job={job} onStop={onStop} />;
  const { preview } = file;
  const format = file.mapping ? byHand : (file.as ?? preview?.format ?? "");
  const ready =
    preview !== null &&
    file.state === "seen" &&
    format !== "" &&
    !(preview.needsAccount && !file.account) &&
    !file.error;
  return (
    <section className="file-card" aria-label={file.name}>
      <div className="file-head">
        <h3>
          <bdi>{file.name}</bdi>
        </h3>
        <span className="soft">{locale.bytes(file.bytes)}</span>
        <button type="button" className="quiet" onClick={() => onPutAway(file.key)}>
          {file.state === "uploading" ? say("jobs.stop") : say("imports.putAway")}
        </button>
      </div>
      {file.state === "uploading" && (
        <>
          <progress aria-label={say("imports.looking")} value={file.uploaded} max={1} />
          <p className="soft small">{file.uploaded < 1 ? say("imports.arriving") : say("imports.looking")}</p>
        </>
      )}
      {file.error != null && <Mishap error={file.error} />}
      {preview && (
        <>
          <Recognised
            preview={preview}
            format={format}
            formats={formats}
            onFormat={(id) => onLook(file.key, chosen(id, preview))}
          />
          {file.mapping && (
            <MappingByHand
              preview={preview}
              mapping={file.mapping}
              onMapping={(mapping) => onLook(file.key, { mapping })}
            />
          )}
          <DriftNotice drift={preview.drift} />
          {preview.registerLayout && (
            <p className="notice">
              {say("failures.register-file")} <bdi className="soft small">{preview.registerLayout}</bdi>
            </p>
          )}
          {preview.warnings.map((warning) => (
            <p key={warning} className="notice small" dir="auto">
              {warning}
            </p>
          ))}
          {preview.needsAccount && (
            <AccountForFile value={file.account} onAccount={(handle) => onLook(file.key, { account: handle })} />
          )}
          <MappedPreview preview={preview} />
          <FrequentAuthors
            countedIn={preview.authorsOf.whole ? null : preview.authorsOf.records}
            authors={preview.frequentAuthors}
            states={states}
            actor={actor}
            account={account}
          />
          <div className="form-acts">
            <button type="button" className="button primary" disabled={!ready} onClick={() => onStart(file.key)}>
              {say("imports.start")}
            </button>
            {!ready && file.state === "seen" && (
              <span className="soft">
                {say(
                  format === ""
                    ? "imports.needsFormat"
                    : preview.needsAccount && !file.account
                      ? "imports.needsAccount"
                      : "imports.needsMend",
                )}
              </span>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function chosen(id: string, preview: Preview): LookAgain {
  if (id !== byHand) return { as: id, mapping: null };
  return { as: null, mapping: preview.suggested ?? { platform: "x", container: preview.container, fields: {} } };
}

type RecognisedProps = { preview: Preview; format: string; formats: readonly FormatInfo[]; onFormat(id: string): void };

/** “A table, UTF-8, separated by commas, read as …” with every other way to read it a click away. */
function Recognised({ preview, format, formats, onFormat }: RecognisedProps) {
  const { say, locale } = useWords();
  const likely = preview.candidates.map(({ id, title, score }) => ({ id, text: `${title} · ${locale.share(score)}` }));
  const rest = formats
    .filter(({ id }) => !likely.some((one) => one.id === id))
    .map(({ id, title }) => ({ id, text: title }));
  const options: Option[] = [
    ...(format === "" ? [{ id: "", text: say("imports.pickFormat") }] : []),
    ...likely,
    { id: byHand, text: say("imports.byHand") },
    ...rest,
  ];
  const info = formats.find(({ id }) => id === format);
  const facts = [
    say(preview.container === "table" ? "imports.table" : "imports.items"),
    preview.encoding.toUpperCase() + (preview.encodingDetected ? ` (${say("imports.guessed")})` : ""),
    preview.delimiter !== null &&
      say("imports.delimiter", { delimiter: preview.delimiter === "\t" ? "Tab" : preview.delimiter }),
  ];
  return (
    <>
      <p className="soft small">{facts.filter(Boolean).join(" · ")}</p>
      <div className="sentence">
        <span>{say(format === "" ? "imports.notRecognised" : "imports.readAs")}</span>{" "}
        <Pick label={say("imports.format")} value={format} options={options} onPick={onFormat} />
      </div>
      {info && (
        <p className="soft small">
          {say("imports.layoutOf", { version: info.version })} <bdi>{info.source}</bdi>
        </p>
      )}
    </>
  );
}
