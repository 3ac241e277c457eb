import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Loaded } from "../parts/Loaded.tsx";
import { postEvidence } from "../questions.ts";
import { PostEvidence } from "../views/PostEvidence.tsx";
import { useWords } from "../words/use-words.ts";

/** Files of evidence are unfolded and searched only when somebody asks. */
export function EvidenceOf({ platform, id }: { platform: string; id: string }) {
  const { say } = useWords();
  const [asked, setAsked] = useState(false);
  const found = useQuery({ ...postEvidence(platform, id), enabled: asked });
  if (asked) return <Loaded of={found}>{(evidence) => <PostEvidence found={evidence} />}</Loaded>;
  return (
    <p className="acts">
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {say("evidence.look")}
      </button>
    </p>
  );
}
