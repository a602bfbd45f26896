import type { Flag } from "../../schema/flag.ts";
import type { Scene } from "./scene.ts";

/** What a rule has to say of a sentence. */
export type Finding = Pick<Flag, "severity" | "text">;

/** A rule looks at sentences that hold one of its words, and says what is wrong with them. */
export interface Rule {
  code: Flag["code"];
  /** One of these stands in every sentence that it finds: alternatives of a regular expression, in lower case. */
  words: string;
  find(scene: Scene): Finding | null;
}

/** One way to put it. */
export interface Wording {
  says: RegExp;
  /** Also in the sentence. */
  and?: RegExp;
  /** Also in the sentence or beside it. */
  near?: RegExp;
  unless?: RegExp;
}

/** The place of the first wording that fits and is not refused. */
export function placeOf(wordings: readonly Wording[], scene: Scene, refuses: (scene: Scene, at: number) => boolean): number | null {
  for (const { says, and, near, unless } of wordings) {
    const found = says.exec(scene.text);
    if (!found || unless?.test(scene.text) || (and && !and.test(scene.text)) || (near && !near.test(scene.near))) continue;
    if (!refuses(scene, found.index)) return found.index;
  }
  return null;
}
