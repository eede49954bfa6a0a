import { expect, it } from "vitest";
import { listenToBell } from "../../../../web/src/sync/connection/bell";
import type { Bell } from "../../../../web/src/sync/environment";
import { World } from "../../support/simulated-phone";

/** A server's bell: whoever is there to hear it, and how it is rung and falls silent. */
function tower() {
  const opened: { url: string; ring: (seq: number) => void; end: () => void }[] = [];
  let closed = 0;
  const bell: Bell = (url, ring, end) => {
    opened.push({ url, ring, end });
    return () => {
      closed++;
    };
  };
  return { bell, opened, closed: () => closed };
}

function listener(bell: Bell | null) {
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

it("is open once while it is wanted, at our own server, and what it rings is heard", () => {
  const { bell, opened } = tower();
  const { update, isOpen, rings } = listener(bell);
  expect(isOpen()).toBe(false);
  update();
  update();
  expect(opened.map(({ url }) => url)).toEqual(["https://lamp.example/api/v1/bell"]);
  expect(isOpen()).toBe(true);
  opened[0]?.ring(7);
  expect(rings).toEqual([7]);
});

it("is closed when it is wanted no more, and opened again when it is", () => {
  const { bell, opened, closed } = tower();
  const { update, isOpen, close, wish } = listener(bell);
  update();
  wish.wanted = false;
  update();
  update();
  expect([isOpen(), closed()]).toEqual([false, 1]);
  wish.wanted = true;
  update();
  expect([isOpen(), opened.length]).toEqual([true, 2]);
  close();
  expect([isOpen(), closed()]).toEqual([false, 2]);
});

it("that the server ended is opened anew by the next round", () => {
  const { bell, opened } = tower();
  const { update, isOpen, ends } = listener(bell);
  update();
  opened[0]?.end();
  expect([isOpen(), ends]).toEqual([false, [0]]);
  update();
  expect([isOpen(), opened.length]).toEqual([true, 2]);
});

it("never isOpen where the browser has none", () => {
  const { update, isOpen, close } = listener(null);
  update();
  expect(isOpen()).toBe(false);
  close();
});
