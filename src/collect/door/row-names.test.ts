import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { nameForm, withoutNames } from "./row-names.ts";

/** Of compiled code that is in use. */
function codeMb(): number {
  setFlagsFromString("--expose-gc");
  // V8 forgets the expressions it met lately after several.
  for (let time = 0; time < 5; time++) runInNewContext("gc")();
  return getHeapSpaceStatistics().find((one) => one.space_name === "code_space")!.space_used_size / 2 ** 20;
}
const spelled = (n: number) => [...String(n)].map((digit) => "абвгдежзик"[Number(digit)]).join("");

test("names of more authors than compiled expressions have room for are found all the same, and the first ones again", () => {
  const text = (n: number) => {
    const name = `Имя${spelled(n)} Фам${spelled(n)}`;
    return withoutNames(`Сегодня говорил ${name.toUpperCase()} о воде`, [nameForm(name, "~p")!]);
  };
  const before = codeMb();
  const told = new Set(Array.from({ length: 6_000 }, (_, n) => text(n)));
  expect([...told, text(0)]).toEqual(Array(2).fill("Сегодня говорил ~p о воде"));
  expect(codeMb() - before).toBeLessThan(70);
}, 60_000);
