/** The six shapes that stand for what the desk found, so that colour is never the only sign. */
export type Meaning = "holds" | "fails" | "open" | "paid" | "call" | "danger";

const SHAPES: Record<Meaning, [outline: string, sign: string]> = {
  holds: ["M3 3h14v7c0 4-3 6.5-7 8-4-1.5-7-4-7-8z", "M6.5 9.5l2.5 2.5 4.5-5"],
  fails: ["M10 1l9 9-9 9-9-9z", "M7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6"],
  open: ["M10 1.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z", "M7.5 8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.5v.1"],
  paid: ["M1 5h18v10H1z", "M4 12.5l2-5 2 5M4.7 11h2.6M11 7.5v5h1.5a2.5 2.5 0 0 0 0-5z"],
  call: ["M5.5 2h9l4.5 8-4.5 8h-9L1 10z", "M10 6v4.3l2.8 1.7"],
  danger: ["M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z", "M10 5.5v5.5M10 14.3v.1"],
};

/** The shapes, drawn once a page; every Hallmark points here. */
export function HallmarkSprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      {Object.entries(SHAPES).map(([meaning, [outline, sign]]) => (
        <symbol key={meaning} id={`hallmark-${meaning}`} viewBox="0 0 20 20">
          <path d={outline} />
          <path d={sign} />
        </symbol>
      ))}
    </svg>
  );
}

/** A shape beside words that say the same; alone it would say nothing to who cannot see it. */
export function Hallmark({ of }: { of: Meaning }) {
  return (
    <svg className={`mark ${of}`} aria-hidden="true" focusable="false">
      <use href={`#hallmark-${of}`} />
    </svg>
  );
}
