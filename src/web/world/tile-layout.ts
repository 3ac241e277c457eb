/**
 * A tile a state, in rough positions of the world: our own layout, without borders or areas. One line a row, a code and its
 * column; entities of disputed status stand where the reference lists place them, and are drawn only where the workspace shows them.
 */
const layout = `
IS9 NO13 SE14 FI15
DK13 EE15 RU19
CA2 IE9 GB10 NL12 DE13 PL14 LV15
BE11 LU12 CZ13 SK14 LT15 BY16
US2 FR11 LI12 AT13 HU14 MD15 UA16
AD10 MC11 CH12 SI13 HR14 RS15 RO16 X-PM17 X-AB18 X-SO19 KZ20 MN23
MX1 BS4 PT9 ES10 SM11 IT12 BA13 ME14 XK15 BG16 GE18 UZ20 KG21 KP25
GT1 BZ2 CU4 HT5 DO6 KN7 AG8 VA12 AL14 MK15 GR16 TR17 AM18 AZ19 TM20 TJ21 CN23 KR25 JP26
SV1 HN2 JM4 DM7 LC8 MT13 X-NC15 CY16 LB17 SY18 IQ19 IR20 AF21 NP23 BT24 TW25
NI2 VC7 BB8 MA12 DZ13 TN14 LY15 EG16 IL17 PS18 JO19 KW20 PK22 IN23 BD24 MM25 LA26 VN27
CR2 PA3 GD7 TT8 X-SD10 EH11 MR12 ML13 NE14 TD15 SD16 ER17 SA18 BH19 QA20 AE21 LK23 TH25 KH26 PH28
CO3 VE4 GY5 SR6 CV8 SN10 GM11 GN12 BF13 BJ14 NG15 SS16 ET17 DJ18 YE19 OM20 MV22 MY25 BN27 PW29 FM30 MH31
EC3 BR5 GW9 SL10 LR11 CI12 GH13 TG14 CM15 CF16 UG17 SO18 X-SL19 SG25 ID26 TL27 PG28 SB29 NR30 KI31
PE3 BO4 PY5 ST13 GQ14 CG15 CD16 RW17 KE18 AU27 VU29 TV30 WS31
CL3 AR4 UY5 GA14 AO15 ZM16 BI17 TZ18 SC20 FJ29 TO30 NU31
NA14 BW15 ZW16 MW17 MZ18 KM19 NZ29 CK31
ZA15 LS16 SZ17 MG19 MU20
`;

export type Place = { row: number; column: number };

export const tileColumns = 31;

const places = new Map<string, Place>(
  layout
    .trim()
    .split("\n")
    .flatMap((line, at) =>
      line.split(" ").map((cell): [string, Place] => {
        const [, code = "", column = ""] = /^(\D+?)(\d+)$/.exec(cell) ?? [];
        return [code, { row: at + 1, column: Number(column) }];
      }),
    ),
);

const rows = layout.trim().split("\n").length;

const inventedColumns = 8;

/** A world of which no state has a place of its own is invented: its few tiles stand together, and larger. */
export const isInvented = (codes: readonly string[]): boolean => codes.every((code) => !places.has(code));

export const columnsOf = (codes: readonly string[]): number => (isInvented(codes) ? inventedColumns : tileColumns);

/** Where each code stands; who has no place of his own (an invented world, a new state) stands in rows below the others. */
export function placesOf(codes: readonly string[]): ReadonlyMap<string, Place> {
  const without = codes.filter((code) => !places.has(code)).sort();
  const columns = columnsOf(codes);
  const above = isInvented(codes) ? 1 : rows + 2;
  return new Map(
    codes.map((code): [string, Place] => {
      const own = places.get(code);
      if (own) return [code, own];
      const at = without.indexOf(code);
      return [code, { row: above + Math.floor(at / columns), column: 1 + (at % columns) }];
    }),
  );
}

/** The nearest tile in a direction, for the arrow keys; steps aside cost more than steps ahead. */
export function neighbour(
  among: ReadonlyMap<string, Place>,
  from: string,
  direction: "up" | "down" | "left" | "right",
): string | null {
  const here = among.get(from);
  if (!here) return null;
  let best: { code: string; cost: number } | null = null;
  for (const [code, { row, column }] of among) {
    const [down, right] = [row - here.row, column - here.column];
    const [ahead, aside] = { up: [-down, right], down: [down, right], left: [-right, down], right: [right, down] }[
      direction
    ] as [number, number];
    if (ahead <= 0) continue;
    const cost = ahead + 3 * Math.abs(aside);
    if (!best || cost < best.cost) best = { code, cost };
  }
  return best?.code ?? null;
}
