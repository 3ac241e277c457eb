import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { languages } from "../words/languages.ts";
import { useWords } from "../words/use-words.ts";
import { DemonstrationMark } from "./DemonstrationMark.tsx";
import { Keys } from "./Keys.tsx";
import { Rail } from "./Rail.tsx";
import { WorkUnderWay } from "./WorkUnderWay.tsx";

/** What stands around every page: the rail, the page itself, the keys, the work that goes on. */
export function Frame() {
  const { say, locale } = useWords();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <I18nProvider locale={languages[locale.language].locale}>
      <a className="skip" href="#main">
        {say("frame.skip")}
      </a>
      <div className="frame">
        <Rail work={<WorkUnderWay />} />
        <main id="main" tabIndex={-1} ref={main}>
          <DemonstrationMark />
          <Outlet />
        </main>
      </div>
      <Keys />
    </I18nProvider>
  );
}
