import type { HandMapping, Job, Preview } from "../contract/imports.ts";
import { Refusal, tell, upload } from "./client.ts";

/** A file the user brought: on its way, looked at, refused, or handed over to a job. */
export type FileInHand = {
  key: string;
  name: string;
  bytes: number;
  state: "uploading" | "seen" | "asking" | "started" | "refused";
  uploaded: number;
  preview: Preview | null;
  as: string | null;
  account: string | null;
  mapping: HandMapping | null;
  job: Job | null;
  error: unknown;
};

type Change = Partial<Omit<FileInHand, "key" | "name" | "bytes">>;

let files: readonly FileInHand[] = [];
const listeners = new Set<() => void>();
const uploads = new Map<string, AbortController>();
let counter = 0;

/** Held outside the page's tree: files stay in hand, and go on arriving, while the user looks elsewhere. */
export const filesInHand = {
  read: (): readonly FileInHand[] => files,
  listen(changed: () => void): () => void {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  bring(brought: readonly File[]): void {
    for (const file of brought) void take(file);
  },
  putAway(key: string): void {
    uploads.get(key)?.abort();
    set(files.filter((file) => file.key !== key));
  },
  /** Asks again how the file would come in, with another format, account or mapping. */
  async look(key: string, change: Pick<Change, "as" | "account" | "mapping">): Promise<void> {
    alter(key, { ...change, state: "asking", error: null });
    const file = find(key);
    if (!file?.preview) return;
    const { as, account, mapping } = file;
    try {
      const preview = await tell<Preview>("POST", "/imports/preview/again", {
        token: file.preview.token,
        as,
        account,
        mapping,
      });
      const now = find(key);
      // An answer to a question that was changed meanwhile is of no use.
      if (now?.as === as && now.account === account && now.mapping === mapping) alter(key, { state: "seen", preview });
    } catch (error) {
      alter(key, { state: "seen", error });
    }
  },
  async start(key: string): Promise<void> {
    const file = find(key);
    if (!file?.preview) return;
    alter(key, { state: "asking", error: null });
    const { as, account, mapping, preview } = file;
    try {
      const format = mapping ? null : (as ?? preview.format);
      const job = await tell<Job>("POST", "/imports", { token: preview.token, as: format, account, mapping });
      alter(key, { state: "started", job });
    } catch (error) {
      alter(key, { state: "seen", error });
    }
  },
};

async function take(file: File): Promise<void> {
  const key = String(++counter);
  const fresh = { uploaded: 0, preview: null, as: null, account: null, mapping: null, job: null, error: null };
  set([...files, { key, name: file.name, bytes: file.size, state: "uploading", ...fresh }]);
  const stop = new AbortController();
  uploads.set(key, stop);
  const form = new FormData();
  form.set("file", file, file.name);
  try {
    const preview = await upload<Preview>(
      "/imports/preview",
      form,
      (uploaded) => alter(key, { uploaded }),
      stop.signal,
    );
    alter(key, { state: "seen", preview, uploaded: 1 });
  } catch (error) {
    if (!stop.signal.aborted) alter(key, { state: "refused", error: error instanceof Refusal ? error : String(error) });
  } finally {
    uploads.delete(key);
  }
}

const find = (key: string): FileInHand | undefined => files.find((file) => file.key === key);
const alter = (key: string, change: Change): void =>
  set(files.map((file) => (file.key === key ? { ...file, ...change } : file)));

function set(next: readonly FileInHand[]): void {
  files = next;
  for (const changed of listeners) changed();
}
