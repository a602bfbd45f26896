import { Link } from "@tanstack/react-router";
import { usePageTitle } from "../page-title.ts";

export function NotFoundPage() {
  usePageTitle("Not found");
  return (
    <section className="plain">
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped, or what stood here was deleted. Go to the <Link to="/">front page</Link>, or <Link to="/search">search</Link>.
      </p>
    </section>
  );
}
