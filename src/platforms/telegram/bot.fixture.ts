/** Answers of getUpdates to the bot of an invented ministry. */
const chat = { id: -1001700000001, type: "channel", title: "MFA of Atlantis", username: "MfaAtlantis" };

type Given = { text?: string; edited?: boolean; message?: Record<string, unknown> };

export const update = (updateId: number, messageId: number, { text, edited, message }: Given = {}) => ({
  update_id: updateId,
  [edited ? "edited_channel_post" : "channel_post"]: {
    message_id: messageId,
    sender_chat: chat,
    chat,
    date: 1_772_352_000 + messageId * 60,
    ...(edited ? { edit_date: 1_772_352_000 + messageId * 60 + 30 } : {}),
    ...(text === undefined ? {} : { text }),
    ...message,
  },
});

export const rich = update(910, 31, {
  message: {
    caption: "With @MFA_Lemuria and A. Person on #water, see the text",
    caption_entities: [
      { type: "mention", offset: 5, length: 12 },
      {
        type: "text_mention",
        offset: 22,
        length: 9,
        user: { id: 42, is_bot: false, first_name: "A.", last_name: "Person" },
      },
      { type: "text_link", offset: 43, length: 8, url: "https://mfa.atlantis.example/31" },
    ],
    photo: [{ file_id: "a", file_unique_id: "b", width: 90, height: 60 }],
    forward_origin: {
      type: "channel",
      date: 1_772_000_000,
      chat: { id: -1001700000002, type: "channel", title: "Government", username: "GovAtlantis" },
      message_id: 77,
    },
    reply_to_message: { message_id: 30, date: 1_772_353_800, chat },
  },
});
