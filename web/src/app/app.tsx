import { useErrorBoundary } from "preact/hooks";
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from "preact-iso";
import { exec } from "preact-iso/router";
import { fetchSeldom } from "../sync/seldom";
import { Button, LinkButton } from "../ui/button";
import { speakAll, t } from "./i18n";
import { rememberPlace } from "./resume";
import { routes, type ScreenRoute } from "./routes";
import { Screen, toTop } from "./screen";

/** A screen with its words: those of the first are there before anything is drawn. */
const worded =
  ({ path, load }: ScreenRoute): ScreenRoute["load"] =>
  async () =>
    (await Promise.all([load(), path === "/" ? undefined : speakAll()]))[0];

const pages = routes.map((route) => ({ path: route.path, page: lazy(worded(route)) }));

/** Fetches the screen at this address, so that it is here by the time that it can be drawn. */
export function fetchScreen(at: string): void {
  // A screen that cannot be had says so when it is drawn.
  pages
    .find(({ path }) => exec(at, path))
    ?.page.preload()
    .catch(() => undefined);
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
  await fetchSeldom();
  for (const { page } of pages) {
    await idle();
    await page.preload().catch(() => undefined);
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

/** A screen that fails takes only itself down: what was recorded is in the database, and the other places work. */
function Guarded() {
  const [error, reset] = useErrorBoundary();
  if (error) {
    const again = (
      <Button kind="go" size="press" onPress={reset}>
        {t("shell-reload")}
      </Button>
    );
    return (
      <Screen title={t("shell-broken")} main={again}>
        <p>{t("shell-broken-hint")}</p>
        <p class="label">{String(error)}</p>
      </Screen>
    );
  }
  return (
    <Router onRouteChange={arrived}>
      {pages.map(({ path: at, page }) => (
        <Route key={at} path={at} component={page} />
      ))}
      <Route default component={NotFound} />
    </Router>
  );
}

/** After a change of screen: focus to its heading, so that keyboard and screen reader start there; top of the page. */
function arrived(url: string): void {
  rememberPlace(url, Date.now());
  toTop();
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

/** Every address but those whose pages the server makes: their links leave the shell. */
const OURS = /^\/(?!sign-in|password|api\/)/u;

export function App() {
  return (
    <LocationProvider scope={OURS}>
      <ErrorBoundary>
        <Guarded />
      </ErrorBoundary>
    </LocationProvider>
  );
}
