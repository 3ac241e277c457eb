import { isIPv4, isIPv6 } from "node:net";

/**
 * Why no request may go to an address, or null when it is a public one.
 * After the registries of special-purpose addresses: https://www.iana.org/assignments/iana-ipv4-special-registry and
 * https://www.iana.org/assignments/iana-ipv6-special-registry.
 */
export function forbiddenAddress(address: string): string | null {
  const bare = address.replace(/^\[|\]$/g, "");
  if (isIPv4(bare)) return within(bytesOfIPv4(bare), ipv4Special);
  const [plain = ""] = bare.split("%");
  if (!isIPv6(plain)) return "not an address";
  const bytes = bytesOfIPv6(plain);
  // Only 2000::/3 is handed out for public use; what lies outside is named as well as it can be.
  return within(bytes, ipv6Special) ?? ((bytes[0]! & 0xe0) === 0x20 ? null : "reserved");
}

/** Names that never stand for a public host (RFC 6761, RFC 6762, RFC 8375 and what clouds call their insides). */
export function forbiddenName(host: string): string | null {
  const name = host.toLowerCase().replace(/\.+$/, "");
  if (name === "") return "empty";
  // Without a dot a name is looked up among the machines of the own network.
  if (!name.includes(".")) return "a name for inside a network";
  if (/(^|\.)(localhost|local|internal|localdomain|home\.arpa|intranet|lan|onion|invalid|test)$/.test(name))
    return "a name for inside a network";
  return null;
}

type Range = readonly [prefix: readonly number[], bits: number, why: string];

const ipv4Special: readonly Range[] = [
  [[0], 8, "this network"],
  [[10], 8, "private"],
  [[100, 64], 10, "shared by a carrier's customers"],
  [[127], 8, "loopback"],
  [[169, 254], 16, "link-local"],
  [[172, 16], 12, "private"],
  [[192, 0, 0], 24, "reserved for protocols"],
  [[192, 0, 2], 24, "documentation"],
  [[192, 31, 196], 24, "reserved for name servers"],
  [[192, 52, 193], 24, "multicast relay"],
  [[192, 88, 99], 24, "6to4 relay"],
  [[192, 168], 16, "private"],
  [[192, 175, 48], 24, "reserved for name servers"],
  [[198, 18], 15, "benchmarking"],
  [[198, 51, 100], 24, "documentation"],
  [[203, 0, 113], 24, "documentation"],
  [[224], 4, "multicast"],
  [[240], 4, "reserved"],
];

const zeros = (count: number): number[] => new Array<number>(count).fill(0);

const ipv6Special: readonly Range[] = [
  [zeros(16), 128, "unspecified"],
  [[...zeros(15), 1], 128, "loopback"],
  [[...zeros(10), 0xff, 0xff], 96, "an IPv4 address mapped into IPv6"],
  [[...zeros(8), 0xff, 0xff], 96, "an IPv4 address translated into IPv6"],
  [zeros(12), 96, "an IPv4 address inside IPv6"],
  [[0x00, 0x64, 0xff, 0x9b], 32, "an IPv4 address behind NAT64"],
  [[0x01, 0x00], 64, "discard"],
  [[0x20, 0x01, 0x00, 0x00], 32, "Teredo"],
  [[0x20, 0x01, 0x00], 23, "reserved for protocols"],
  [[0x20, 0x01, 0x0d, 0xb8], 32, "documentation"],
  [[0x20, 0x02], 16, "6to4"],
  [[0x3f, 0xff, 0x00], 20, "documentation"],
  [[0x5f, 0x00], 16, "segment routing"],
  [[0xfc], 7, "private"],
  [[0xfe, 0x80], 10, "link-local"],
  [[0xfe, 0xc0], 10, "site-local"],
  [[0xff], 8, "multicast"],
];

function within(bytes: readonly number[], ranges: readonly Range[]): string | null {
  for (const [prefix, bits, why] of ranges) if (begins(bytes, prefix, bits)) return why;
  return null;
}

function begins(bytes: readonly number[], prefix: readonly number[], bits: number): boolean {
  for (let at = 0; at * 8 < bits; at++) {
    const mask = bits - at * 8 >= 8 ? 0xff : (0xff << (8 - (bits - at * 8))) & 0xff;
    if (((bytes[at] ?? 0) & mask) !== ((prefix[at] ?? 0) & mask)) return false;
  }
  return true;
}

const bytesOfIPv4 = (address: string): number[] => address.split(".").map(Number);

function bytesOfIPv6(address: string): number[] {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const text = dotted ? `${dotted[1]}${groupsOfIPv4(dotted[2]!)}` : address;
  const [left = "", right] = text.split("::");
  const head = left === "" ? [] : left.split(":");
  const tail = right === undefined || right === "" ? [] : right.split(":");
  const middle = right === undefined ? [] : new Array<string>(8 - head.length - tail.length).fill("0");
  return [...head, ...middle, ...tail].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

function groupsOfIPv4(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytesOfIPv4(address);
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}
