import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { prepare } from "./body.ts";
import type { Texts } from "./indexer.ts";
import { openNewWords } from "./new-words.ts";
import type { Apart } from "./write-worker.ts";

const { port } = workerData as { port: MessagePort };
const newWords = openNewWords();

parentPort!.on("message", ({ ticket, docs }: Texts) => {
  const posts = docs.map((doc) => {
    const post = prepare(doc);
    return { ...post, words: newWords.among(post.words) };
  });
  port.postMessage({ ticket, posts } satisfies Apart);
});
