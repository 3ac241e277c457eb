import { hash } from "node:crypto";

/**
 * Id of a post in a file that prints none: “h:” and 32 hexadecimal digits of SHA-256 over platform, author (id, else
 * handle, else name), time in milliseconds (or nothing) and text, parted by line feeds. The same post in two files has
 * one id (the door keys it before it is stored); two posts of one author with the same text in the same minute of a file that prints minutes are one.
 */
export function derivedId(platform: string, author: string, postedAt: number | null, text: string): string {
  return `h:${hash("sha256", `${platform}\n${author.toLowerCase()}\n${postedAt ?? ""}\n${text}`, "hex").slice(0, 32)}`;
}
