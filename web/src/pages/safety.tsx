import { Link } from "@tanstack/react-router";
import { CarefulSwitch } from "../components/careful-switch.tsx";
import { usePageTitle } from "../page-title.ts";
import { HostLists } from "./safety/host-lists.tsx";

/** What keeps a reader from harm, as far as it is for the reader to set. */
export function SafetyPage() {
  usePageTitle("Safety");
  return (
    <div className="safety-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/sources">Sources</Link>
          </p>
          <h1>Safety</h1>
        </div>
      </header>
      <section aria-labelledby="careful">
        <h2 id="careful">Careful reading</h2>
        <p className="told">
          Links that lead to connecting a wallet, by their words or their address, are shown as text with the address behind them, whoever sent the
          letter. Nothing is fetched to know them. What the desk finds dangerous has dead links in any case.
        </p>
        <CarefulSwitch />
      </section>
      <HostLists />
    </div>
  );
}
