import { Sources } from "../views/Sources.tsx";
import { AlarmSettingsOf } from "./AlarmSettingsOf.tsx";
import { useSources } from "./use-sources.ts";

export function SourcesScreen() {
  return <Sources hand={useSources()} alarmSettings={<AlarmSettingsOf />} />;
}
