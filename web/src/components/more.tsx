import { useEffect, useRef } from "react";
import { TroubleNote } from "./page-trouble.tsx";

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => Promise<unknown>;
}

/** The next page of a list: by a button, and by itself when the button comes near the window. */
export function More({ query, byItself = false }: { query: Paged; byItself?: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = query;
  useEffect(() => {
    if (!byItself || !button.current || isFetchingNextPage || isFetchNextPageError) return;
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), { rootMargin: "400px" });
    near.observe(button.current);
    return () => near.disconnect();
  }, [byItself, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <p className="more">
      {isFetchNextPageError && <TroubleNote error={error} />}
      <button ref={button} type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {isFetchingNextPage ? "Fetching…" : "More"}
      </button>
    </p>
  );
}
