import type { ErrorComponentProps } from "@tanstack/react-router";
import { sentence, Trouble } from "../api.ts";
import { usePageTitle } from "../page-title.ts";

/** A page that failed: what went wrong and what to do. */
export function PageTrouble({ error, reset }: ErrorComponentProps) {
  usePageTitle("Something went wrong");
  return (
    <section className="plain">
      <h1>This page could not be shown</h1>
      <p>{sentence(error)}</p>
      <p className="desk">
        <button type="button" onClick={error instanceof Trouble ? reset : () => location.reload()}>
          Try again
        </button>{" "}
        <a href="/">Front page</a>
      </p>
    </section>
  );
}

/** A part of a page that failed. */
export function TroubleNote({ error, again }: { error: unknown; again?: () => void }) {
  return (
    <p className="trouble" role="alert">
      {sentence(error)}{" "}
      {again && (
        <button type="button" className="quiet" onClick={again}>
          Try again
        </button>
      )}
    </p>
  );
}
