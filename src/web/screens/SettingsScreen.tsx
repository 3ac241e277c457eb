import { useQuery } from "@tanstack/react-query";
import { demonstrate } from "../acts.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { settings } from "../questions.ts";
import { useAct } from "../use-act.ts";
import { useSettings } from "../use-settings.ts";
import { Settings } from "../views/Settings.tsx";
import { useStates } from "./use-states.ts";

export function SettingsScreen() {
  const answer = useQuery(settings());
  const states = useStates();
  const save = useSettings();
  const open = useAct(demonstrate);
  return (
    <LoadedPage of={answer}>
      {(found) => <Settings settings={found} states={states} save={save} open={open} />}
    </LoadedPage>
  );
}
