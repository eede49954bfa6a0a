import { describe, expect, it } from "vitest";
import { fromBase64 } from "../../../../web/src/core/proof/signed-file";
import { readToken } from "../../../../web/src/core/proof/token";
import { type Bytes, utf8 } from "../../../../web/src/core/record/bytes";
import { browserPorts } from "../../../../web/src/proving/ports";
import { vectors } from "../vectors";

interface Tokens {
  readonly text: string;
  readonly tokens: readonly { readonly authority: string; readonly at: string; readonly response: string }[];
}

const { text, tokens } = vectors<Tokens>("handed-out/tokens.json");
const ports = browserPorts(crypto.subtle);

describe.each(tokens)("a token of $authority", ({ authority, at, response }) => {
  const bytes = fromBase64(response) as Bytes;

  it("says what it stamps, when and by whom, and its signature is right", async () => {
    const imprint = await ports.digest(utf8(text));
    expect(await readToken(bytes, ports)).toEqual({ imprint, at, authority, signed: true });
  });

  it("is not taken for whole with any byte of what it says changed", async () => {
    const right = await readToken(bytes, ports);
    const said = [...bytes.keys()].filter((place) => place % 7 === 0);
    const unnoticed: number[] = [];
    for (const place of said) {
      const changed = bytes.slice();
      changed[place] = (changed[place] as number) ^ 0x10;
      const token = await readToken(changed, ports);
      const same = JSON.stringify({ ...token, signed: null }) === JSON.stringify({ ...right, signed: null });
      // What the authority did not sign, such as its certificate's own seal, may change: what it says then stands.
      if (token?.signed === true && !same) unnoticed.push(place);
    }
    expect(unnoticed).toEqual([]);
  });

  it("is none when it is cut short, or something else", async () => {
    expect(await readToken(bytes.slice(0, -1), ports)).toBeNull();
    expect(await readToken(utf8("no token"), ports)).toBeNull();
    expect(await readToken(utf8(""), ports)).toBeNull();
  });
});
