import { expect, it } from "vitest";
import { openVault } from "../../../../web/src/storage/vault";
import { World } from "../../support/simulated-phone";

const PEOPLE = [{ id: "pb", name: "赵刚", numbers: ["13900000000"] }];

it("the screens are told of another directory before anything else is sent", async () => {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
  await localRecord.record({ type: "photo.taken", files: [file] });
  world.server.directory = PEOPLE;
  let seen = localRecord.directory();
  localRecord.subscribe(() => {
    seen = localRecord.directory();
  });
  const whenSent: unknown[] = [];
  browser.fate = (_, request) => {
    if (request.method === "PUT") whenSent.push(seen?.people);
    return "through";
  };
  await localRecord.syncNow();
  expect(whenSent).toEqual([PEOPLE]);
});

it("another tab of this phone shows it too, and so does the next start without a network", async () => {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  const other = await browser.open({ locks: { hold: () => new Promise(() => undefined) } });
  world.server.directory = PEOPLE;
  const told = new Promise<void>((resolve) => {
    other.subscribe(() => {
      if (other.directory()?.people.length === 1) resolve();
    });
  });
  await localRecord.syncNow();
  await told;
  expect(other.directory()?.people).toEqual(PEOPLE);
  browser.fate = () => "lost";
  expect((await browser.open()).directory()?.people).toEqual(PEOPLE);
});

it("a directory is asked for by what is held of it, and kept where it stands", async () => {
  const world = new World();
  world.server.directory = PEOPLE;
  const browser = world.browser("a");
  world.server.codes.set("code", "pa");
  const localRecord = await browser.open();
  const asked: (string | null)[] = [];
  browser.fate = (path, request) => {
    if (path.endsWith("/directory")) asked.push(request.headers.get("if-none-match"));
    return "through";
  };
  await localRecord.enrol("code", "a");
  for (let round = 0; round < 2; round++) await localRecord.syncNow();
  const vault = await openVault(browser.databases, browser.environment());
  const { etag } = (await vault.read("directory")) as { etag: string };
  expect(asked[0]).toBeNull();
  expect(asked.slice(-2)).toEqual([etag, etag]);
  expect(localRecord.directory()?.people).toEqual(PEOPLE);
  expect(localRecord.status()).toMatchObject({ server: "heard", problem: null });
});
