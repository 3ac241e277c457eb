import { demonstrationDomain } from "../domain/demonstration.ts";
import { type DemoState, demoStates } from "./states.ts";

export type DemoAccount = {
  platform: "x" | "telegram";
  handle: string;
  holder: string;
  state: DemoState;
  host: DemoState | null;
  /** Posts a week. */
  pace: number;
  followers: number;
  proven: boolean;
};

const short = ({ names }: DemoState): string => names.en.slice(0, 4).toLowerCase();
const find = (code: string): DemoState => demoStates.find((one) => one.code === code)!;

export const ministryOf = ({ code }: DemoState): string => `${code}/mfa`;
export const missionOf = (state: DemoState, host: DemoState): string =>
  `${state.code}/embassy-${host.code.toLowerCase()}`;
export const siteOf = ({ names }: DemoState): string => `mfa.${names.en.toLowerCase()}.${demonstrationDomain}`;

/** The ministry on X and Telegram; of the embassies all but every third are on X. One state has no Telegram here. */
export function demoAccounts(): DemoAccount[] {
  return demoStates.flatMap((state) => {
    const of = { state, host: null, holder: ministryOf(state), proven: true };
    const ministry: DemoAccount[] = [
      { ...of, platform: "x", handle: `${short(state)}_mfa`, pace: state.pace, followers: state.warmth * 900 },
      ...(state.code === "QT"
        ? []
        : [
            {
              ...of,
              platform: "telegram" as const,
              handle: `mfa_${short(state)}`,
              pace: state.pace * 0.6,
              followers: state.warmth * 200,
            },
          ]),
    ];
    const missions = state.embassies.flatMap((code, at): DemoAccount[] => {
      const host = find(code);
      if (at % 3 === 2) return [];
      return [
        {
          platform: "x",
          handle: `${short(state)}_in_${short(host)}`,
          holder: missionOf(state, host),
          state,
          host,
          pace: 0.5 + (at % 2),
          followers: state.warmth * 40 + at * 100,
          proven: false,
        },
      ];
    });
    return [...ministry, ...missions];
  });
}
