import { createHmac } from "node:crypto";
import { createTransport } from "nodemailer";
import type { Workspace } from "../../app.ts";
import type { Alarm, AlarmSettings } from "../../contract/alarms.ts";
import { connectorKey } from "../../store/keys/connector-keys.ts";
import { type Channel, noteDelivery, takeUpSending, waitingFor } from "../../store/state/queries/alarms.ts";
import { type ReportLanguage, tongueOf } from "../report/tongue.ts";
import { alarmSettings, viewsOf } from "./alarms.ts";
import { settingsOf } from "./settings.ts";

export const mailKey = "alarms.smtp";
export const webhookKey = "alarms.webhook";

const minute = 60_000;
const day = 24 * 60 * minute;
/** How long somebody may be at it before he counts as dead. */
const patience = 10 * minute;
const longestWait = 6 * 60 * minute;

export type Delivered = { mail: number; webhook: number; failed: { channel: Channel; why: string }[] };

/**
 * Sends what waits: one message a day by mail at the hour chosen, each alarm at once to the webhook. Every attempt is written
 * before and after; a failure waits longer each time. A mail of which nobody knows whether it left is not sent again.
 */
export async function deliverAlarms(workspace: Workspace, now = Date.now()): Promise<Delivered> {
  const { state } = workspace;
  const settings = alarmSettings(workspace);
  const delivered: Delivered = { mail: 0, webhook: 0, failed: [] };
  takeUpSending(state, now - patience, now);
  const { mail, webhook } = settings;
  const language = settings.language ?? settingsOf(workspace).language;
  if (mail) {
    const rows = waitingFor(state, "mail", now);
    const alarms = viewsOf(workspace, rows, language);
    if (isMailDue(rows, mail.hour, now))
      await attempt("mail", rows, async () => {
        await sendMail(workspace, mail, alarms, language);
        delivered.mail = rows.length;
      });
  }
  if (webhook)
    for (const row of waitingFor(state, "webhook", now)) {
      const [alarm] = viewsOf(workspace, [row], language);
      await attempt("webhook", [row], async () => {
        await sendHook(workspace, webhook.url, alarm!);
        delivered.webhook++;
      });
    }
  return delivered;

  async function attempt(
    channel: Channel,
    rows: readonly { id: number; attempts: number }[],
    send: () => Promise<void>,
  ): Promise<void> {
    const ids = rows.map(({ id }) => id);
    noteDelivery(state, ids, channel, { to: "sending" }, now);
    try {
      await send();
      noteDelivery(state, ids, channel, { to: "sent" }, now);
    } catch (cause) {
      const why = (cause as Error).message;
      const attempts = Math.max(...rows.map((row) => row.attempts));
      const nextAt = now + Math.min(longestWait, minute * 2 ** attempts);
      noteDelivery(state, ids, channel, { to: "waiting", nextAt, error: why }, now);
      delivered.failed.push({ channel, why });
    }
  }
}

/** In its hour, and after it for what has waited since before: nobody may have been at the desk, or no mail server. */
function isMailDue(rows: readonly { found_at: number }[], hour: number, now: number): boolean {
  const begun = new Date(now).setUTCHours(hour, 0, 0, 0);
  const last = begun <= now ? begun : begun - day;
  return rows.some(({ found_at }) => found_at < last || now < last + 60 * minute);
}

async function sendMail(
  { state, keys }: Workspace,
  mail: NonNullable<AlarmSettings["mail"]>,
  alarms: readonly Alarm[],
  language: ReportLanguage,
): Promise<void> {
  const password = connectorKey(state, keys, mailKey);
  const transport = createTransport({
    host: mail.host,
    port: mail.port,
    secure: mail.port === 465,
    ...(mail.user !== null && password !== null && { auth: { user: mail.user, pass: password } }),
    // A password never leaves over a line that others can read.
    ...(mail.user !== null && { requireTLS: mail.port !== 465 }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 30_000,
  });
  try {
    await transport.sendMail({
      from: mail.from,
      to: mail.to,
      messageId: `<attache-${alarms
        .map(({ id }) => id)
        .join("-")
        .slice(0, 200)}@${mail.from.split("@")[1]}>`,
      headers: { "Content-Language": language },
      ...digestOf(alarms, language),
    });
  } finally {
    transport.close();
  }
}

/** Subject and both forms of one mail, in one language and from its side of the line. */
export function digestOf(
  alarms: readonly Alarm[],
  language: ReportLanguage,
): { subject: string; text: string; html: string } {
  const { say, dir } = tongueOf(language);
  const when = ({ foundAt }: Alarm): string => `${new Date(foundAt).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const rows = alarms.map((one) => `<li>${escaped(one.said)}<br><small dir="ltr">${when(one)}</small></li>`);
  const [heading, foot] = [say("alarms.mail.heading"), say("alarms.mail.foot")];
  return {
    subject: say("alarms.mail.subject", { count: alarms.length }),
    text: `${heading}\n\n${alarms.map((one) => `${when(one)}  ${one.said}`).join("\n")}\n\n${foot}\n`,
    html: `<div lang="${language}" dir="${dir}"><h1>${escaped(heading)}</h1><ul>${rows.join("")}</ul><p>${escaped(foot)}</p></div>`,
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** POSTs one alarm; the receiver knows repeats by the key, and the sender by the signature. */
async function sendHook({ state, keys, web }: Workspace, url: string, alarm: Alarm): Promise<void> {
  const body = JSON.stringify(alarm);
  const secret = connectorKey(state, keys, webhookKey);
  const signature = secret === null ? null : createHmac("sha256", secret).update(body).digest("hex");
  const { status } = await web().get(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "idempotency-key": `attache-alarm-${alarm.id}`,
      ...(signature && { "x-attache-signature": `sha256=${signature}` }),
    },
  });
  if (status >= 300) throw new Error(`the webhook answered ${status}`);
}
