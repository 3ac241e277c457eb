import type { MappedPost } from "../../domain/post.ts";

/** What kind of medium a platform's word or MIME type stands for; null when it is no medium (a link, a poll, a status). */
export function mediaKind(word: string): MappedPost["media"][number] | null {
  const printed = word.toLowerCase();
  if (/video|reel|gif|clip|igtv|animation|live/.test(printed)) return "video";
  if (/photo|image|album|sidecar|carousel|picture|sticker|jpe?g|png/.test(printed)) return "image";
  if (/audio|voice|music/.test(printed)) return "audio";
  return /document|application|pdf|file/.test(printed) ? "document" : null;
}
