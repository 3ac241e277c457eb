import type { StateDatabase } from "../database.ts";
import { readSetting, writeSetting } from "./register-settings.ts";

/** What the operator decides about asking the web; a source can change none of it. */
export type WebSettings = {
  /** Sent with every request, so that a site's keeper can reach the operator. */
  contact: string | null;
  /** Hosts (“intranet.mfa.example:8080”) that are not public and may be asked all the same. */
  allowed: string[];
  /** Hosts whose robots.txt the operator has leave to pass over. */
  robotsIgnored: string[];
  /** Milliseconds between two requests to a host; null: as usual. */
  delay: number | null;
  /** Whether answers are also kept as evidence (WARC), where a source does not say otherwise. */
  archive: boolean;
};

const names = {
  contact: "collect.contact",
  allowed: "collect.allowedHosts",
  robotsIgnored: "collect.robotsIgnored",
  delay: "collect.delayMs",
  archive: "collect.archive",
} as const;

export function readWebSettings({ raw }: StateDatabase): WebSettings {
  const contact = readSetting(raw, names.contact);
  const delay = readSetting(raw, names.delay);
  return {
    contact: typeof contact === "string" ? contact : null,
    allowed: hosts(readSetting(raw, names.allowed)),
    robotsIgnored: hosts(readSetting(raw, names.robotsIgnored)),
    delay: typeof delay === "number" ? delay : null,
    archive: readSetting(raw, names.archive) === true,
  };
}

export function writeWebSettings({ raw }: StateDatabase, change: Partial<WebSettings>): void {
  for (const [name, value] of Object.entries(change) as [keyof WebSettings, unknown][])
    if (value !== undefined) writeSetting(raw, names[name], value);
}

const hosts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
