import { type Fault, fault, quoted } from "./codes.ts";

const registered = new Set(
  "aaa about acap acct cap cid coap crid data dav dict dns example fax file filesystem ftp geo go gopher h323 http https iax icap im imap info ipp iris irc ircs jabber ldap magnet mailto maps market message mid mms modem msrp mtqp mupdate news nfs nntp opaquelocktoken pkcs11 pop pres prospero rsync rtsp rtmp rtmps secondlife service session sftp shttp sieve sip sips skype sms snmp soap.beep ssh stun svn tag teamspeak tel telnet tftp tip tn3270 tv udp urn view-source vemmi wais webcal ws wss wtai xcon xmlrpc.beep xmpp xri z39.50 feed pcast itpc".split(
    " ",
  ),
);

const tag =
  /^tag:([a-z0-9\-.]+?@)?[a-z0-9](?:[a-z0-9\-.]*[a-z0-9])?,\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?:[0-9a-z;/?:@&=+$.\-_!~*'(),%]*(#.*)?$/i;
const urn = /^urn:[a-z0-9][a-z0-9-]{0,31}:([a-z0-9()+,\-.:=@;$_!*'/?&#~]|%[0-9a-f]{2})+$/i;
const nss = /^([a-z0-9()+,\-.:=@;$_!*'/]|%[0-9a-f]{2})+$/i;
const plain = /^[a-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/i;

/** An address by RFC 3986, relative or whole; an IRI where the format allows one. */
export function link(value: string, international = false): Fault[] {
  if (value !== value.trim()) return fault("InvalidUriChar", `${quoted(value)} has spaces around it`);
  if (/^tag:/i.test(value)) return tag.test(value) ? [] : fault("InvalidTAG", `${quoted(value)} is no tag by RFC 4151`);
  if (/^urn:/i.test(value)) return urn.test(value) ? [] : fault("InvalidURN", `${quoted(value)} is no URN by RFC 8141`);
  const letters = international ? value.replace(/[^\0-\u009f]/gu, "a") : value;
  if (/[^\0-\u009f]/u.test(letters))
    return fault("UriNotIri", `${quoted(value)} holds letters that an address writes with “%”`);
  if (!plain.test(letters) || /%(?![0-9a-f]{2})/i.test(letters))
    return fault("InvalidUriChar", `${quoted(value)} holds a sign that an address cannot`);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined) return [];
  if (/^(https?|ftp)$/.test(scheme)) {
    if (!/^[a-z]+:\/\/[^/?#]/i.test(value)) return fault("InvalidLink", `${quoted(value)} names no host`);
    return URL.canParse(letters.replace(/^([a-z]+:\/\/[^/?#]*):(?=[/?#]|$)/i, "$1"))
      ? []
      : fault("InvalidLink", `${quoted(value)} is no address`);
  }
  return registered.has(scheme)
    ? []
    : fault("SchemeNotIANARegistered", `“${scheme}:” is no registered kind of address`);
}

/** The same with a scheme, as where there is nothing it could be relative to. */
export const fullLink = (value: string): Fault[] => whole(value, false);
export const fullIri = (value: string): Fault[] => whole(value, true);

function whole(value: string, international: boolean): Fault[] {
  const text = value.trim();
  if (text === "") return fault("InvalidFullLink", "it is empty where an address should stand");
  const faults = link(text, international);
  if (faults.length > 0) return faults;
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? [] : fault("InvalidFullLink", `${quoted(text)} is no whole address`);
}

/** An id by RFC 4287: whole, and written the one way it is compared by. */
export function id(value: string): Fault[] {
  const faults = fullIri(value);
  if (faults.length > 0) return faults;
  return value.trim() === canonical(value.trim())
    ? []
    : fault("NonCanonicalURI", `${quoted(value.trim())} is usually written ${quoted(canonical(value.trim()))}`);
}

function canonical(value: string): string {
  const [, scheme = "", host = "", port = "", rest = ""] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#:]*)(:\d*)?(.*)$/i.exec(value) ?? [];
  if (!/^(https?|ftp)$/i.test(scheme)) return value;
  const usual = { http: ":80", https: ":443", ftp: ":21" }[scheme.toLowerCase()];
  const shown = port === ":" || port === usual ? "" : port;
  const path = rest.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return /[a-z0-9\-._~]/i.test(sign) ? sign : whole.toUpperCase();
  });
  const [, before = "", after = ""] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${shown}${before === "" ? "/" : withoutDots(before)}${after}`;
}

const withoutDots = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
};

export const namespaceSpecific = (value: string): Fault[] =>
  nss.test(value) ? [] : fault("InvalidNSS", `${quoted(value)} cannot stand within a URN`);
