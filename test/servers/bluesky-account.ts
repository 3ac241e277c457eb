export type BlueskyAccount = {
  did: string;
  handle: string;
  /** Writes a record; returns where it stands. */
  write(collection: string, record: Record<string, unknown>): Promise<Written>;
  post(text: string, more?: Record<string, unknown>): Promise<Written>;
  /** Writes another version in place of a record. */
  put(uri: string, record: Record<string, unknown>): Promise<Written>;
  remove(uri: string): Promise<void>;
  rename(handle: string): Promise<void>;
  deactivate(): Promise<void>;
};
export type Written = { uri: string; cid: string };

export async function createAccount(pds: string, name: string): Promise<BlueskyAccount> {
  const call = async (method: string, body: unknown, token?: string): Promise<unknown> => {
    const answer = await fetch(`${pds}/xrpc/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method}: ${answer.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  const handle = `${name}.test`;
  const given = { handle, email: `${name}@example.org`, password: "a long pass phrase" };
  const { did, accessJwt } = (await call("com.atproto.server.createAccount", given)) as Record<string, string>;
  const own = (method: string, body: unknown) => call(method, body, accessJwt);
  const placeOf = (uri: string) => {
    const [repo, collection, rkey] = uri.slice("at://".length).split("/");
    return { repo, collection, rkey };
  };
  const write = async (collection: string, record: Record<string, unknown>) =>
    (await own("com.atproto.repo.createRecord", { repo: did, collection, record })) as Written;
  return {
    did: String(did),
    handle,
    write,
    post: (text, more) =>
      write("app.bsky.feed.post", {
        $type: "app.bsky.feed.post",
        text,
        createdAt: new Date().toISOString(),
        ...more,
      }),
    put: async (uri, record) => (await own("com.atproto.repo.putRecord", { ...placeOf(uri), record })) as Written,
    async remove(uri) {
      await own("com.atproto.repo.deleteRecord", placeOf(uri));
    },
    async rename(renamed) {
      await own("com.atproto.identity.updateHandle", { handle: renamed });
    },
    async deactivate() {
      await own("com.atproto.server.deactivateAccount", {});
    },
  };
}
