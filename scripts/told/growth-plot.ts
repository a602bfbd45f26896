const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 64;
const BOTTOM = 44;
const TOP = 20;

/** How the time grows with the documents, on logarithmic axes, beside n log n from the first point: an SVG that reads on light and dark ground. */
export function growthPlot(measured: readonly { documents: number; seconds: number }[]): string {
  const [first] = measured;
  if (!first) return "";
  const nlogn = measured.map(({ documents }) => ({
    documents,
    seconds: (first.seconds * documents * Math.log(documents)) / (first.documents * Math.log(first.documents)),
  }));
  const all = [...measured, ...nlogn];
  const [minX, maxX] = [Math.min(...all.map(({ documents }) => documents)), Math.max(...all.map(({ documents }) => documents))];
  const [minY, maxY] = [Math.min(...all.map(({ seconds }) => seconds)), Math.max(...all.map(({ seconds }) => seconds))];
  const x = (documents: number) => LEFT + (Math.log(documents / minX) / Math.log(maxX / minX)) * (WIDTH - LEFT - 24);
  const y = (seconds: number) => HEIGHT - BOTTOM - (Math.log(seconds / minY) / Math.log(maxY / minY)) * (HEIGHT - BOTTOM - TOP);
  const path = (points: readonly { documents: number; seconds: number }[]) =>
    points.map(({ documents, seconds }, i) => `${i === 0 ? "M" : "L"}${x(documents).toFixed(1)},${y(seconds).toFixed(1)}`).join(" ");
  const marks = measured.map(
    ({ documents, seconds }) =>
      `<circle cx="${x(documents).toFixed(1)}" cy="${y(seconds).toFixed(1)}" r="4" fill="#0b8f6a"/><text x="${x(documents).toFixed(1)}" y="${HEIGHT - 22}" text-anchor="middle">${documents.toLocaleString("en")}</text><text x="${(x(documents) + (documents === maxX ? -8 : 8)).toFixed(1)}" y="${(y(seconds) + (documents === maxX ? 14 : -8)).toFixed(1)}" text-anchor="${documents === maxX ? "end" : "start"}">${seconds.toFixed(seconds < 10 ? 1 : 0)} s</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Seconds of CPU by documents, beside n log n" font-family="system-ui,sans-serif" font-size="12" fill="#7a857d"><path d="M${LEFT},${TOP} V${HEIGHT - BOTTOM} H${WIDTH - 24}" fill="none" stroke="#7a857d"/><path d="${path(nlogn)}" fill="none" stroke="#b58a2b" stroke-dasharray="5 4" stroke-width="1.5"/><path d="${path(measured)}" fill="none" stroke="#0b8f6a" stroke-width="2"/>${marks.join("")}<text x="${WIDTH / 2}" y="${HEIGHT - 4}" text-anchor="middle">documents</text><text x="14" y="${HEIGHT / 2}" transform="rotate(-90 14 ${HEIGHT / 2})" text-anchor="middle">seconds of CPU</text><text x="${LEFT + 12}" y="${TOP + 12}" fill="#b58a2b">dashed: n log n</text></svg>\n`;
}
