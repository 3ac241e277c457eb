import { parentPort } from "node:worker_threads";
import { openIdentifier } from "./identify.ts";
import type { Answered, Asked } from "./identify-all.ts";

const identify = openIdentifier();

parentPort!.on("message", ({ ticket, texts }: Asked) => {
  const answer: Answered = { ticket, languages: [], scripts: [], confidences: new Float64Array(texts.length) };
  for (const [at, text] of texts.entries()) {
    const { language, script, confidence } = identify(text);
    answer.languages.push(language);
    answer.scripts.push(script);
    answer.confidences[at] = confidence;
  }
  parentPort!.postMessage(answer, [answer.confidences.buffer as ArrayBuffer]);
});
