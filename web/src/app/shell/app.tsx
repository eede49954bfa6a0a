import { ErrorBoundary, LocationProvider, Route, Router } from "preact-iso";
import { exec, useLocation } from "preact-iso/router";
import { loadAllCode } from "../../sync/load-code";
import { LinkButton } from "../../ui/button";
import { followAddress } from "../incident/ended-incident";
import { me, shutOut } from "../record/store";
import { t } from "../words/i18n";
import { Boundary } from "./boundary";
import { leaveBehind } from "./notify";
import { pageOf, type ScreenRoute } from "./page";
import { rememberPlace } from "./resume";
import { Beside, Screen, toTop } from "./screen";

type Page = ReturnType<typeof pageOf>;

/** A moment in which nobody waits for the page; a browser that tells of none gets a breath between two screens. */
const idle = (): Promise<unknown> =>
  new Promise((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(done, { timeout: 10_000 });
    else setTimeout(done, 200);
  });

function NotFound() {
  return (
    <Screen
      title={t("shell-not-found")}
      main={
        <LinkButton kind="go" size="press" href="/">
          {t("shell-to-now")}
        </LinkButton>
      }
    >
      <p>{t("shell-not-found-hint")}</p>
    </Screen>
  );
}

/** In a frame: whoever works on the page around it keeps the focus there. */
const isBeside = (): boolean => Boolean(globalThis.frameElement) && !document.hasFocus();

/** After a change of screen: focus to its heading, so that keyboard and screen reader start there; top of the page. */
function arrived(url: string): void {
  rememberPlace(url, Date.now());
  leaveBehind();
  toTop();
  if (isBeside()) return;
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

/** From which list the things at these addresses are chosen. */
const CHOSEN_FROM = [
  ["/lists/", "/lists"],
  ["/contacts/", "/contacts"],
  ["/scripts/", "/scripts"],
  ["/guides/", "/guides"],
  ["/cards/", "/guides"],
  ["/requests/", "/requests"],
] as const;

/** Where a wallboard gets in, and where it is set. */
const LEAVES_THE_WALL: readonly string[] = ["/enrol", "/settings"];

interface Pages {
  readonly pages: readonly Page[];
  readonly shut: Page;
}

/** What stands at this address; on a phone that is shut out one screen at all of them, the desk's too. */
function Addressed({ pages, shut }: Pages) {
  const { path, query } = useLocation();
  followAddress(path, query["after"]);
  if (shutOut.value && path !== "/enrol") return <shut.Shown />;
  // A wallboard shows what hangs on the wall, whatever its address says.
  const wall = me.value?.role === "wallboard" && !LEAVES_THE_WALL.includes(path);
  const board = wall && pages.find((page) => page.path === "/desk/wallboard");
  if (board) return <board.Shown />;
  // The desk of a browser that nobody let in would be empty: how one gets in stands on the first place.
  const first = me.value || !path.startsWith("/desk") ? undefined : pages.find((page) => page.path === "/");
  if (first) return <first.Shown />;
  const chosenFrom = CHOSEN_FROM.find(([of]) => path.startsWith(of))?.[1];
  return (
    <Beside.Provider value={pages.find((page) => page.path === chosenFrom)?.Shown ?? null}>
      <Router onRouteChange={arrived}>
        {pages.map(({ path: at, Shown }) => (
          <Route key={at} path={at} component={Shown} />
        ))}
        <Route default component={NotFound} />
      </Router>
    </Beside.Provider>
  );
}

/** Every address but those whose pages the server makes: their links leave the shell. */
const OURS = /^\/(?!sign-in|password|api\/)/u;

/** The app over these screens. `shutOutScreen` stands at every address of a phone that is shut out. */
export function appOf(routes: readonly ScreenRoute[], shutOutScreen: ScreenRoute) {
  const [pages, shut] = [routes.map(pageOf), pageOf(shutOutScreen)];
  return {
    /** What fails around the screens shows that too, and the record can still be saved. */
    // biome-ignore lint/correctness/noComponentHookFactories: made once
    App: () => (
      <Boundary what={() => t("shell-name")} card>
        <LocationProvider scope={OURS}>
          <ErrorBoundary>
            <Addressed pages={pages} shut={shut} />
          </ErrorBoundary>
        </LocationProvider>
      </Boundary>
    ),
    /** Fetches the screen at this address, so that it is here by the time that it can be drawn. */
    fetchScreen(at: string): void {
      void pages.find(({ path }) => exec(at, path))?.preload();
    },
    /**
     * Every screen, one after the other: a page that stays open past a new version finds its own files nowhere else any
     * more. None comes between a person and the first taps.
     */
    async fetchScreens(): Promise<void> {
      await idle();
      await loadAllCode();
      await shut.preload();
      for (const { apart, preload } of pages) {
        await idle();
        if (!apart) await preload();
      }
    },
  };
}
