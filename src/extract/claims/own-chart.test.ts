import { describe, expect, it } from "vitest";
import { chartBeside } from "./own-chart.ts";

const LETTER = `
  <img src="https://cdn.example/logo.png" width="32" height="32" alt="Logo">
  <p>Bitcoin fees rose by <b>12 %</b> over the&nbsp;past week.</p>
  <figure><img src="https://cdn.example/fees.png" alt="Fees of Bitcoin, seven days"></figure>
  <p>${"Nothing of note happened on the other chains. ".repeat(40)}</p>
  <p>Ether burned 4,000 ETH.</p>`;

describe("the author's own chart", () => {
  it("is the picture behind the paragraph, with what it says of itself", () => {
    expect(chartBeside(LETTER, "Bitcoin fees rose by 12 % over the past week.")).toEqual({
      href: "https://cdn.example/fees.png",
      text: "Fees of Bitcoin, seven days",
    });
  });

  it("is no mark or avatar, and no picture that stands elsewhere", () => {
    expect(chartBeside(LETTER, "Ether burned 4,000 ETH.")).toBeNull();
    expect(chartBeside(LETTER, "Words that the letter does not have.")).toBeNull();
    expect(chartBeside(LETTER, "")).toBeNull();
  });
});
