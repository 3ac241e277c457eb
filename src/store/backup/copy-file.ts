import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";

/** Copies to a file that must not exist yet, its owner's only, on disk when it returns; the hash is of what was read. */
export async function copyFile(from: string, to: string): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const source = await open(from, "r");
  try {
    const target = await open(to, "wx", 0o600);
    try {
      const digest = createHash("sha256");
      const block = Buffer.allocUnsafe(1 << 20);
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await source.read(block, 0, block.length, bytes);
        if (bytesRead === 0) break;
        digest.update(block.subarray(0, bytesRead));
        for (let at = 0; at < bytesRead; )
          at += (await target.write(block, at, bytesRead - at, bytes + at)).bytesWritten;
        bytes += bytesRead;
      }
      await target.sync();
      return { bytes, sha256: digest.digest("hex") };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

export async function hashFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, "r");
  try {
    const digest = createHash("sha256");
    let bytes = 0;
    for await (const block of file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
      digest.update(block);
      bytes += block.length;
    }
    return { bytes, sha256: digest.digest("hex") };
  } finally {
    await file.close();
  }
}
