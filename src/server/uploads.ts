import { readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type * as z from "zod";
import { type Input, inputOf } from "../collect/import/open-input.ts";
import { ConflictError, NotFoundError, UsageError } from "../domain/errors.ts";
import { createRawWriter, type RawFile, readRaw } from "../store/raw/vault.ts";
import { refuseUnknownFields } from "./unknown-fields.ts";

/** `input` reads what was uploaded, part by part and as often as asked; `content` reads it whole. */
type Upload = { name: string; input(): Promise<Input>; content(): Promise<Buffer> };
type Received<Fields> = Upload & { token: string; fields: Fields; discard(): Promise<void> };

/**
 * Files on their way in. What was uploaded still holds private names, so it is encrypted as it comes, under a key that
 * is in memory only, and goes when it was imported, after an hour, and when its server ends or the next one starts.
 */
export type Uploads = {
  /** Takes the file of a form and the fields beside it; `discard` when done. */
  receive<Fields>(request: FastifyRequest, fields: z.ZodType<Fields>): Promise<Received<Fields>>;
  /** The same, but it stays until imported, so that another request can name it by its token. */
  keep<Fields>(request: FastifyRequest, fields: z.ZodType<Fields>): Promise<Received<Fields>>;
  /** Keeps what a body holds as it comes; null where it holds nothing. */
  take(body: Readable, name: string): Promise<string | null>;
  find(token: string): Upload;
  /** For the time of an import: nobody else takes it, and no clock sweeps it away. */
  hold(token: string): Upload;
  /** The import did not happen; the file may be tried again. */
  release(token: string): void;
  discard(token: string): Promise<void>;
  sweep(): Promise<void>;
  clear(): Promise<void>;
};

const hour = 3_600_000;

export function uploadsIn(folder: string, now: () => number, newToken: () => string): Uploads {
  const kept = new Map<string, Upload>();
  const held = new Set<string>();

  const discard = async (token: string): Promise<void> => {
    kept.delete(token);
    held.delete(token);
    await rm(join(folder, token), { recursive: true, force: true });
  };

  const receive: Uploads["receive"] = async (request, shape) => {
    const token = newToken();
    try {
      let upload: Upload | null = null;
      const fields: Record<string, string> = {};
      for await (const part of request.parts()) {
        if (part.type === "field") fields[part.fieldname] = String(part.value);
        else {
          upload = uploadOf(safeName(part.filename), await seal(part.file, join(folder, token)));
        }
      }
      if (upload === null)
        throw new UsageError("The form holds no file. Send it as multipart/form-data in the field “file”.");
      refuseUnknownFields(shape, fields);
      return { ...upload, token, fields: shape.parse(fields), discard: () => discard(token) };
    } catch (cause) {
      await discard(token);
      throw cause;
    }
  };

  const find: Uploads["find"] = (token) => {
    const found = kept.get(token);
    if (!found)
      throw new NotFoundError("This upload is gone: it was imported, or older than an hour. Choose the file again.");
    return found;
  };

  return {
    receive,
    discard,
    async keep(request, shape) {
      const received = await receive(request, shape);
      kept.set(received.token, received);
      return received;
    },
    async take(body, given) {
      const token = newToken();
      try {
        const sealed = await seal(body, join(folder, token));
        if (sealed.bytes > 0) {
          kept.set(token, uploadOf(safeName(given), sealed));
          return token;
        }
      } catch (cause) {
        await discard(token);
        throw cause;
      }
      await discard(token);
      return null;
    },
    find,
    hold(token) {
      const found = find(token);
      if (held.has(token))
        throw new ConflictError(`${found.name} is being imported already. Wait for its end, or stop it.`);
      held.add(token);
      return found;
    },
    release: (token) => void held.delete(token),
    async sweep() {
      for (const token of await namesIn(folder)) {
        if (held.has(token)) continue;
        const { mtimeMs } = await stat(join(folder, token));
        if (now() - mtimeMs > hour) await discard(token);
      }
    },
    async clear() {
      kept.clear();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** No byte of it is on disk in clear, nor its name, which may be a person's. */
async function seal(body: Readable, folder: string): Promise<RawFile> {
  const writer = await createRawWriter(folder, "upload");
  try {
    for await (const bytes of body as AsyncIterable<Uint8Array>) await writer.write(bytes);
  } catch (cause) {
    await writer.abort();
    throw cause;
  }
  return writer.finish();
}

function uploadOf(name: string, { path, bytes, key }: RawFile): Upload {
  const open = () => readRaw(path, key);
  return {
    name,
    input: () => inputOf({ path: name, name, bytes, open }),
    async content() {
      const parts: Uint8Array[] = [];
      for await (const part of open()) parts.push(part);
      return Buffer.concat(parts);
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return []; // nothing was uploaded yet
  }
}

/** Only the last part of what a browser says, without signs a file system or terminal would take for something else. */
function safeName(given: string | undefined): string {
  const name = basename((given ?? "").replaceAll("\\", "/")).replace(/[\p{Cc}<>:"|?*]/gu, "_");
  return name === "" || name === "." || name === ".." ? "upload" : name.slice(-120);
}
