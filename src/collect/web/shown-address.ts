/** An address as messages and logs may show it: without the keys some APIs want in it. */
export function shownAddress(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  for (const name of shown.searchParams.keys()) if (secret.test(name)) shown.searchParams.set(name, "…");
  shown.pathname = shown.pathname.replace(/\/(file\/)?bot\d+:[\w-]+/g, "/$1bot…");
  return shown.href.replaceAll("%E2%80%A6", "…").replace(/#.*$/, "");
}

const secret = /^(.*[_-])?(key|api-?key|token|secret|password|passwd|pwd|auth|signature|sig|session|code)$/i;
