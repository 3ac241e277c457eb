import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace, type Workspace } from "../../app.ts";
import { post, reject } from "../../domain/post.ts";
import type { CollectTask, Connector, SourcePage, Web } from "../../platforms/connector.ts";
import { sourcePage } from "../../platforms/source-page.ts";
import { gapsOf } from "../../store/state/queries/collect-runs.ts";
import { addSourceRow, allSources, wantRun } from "../../store/state/queries/collect-sources.ts";
import { collectSources } from "./collect-sources.ts";
import { type CollectRoom, openDesk } from "./desk.ts";
import type { RunReport } from "./end-run.ts";

type Pages = (task: CollectTask, web: Web) => AsyncGenerator<SourcePage, void, void>;

/** An invented platform of which a test writes nothing but what it pages. */
export const connector = (pages: Pages, more: Partial<Connector> = {}): Connector => ({
  ...{ id: "invented", title: "Invented", platform: "telegram", needs: [], can: ["posts"], limits: [], example: "" },
  recognise: () => null,
  format: {
    ...{ id: "invented", title: "", version: "1", source: "", example: "", known: [], required: [] },
    ...{ container: "items", path: null, recognise: () => 0 },
    bind: () => (item) => {
      const { id, text, at } = item as { id: string; text?: string; at: number };
      if (text === undefined) return reject("there is no text");
      const author = { id: null, handle: "mfa_uzb", name: null, url: null, avatar: null };
      return { kind: "post", post: post({ platform: "telegram", id, author, postedAt: at, text }) };
    },
  },
  pages,
  ...more,
});

export const item = (id: number, at: number, text: string | undefined = `post ${id}`) => ({
  ...{ key: String(id), at, version: text ?? "", content: { id: String(id), text, at } },
});

export const page = (items: SourcePage["items"], more: Partial<SourcePage> = {}): SourcePage =>
  sourcePage({ items, ...more });

/** A workspace with a clock of its own and a web that only remembers what it was asked. */
export class InventedDesk {
  readonly workspace: Workspace;
  clock: number;
  asked: string[] = [];

  private constructor(workspace: Workspace, clock: number) {
    this.workspace = workspace;
    this.clock = clock;
  }

  static async open(clock: number): Promise<InventedDesk> {
    return new InventedDesk(await openWorkspace(mkdtempSync(join(tmpdir(), "attache-invented-")), {}), clock);
  }

  follow(address: string): string {
    const { id } = addSourceRow(this.workspace.state, {
      ...{ connector: "invented", address, handle: null, account: null, options: "{}", evidence: null },
      added_at: this.clock,
    }).row;
    wantRun(this.workspace.state, id, null);
    return id;
  }

  room(one: Connector): CollectRoom {
    const ask = (url: string | URL): void => void this.asked.push(String(url));
    const web: Web = {
      now: () => this.clock,
      get: async (url) => {
        ask(url);
        return { url: String(url), status: 200, headers: new Map(), body: new Uint8Array(), fetchedAt: this.clock };
      },
      json: async (url) => {
        ask(url);
        return {};
      },
    };
    return { ...this.workspace.collectRoom(), connectors: [one], web: () => web, now: () => this.clock };
  }

  followed() {
    return allSources(this.workspace.state).filter((source) => source.connector === "invented");
  }

  async collect(one: Connector): Promise<RunReport[]> {
    this.asked = [];
    return (await collectSources(openDesk(this.room(one)), this.followed(), { since: null })).runs;
  }

  gaps() {
    const states = ["open", "explained", "retried", "closed"] as const;
    return gapsOf(this.workspace.state, { source: null, states }).map(({ kind, state, why }) => [kind, state, why]);
  }
}
