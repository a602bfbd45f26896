import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = new URL("..", import.meta.url).pathname;
const MAX_FILE = 400;
const MAX_FUNCTION = 60;

const files = ["src", "web/src"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const sizes = files.map((file) => ({ file, lines: readFileSync(join(ROOT, file), "utf8").split("\n").length - 1 }));
const functions = files.flatMap(functionsIn);

describe("the code stays in small pieces", () => {
  it("keeps every file below 400 lines, the median at 60 and nine of ten below 200", () => {
    expect(sizes.filter(({ lines }) => lines > MAX_FILE)).toEqual([]);
    expect(
      quantile(
        sizes.map(({ lines }) => lines),
        0.5,
      ),
    ).toBeLessThanOrEqual(60);
    expect(
      quantile(
        sizes.map(({ lines }) => lines),
        0.9,
      ),
    ).toBeLessThanOrEqual(200);
  });

  it("keeps every function below 60 lines, the median at 10 and nine of ten below 30", () => {
    expect(functions.filter(({ lines }) => lines > MAX_FUNCTION)).toEqual([]);
    expect(
      quantile(
        functions.map(({ lines }) => lines),
        0.5,
      ),
    ).toBeLessThanOrEqual(10);
    expect(
      quantile(
        functions.map(({ lines }) => lines),
        0.9,
      ),
    ).toBeLessThanOrEqual(30);
  });
});

/** Named functions, methods and operations' bodies, with their lines. */
function functionsIn(file: string): { name: string; lines: number }[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body) {
      const [from, to] = [node.getStart(), node.getEnd()].map((at) => source.getLineAndCharacterOfPosition(at).line);
      found.push({ name: `${file}: ${node.name?.getText() ?? "default"}`, lines: (to ?? 0) - (from ?? 0) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}
