import type { Quoted } from "../../ask/telling.ts";

/** What the question was taken to ask for, and what was left out. */
export function LookedFor({ quoted: { searched, leftOut } }: { quoted: Quoted }) {
  const { words, assets, sources, from, to, issues } = searched;
  const facts: [string, string][] = [
    ["Words", words.join(", ")],
    ["Assets", assets.map(({ name }) => name).join(", ")],
    ["Sources", sources.map(({ name }) => name).join(", ")],
    ["Time", timeWords(from, to)],
    ["In", `${issues} ${issues === 1 ? "issue" : "issues"}`],
  ];
  const left = leftWords(leftOut);
  return (
    <>
      <section>
        <h2 className="kicker">Looked for</h2>
        <dl className="looked-for">
          {facts
            .filter(([, value]) => value !== "")
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      {left.length > 0 && (
        <section>
          <h2 className="kicker">Left out</h2>
          <ul className="told">
            {left.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function timeWords(from: string | null, to: string | null): string {
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (from) return `from ${from} on`;
  return to ? `until ${to}` : "";
}

function leftWords({ further, sponsored, dangerous, copies }: Quoted["leftOut"]): string[] {
  return [
    ...(further > 0 ? [counted(further, "further sentence", "further sentences")] : []),
    ...(sponsored > 0 ? [`${counted(sponsored, "sentence", "sentences")} of sponsors and the like`] : []),
    ...(dangerous > 0 ? [counted(dangerous, "dangerous issue", "dangerous issues")] : []),
    ...(copies > 0 ? [counted(copies, "copy of another’s text", "copies of another’s text")] : []),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
