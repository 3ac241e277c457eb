import { useQuery, useQueryClient } from "@tanstack/react-query";
import { keepAlarmSettings } from "../acts.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { alarmSettings } from "../questions.ts";
import { useAct } from "../use-act.ts";
import { AlarmSettingsForm } from "../views/AlarmSettingsForm.tsx";

export function AlarmSettingsOf() {
  const queries = useQueryClient();
  const keep = useAct(keepAlarmSettings, () => void queries.invalidateQueries());
  return <Loaded of={useQuery(alarmSettings())}>{(kept) => <AlarmSettingsForm kept={kept} keep={keep} />}</Loaded>;
}
