import { ErrorBoundary, LocationProvider, Route, Router } from "preact-iso";
import { exec, useLocation } from "preact-iso/router";
import { loadAllCode } from "../sync/load-code";
import { LinkButton } from "../ui/button";
import { Boundary } from "./boundary";
import { t } from "./i18n";
import { pageOf } from "./page";
import { rememberPlace } from "./resume";
import { routes, shutScreen } from "./routes";
import { Screen, toTop } from "./screen";
import { shutOut } from "./shut-out";
import { turnWith } from "./turning";

const pages = routes.map(pageOf);
const shut = pageOf(shutScreen);

/** Fetches the screen at this address, so that it is here by the time that it can be drawn. */
export function fetchScreen(at: string): void {
  void pages.find(({ path }) => exec(at, path))?.preload();
}

/** A moment in which nobody waits for the page; a browser that tells of none gets a breath between two screens. */
const idle = (): Promise<unknown> =>
  new Promise((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(done, { timeout: 10_000 });
    else setTimeout(done, 200);
  });

/**
 * Every screen, one after the other: a page that stays open past a new version finds its own files nowhere else any
 * more. None comes between a person and the first taps.
 */
export async function fetchScreens(): Promise<void> {
  await idle();
  await loadAllCode();
  await shut.preload();
  for (const { preload } of pages) {
    await idle();
    await preload();
  }
}

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

/** After a change of screen: focus to its heading, so that keyboard and screen reader start there; top of the page. */
function arrived(url: string): void {
  rememberPlace(url, Date.now());
  toTop();
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

/** What stands at this address; on a phone that is shut out one screen at all of them, the desk's too. */
function Addressed() {
  const { path, query } = useLocation();
  turnWith(path, query["after"]);
  if (shutOut.value && path !== "/enrol") return <shut.Shown />;
  return (
    <Router onRouteChange={arrived}>
      {pages.map(({ path: at, Shown }) => (
        <Route key={at} path={at} component={Shown} />
      ))}
      <Route default component={NotFound} />
    </Router>
  );
}

/** Every address but those whose pages the server makes: their links leave the shell. */
const OURS = /^\/(?!sign-in|password|api\/)/u;

/** What fails around the screens shows that too, and the record can still be saved. */
export function App() {
  return (
    <Boundary what={() => t("shell-name")} card>
      <LocationProvider scope={OURS}>
        <ErrorBoundary>
          <Addressed />
        </ErrorBoundary>
      </LocationProvider>
    </Boundary>
  );
}
