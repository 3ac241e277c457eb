import { platformBrand } from "../../domain/platform-brand.ts";
import type { WordsInHand } from "./use-words.ts";

export const platformTitle = (platform: string, { sayOr }: Pick<WordsInHand, "sayOr">): string =>
  platformBrand(platform) ?? sayOr(`platforms.${platform}`, platform);
