import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { Pick } from "./Pick.tsx";

type PlatformPickProps = {
  value: string;
  /** What no platform in particular is called; null: one must be chosen. */
  every: string | null;
  platforms: readonly string[];
  onPick(platform: string): void;
  isDisabled?: boolean;
};

/** Platforms as a word of a sentence. */
export function PlatformPick({ value, every, platforms, onPick, isDisabled = false }: PlatformPickProps) {
  const words = useWords();
  return (
    <Pick
      label={words.say("overview.platform")}
      value={value}
      isDisabled={isDisabled}
      options={[
        ...(every === null ? [] : [{ id: "", text: every }]),
        ...platforms.map((id) => ({ id, text: platformTitle(id, words) })),
      ]}
      onPick={onPick}
    />
  );
}
