import { ground } from "./001-ground.ts";

/** Forward only: a migration that has been released is never changed; its place in this list is its number. */
export const migrations: readonly { title: string; sql: string }[] = [ground];
