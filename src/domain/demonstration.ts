/**
 * Every address of the invented world lies under this name, which no resolver knows (RFC 6761). A file that holds it came
 * from there, whatever it is called.
 */
export const demonstrationDomain = "demonstration.invalid";
