import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { deskQuery } from "../queries.ts";

/** The foot of every page: what the desk is not. */
export function Colophon() {
  const { data } = useQuery(deskQuery);
  return (
    <footer className="colophon">
      <div className="wrap">
        <p>{data?.notAdvice ?? "\u00a0"}</p>
        <p>
          {data ? `Assay ${data.version} · ` : ""}
          <Link to="/quality">Quality of the data</Link> · <Link to="/safety">Safety</Link> · <a href="/docs">API</a> · Press <kbd>?</kbd> for the
          keys
        </p>
      </div>
    </footer>
  );
}
