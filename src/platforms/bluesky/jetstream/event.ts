import { isRecord, record, text } from "../../json.ts";

/** One event of Jetstream by an account that is watched. */
export type JetEvent = {
  did: string;
  /** Microseconds, as the server stamped it. */
  time: number;
  /** Kept as it came. */
  content: Record<string, unknown>;
} & (Commit | Identity | Account);

type Commit = {
  kind: "commit";
  /** Grows with every commit of the repository. */
  rev: string;
  operation: "create" | "update" | "delete";
  collection: string;
  rkey: string;
  /** Hash of the record; null for a deletion. */
  cid: string | null;
};
/** The account's handle, or where its records are kept, changed; null: the event does not say the handle. */
type Identity = { kind: "identity"; handle: string | null };
type Account = { kind: "account"; active: boolean; status: string | null };

const operations = new Set(["create", "update", "delete"]);

/** Reads an event; null for what is none, or of a kind this version does not know. */
export function readEvent(bytes: Uint8Array): JetEvent | null {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
  } catch {
    return null; // counted by the receiver
  }
  if (!isRecord(content)) return null;
  const { did, time_us: time, kind } = content;
  if (typeof did !== "string" || typeof time !== "number") return null;
  const common = { did, time, content };
  if (kind === "identity") return { ...common, kind, handle: text(record(content.identity)?.handle) };
  const account = record(content.account);
  if (kind === "account" && typeof account?.active === "boolean")
    return { ...common, kind, active: account.active, status: text(account.status) };
  const commit = record(content.commit);
  if (kind !== "commit" || !commit) return null;
  const [rev, operation, collection, rkey] = [commit.rev, commit.operation, commit.collection, commit.rkey].map(text);
  if (!rev || !operation || !collection || !rkey || !operations.has(operation)) return null;
  return { ...common, kind, rev, operation: operation as Commit["operation"], collection, rkey, cid: text(commit.cid) };
}
