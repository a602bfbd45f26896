const LINE_REM = 2;

/** A page on its way. It keeps a page's height, so that the foot does not jump. */
export function Loading() {
  return (
    <p className="loading told" aria-busy="true">
      Fetching…
    </p>
  );
}

/** Lines to come, as tall as what will stand there. */
export function LoadingLines({ lines }: { lines: number }) {
  return <div className="loading-lines" aria-hidden="true" style={{ blockSize: `${lines * LINE_REM}rem` }} />;
}
