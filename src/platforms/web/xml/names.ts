import { type XmlElement, xmlSpace } from "./node.ts";

/** Gives an element and its attributes their namespaces, from the declarations on it and around it. */
export function resolveNames(element: XmlElement, fault: (what: string) => void): void {
  const [prefix, local] = parted(element.name);
  element.local = local;
  const space = spaceOf(element, prefix);
  if (space === null) fault(`the prefix “${prefix}” of “<${element.name}>” is not declared`);
  element.space = space ?? "";
  for (const attribute of element.attributes) {
    const [own, name] = parted(attribute.name);
    if (own === "") continue;
    attribute.local = name;
    if (own === "xmlns") {
      attribute.space = "http://www.w3.org/2000/xmlns/";
      continue;
    }
    const found = spaceOf(element, own);
    if (found === null) fault(`the prefix “${own}” of the attribute ${attribute.name} is not declared`);
    attribute.space = found ?? `undeclared:${own}`;
  }
}

function parted(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** Null where the prefix is not declared; the empty prefix always is. */
export function spaceOf(element: XmlElement, prefix: string): string | null {
  if (prefix === "xml") return xmlSpace;
  const declaration = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  for (let here: XmlElement | null = element; here; here = here.parent)
    for (const attribute of here.attributes) if (attribute.name === declaration) return attribute.value;
  return prefix === "" ? "" : null;
}
