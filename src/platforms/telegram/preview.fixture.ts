/** Pages in the markup of t.me/s, of an invented ministry's channel. */
export type Invented = {
  id: number;
  /** Further numbers of an album. */
  album?: number[];
  text?: string;
  date?: string | null;
  views?: string;
  service?: boolean;
  /** Markup before the text: media, a reply, where it was forwarded from. */
  before?: string;
  /** Markup after it: reactions, a link preview. */
  after?: string;
  edited?: boolean;
};

const view = (id: number) =>
  Buffer.from(JSON.stringify({ c: -1700000001, p: id, t: 1763780000, h: "invented" })).toString("base64");

export const messageHtml = (
  channel: string,
  { id, album = [], text, date, views = "512", service, before = "", after = "", edited }: Invented,
): string =>
  `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap ${
    service ? "service_message " : ""
  }js-widget_message" data-post="${channel}/${id}" data-view="${view(id)}">
<div class="tgme_widget_message_user"><a href="https://t.me/${channel}"><i class="tgme_widget_message_user_photo bgcolor4" data-content="M"></i></a></div>
<div class="tgme_widget_message_bubble">
<div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/${channel}"><span dir="auto">MFA of Atlantis</span></a></div>
${before}${
  album.length === 0
    ? ""
    : `<div class="tgme_widget_message_grouped_wrap js-message_grouped_wrap"><div class="tgme_widget_message_grouped js-message_grouped"><div class="tgme_widget_message_grouped_layer js-message_grouped_layer">${[
        id,
        ...album,
      ]
        .map(
          (part) =>
            `<a class="tgme_widget_message_photo_wrap grouped_media_wrap js-message_photo" href="https://t.me/${channel}/${part}?single"></a>`,
        )
        .join("")}</div></div></div>`
}${text === undefined ? "" : `<div class="tgme_widget_message_text js-message_text" dir="auto">${text}</div>`}${after}
<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info">
<span class="tgme_widget_message_views">${views}</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta">${
    edited ? "edited&nbsp; " : ""
  }<a class="tgme_widget_message_date" href="https://t.me/${channel}/${id}">${
    date === null ? "" : `<time datetime="${date ?? dateOf(id)}" class="time">10:00</time>`
  }</a></span></div></div></div></div></div>`;

/** One message an hour from the first of March 2026. */
export const dateOf = (id: number): string =>
  new Date(Date.UTC(2026, 2, 1, id)).toISOString().replace(".000Z", "+00:00");

export const pageHtml = (
  channel: string,
  messages: readonly Invented[],
  subscribers = "842",
): string => `<!DOCTYPE html>
<html><head><title>MFA of Atlantis – Telegram</title></head><body class="widget_frame_base tgme_webpreview">
<main class="tgme_main" data-url="/${channel}"><div class="tgme_container">
<section class="tgme_channel_history js-message_history">${messages.map((one) => messageHtml(channel, one)).join("\n")}</section></div>
<section class="tgme_right_column"><div class="tgme_channel_info"><div class="tgme_channel_info_header">
<div class="tgme_channel_info_header_title_wrap"><div class="tgme_channel_info_header_title"><span dir="auto">MFA of Atlantis</span></div>
<div class="tgme_channel_info_header_username"><a href="https://t.me/${channel}">@${channel}</a></div></div></div>
<div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter"><span class="counter_value">${subscribers}</span> <span class="counter_type">subscribers</span></div>
<div class="tgme_channel_info_counter"><span class="counter_value">12</span> <span class="counter_type">photos</span></div></div></div></section>
</main></body></html>`;

/** https://t.me/NAME, where there is no history to show. */
export const doorHtml = (title: string | null, extra: string, action: string): string => `<!DOCTYPE html>
<html><head><title>Telegram: Contact</title></head><body><div class="tgme_page_wrap"><div class="tgme_body_wrap"><div class="tgme_page">
${title === null ? '<div class="tgme_page_icon"></div>' : `<div class="tgme_page_title" dir="auto"><span dir="auto">${title}</span></div>`}
<div class="tgme_page_extra">${extra}</div><div class="tgme_page_action"><a class="tgme_action_button_new" href="tg://resolve">${action}</a></div>
</div></div></div></body></html>`;

/** A server's side of paging: the twenty messages below a number, oldest first. */
export const pageBefore = (messages: readonly Invented[], before: string | null): Invented[] =>
  messages
    .filter(({ id }) => before === null || id < Number(before))
    .sort((a, b) => a.id - b.id)
    .slice(-20);
