import { expect, it } from "vitest";
import { listenToBell } from "../../../../web/src/sync/connection/bell";
import type { Bell } from "../../../../web/src/sync/environment";
import { World } from "../../support/simulated-phone";

/** A server's bell: whoever is there to hear it, and how it is rung and falls silent. */
function tower() {
  const hung: { url: string; ring: (seq: number) => void; end: () => void }[] = [];
  let closed = 0;
  const bell: Bell = (url, ring, end) => {
    hung.push({ url, ring, end });
    return () => {
      closed++;
    };
  };
  return { bell, hung, closed: () => closed };
}

function rope(bell: Bell | null) {
  const rings: number[] = [];
  const ends: number[] = [];
  const wish = { wanted: true };
  const env = new World().browser("a").environment({ bell });
  return {
    ...listenToBell(
      env,
      () => wish.wanted,
      (seq) => rings.push(seq),
      () => ends.push(rings.length),
    ),
    rings,
    ends,
    wish,
  };
}

it("hangs once while it is wanted, at our own server, and what it rings is heard", () => {
  const { bell, hung } = tower();
  const { tend, hangs, rings } = rope(bell);
  expect(hangs()).toBe(false);
  tend();
  tend();
  expect(hung.map(({ url }) => url)).toEqual(["https://lamp.example/api/v1/bell"]);
  expect(hangs()).toBe(true);
  hung[0]?.ring(7);
  expect(rings).toEqual([7]);
});

it("is taken down when it is wanted no more, and hung again when it is", () => {
  const { bell, hung, closed } = tower();
  const { tend, hangs, close, wish } = rope(bell);
  tend();
  wish.wanted = false;
  tend();
  tend();
  expect([hangs(), closed()]).toEqual([false, 1]);
  wish.wanted = true;
  tend();
  expect([hangs(), hung.length]).toEqual([true, 2]);
  close();
  expect([hangs(), closed()]).toEqual([false, 2]);
});

it("that the server ended is hung anew by the next round", () => {
  const { bell, hung } = tower();
  const { tend, hangs, ends } = rope(bell);
  tend();
  hung[0]?.end();
  expect([hangs(), ends]).toEqual([false, [0]]);
  tend();
  expect([hangs(), hung.length]).toEqual([true, 2]);
});

it("never hangs where the browser has none", () => {
  const { tend, hangs, close } = rope(null);
  tend();
  expect(hangs()).toBe(false);
  close();
});
