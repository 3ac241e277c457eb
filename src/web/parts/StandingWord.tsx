import type { Standing as StandingName } from "../../contract/accounts.ts";
import { useWords } from "../words/use-words.ts";

/** Four shapes that differ without colour: a full disc with a tick, a half disc, a split diamond, a dotted ring. */
const shapes: Record<StandingName, React.ReactNode> = {
  proven: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.800 8.200 7 10.400l4.200-4.700" fill="none" stroke="var(--paper)" strokeWidth="1.800" />
    </>
  ),
  claimed: (
    <>
      <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  contested: (
    <>
      <path d="M8 1 15 8l-7 7-7-7Z" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M8 4.500v4M8 10.400v1.200" stroke="currentColor" strokeWidth="1.800" />
    </>
  ),
  unknown: (
    <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" strokeDasharray="2 2.200" />
  ),
};

export function StandingSign({ standing }: { standing: StandingName }) {
  return (
    <svg
      className="standing-sign"
      data-standing={standing}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapes[standing]}
    </svg>
  );
}

/** The word and the shape, where nothing more can be opened. */
export function StandingWord({ standing }: { standing: StandingName }) {
  const { say } = useWords();
  return (
    <span className="standing" data-standing={standing}>
      <StandingSign standing={standing} />
      {say(`standing.${standing}`)}
    </span>
  );
}
