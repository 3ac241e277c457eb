import type { AdmittedPost } from "../../domain/admitted.ts";
import type { MappedObservation, MappedPost } from "../../domain/post.ts";
import { Stager } from "../../store/corpus/staging.ts";
import type { Person } from "../door/people.ts";
import { safeReason } from "../door/safe-reason.ts";
import type { Door } from "../door.ts";
import type { Block } from "./block.ts";
import type { BlockReader } from "./map-block.ts";

/** Rows of one block for one Parquet file. */
export type StagedRows = {
  bytes: Uint8Array<ArrayBuffer>;
  rows: number;
  used: string[];
  longest: number;
  broken: boolean;
  firstAt: number | null;
  lastAt: number | null;
};

export type StagedBlock = {
  read: number;
  odd: number;
  /** By platform. */
  posts: Map<string, StagedRows>;
  observations: StagedRows | null;
  rejects: { first_line: number; last_line: number; first_byte: number; reason: string }[];
  /** Private handles that stand in the file's own name, with their pseudonyms. */
  inName: [handle: string, pseudonym: string][];
};

/** Takes one block all the way from bytes to rows that may be stored: read, mapped, past the door, staged. */
export function stageBlock(
  block: Block,
  reader: BlockReader,
  door: Door,
  fallback: string | null,
  fileName: string,
): StagedBlock {
  const inName = new Map<string, string>();
  const posts = new Map<string, Rows>();
  const observations = new Rows();
  const rejects: StagedBlock["rejects"] = [];
  const { read, odd } = stageReadings(block, reader, door, fallback, {
    lowerName: fileName.toLowerCase(),
    inName,
    rejects,
    observation: (observation, person, line) => observations.observation(observation, line, person),
    post(post, admitted, line) {
      const rows = posts.get(post.platform) ?? new Rows();
      posts.set(post.platform, rows);
      rows.post(post, admitted, line);
    },
  });
  return {
    read,
    odd,
    posts: new Map([...posts].map(([platform, rows]) => [platform, rows.done()])),
    observations: observations.isEmpty() ? null : observations.done(),
    rejects,
    inName: [...inName],
  };
}

/** Where the readings of a block go. */
type Sink = {
  lowerName: string;
  inName: Map<string, string>;
  rejects: StagedBlock["rejects"];
  post(mapped: MappedPost, admitted: AdmittedPost, line: number): void;
  observation?(observation: MappedObservation, person: Person, line: number): void;
};

/** Reads the records of a block by their format, takes them past the door, and hands them on or rejects them. */
export function stageReadings(
  block: Block,
  reader: BlockReader,
  door: Door,
  fallback: string | null,
  sink: Sink,
): { read: number; odd: number } {
  const { lowerName, inName, rejects } = sink;
  const byteOf = lineBytes(block);
  let read = 0;
  const { odd } = reader.read(block, fallback, ({ mapped, firstLine, lastLine, byte }) => {
    read++;
    const refuse = (reason: string): void => {
      rejects.push({ first_line: firstLine, last_line: lastLine, first_byte: byte ?? byteOf(firstLine), reason });
    };
    if (mapped.kind === "reject") return refuse(safeReason(mapped.reason));
    if (mapped.kind === "observation") {
      const { platform, author } = mapped.observation;
      const person = door.author(platform, author);
      if (!person.account && person.author && author.handle && lowerName.includes(author.handle.toLowerCase()))
        inName.set(author.handle, person.author);
      sink.observation?.(mapped.observation, person, firstLine);
      return;
    }
    if (mapped.post.id.trim() === "") return refuse("the record has no id");
    const { post } = mapped;
    const admitted = door.admit(post);
    const { handle } = post.author;
    if (admitted.account === null && admitted.author && handle && lowerName.includes(handle.toLowerCase()))
      inName.set(handle, admitted.author);
    sink.post(post, admitted, firstLine);
  });
  return { read, odd };
}

/** Byte at which a physical line begins, in the unpacked file; asked in the order of the lines. */
function lineBytes(block: Block): (line: number) => number {
  let at = 0;
  let passed = block.line;
  return (line) => {
    for (; passed < line; passed++) {
      const end = block.bytes.indexOf(10, at);
      if (end < 0) break;
      at = end + 1;
    }
    return block.byte + at;
  };
}

class Rows {
  /** Rows as bytes: a growing text of a million pieces would cost more than writing them. */
  #bytes = Buffer.allocUnsafeSlow(1 << 20);
  #size = 0;
  #rows = 0;
  #longest = 0;
  #firstAt: number | null = null;
  #lastAt: number | null = null;
  readonly #stager = new Stager();

  isEmpty = (): boolean => this.#rows === 0;

  post(mapped: MappedPost, post: AdmittedPost, line: number): void {
    const { seenAt, counters, authorCounters, authorSeenAt } = mapped;
    this.#add(this.#stager.row(line, post, seenAt, counters, authorCounters, authorSeenAt), post.postedAt);
  }

  observation({ platform, seenAt, counters, url }: MappedObservation, line: number, person: Person): void {
    const post: AdmittedPost = {
      ...bare,
      platform,
      account: person.account,
      author: person.author,
      url: person.account ? url : null,
    };
    this.#add(this.#stager.row(line, post, seenAt, {}, counters, null), seenAt);
  }

  done(): StagedRows {
    return {
      bytes: Uint8Array.prototype.slice.call(this.#bytes, 0, this.#size) as Uint8Array<ArrayBuffer>,
      rows: this.#rows,
      used: this.#stager.used(),
      longest: this.#longest,
      broken: this.#stager.broken,
      firstAt: this.#firstAt,
      lastAt: this.#lastAt,
    };
  }

  #add(row: string, at: number | null): void {
    const most = row.length * 3;
    if (this.#size + most > this.#bytes.length) this.#grow(most);
    this.#size += this.#bytes.write(row, this.#size);
    this.#rows++;
    if (most > this.#longest) this.#longest = most;
    if (at === null) return;
    if (this.#firstAt === null || at < this.#firstAt) this.#firstAt = at;
    if (this.#lastAt === null || at > this.#lastAt) this.#lastAt = at;
  }

  #grow(by: number): void {
    const larger = Buffer.allocUnsafeSlow(2 * this.#bytes.length + by);
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }
}

const bare: AdmittedPost = {
  platform: "",
  id: "",
  account: null,
  author: null,
  postedAt: null,
  text: "",
  title: null,
  url: null,
  kind: "original",
  sourceLanguage: null,
  replyToId: null,
  replyToAuthor: null,
  repostOfId: null,
  repostOfAuthor: null,
  quoteOfId: null,
  quoteOfAuthor: null,
  mentions: [],
  links: [],
  tags: [],
  media: [],
};
