import { describe, expect, it } from "vitest";
import { prose } from "../../../test/builders.ts";
import type { Link } from "../../schema/link.ts";
import type { Sender } from "../../schema/sender.ts";
import { type MeasuredIssue, traitsOf } from "./traits-of.ts";

const link = (href: string, verdict: Link["verdict"] = "ok"): Link => ({
  href,
  text: "here",
  host: new URL(href).hostname,
  leadsTo: null,
  verdict,
  reasons: [],
});

const issue = (parts: Partial<MeasuredIssue>) =>
  traitsOf({ text: "", html: "", blocks: [], links: [], sender: null, unsubscribe: null, trackers: 0, isMail: false, ...parts });

const sender = (proofs: Partial<Sender>) => ({ from: "no-reply@ledger.example", dmarc: "none", dkim: "none", spf: "none", ...proofs }) as Sender;

describe("the traits of an issue", () => {
  it("count what an eye finds its way by", () => {
    const { headings, listed } = issue({
      text: "Fees\nFees fell.\n- one\n- two\nFlows\nFlows rose.",
      html: "<h2>Fees</h2><ul><li>one</li><li>two</li></ul>",
    });
    expect({ headings, listed }).toEqual({ headings: 2, listed: 2 });
  });

  it.each(["TL;DR: fees fell.", "Key takeaways", "In this issue: fees, flows and a fork", "Here's what we got today"])(
    "see that it says first what is in it: %s",
    (opening) => {
      expect(issue({ text: `Good morning.\n${opening}\n${prose(1)}` }).opening?.text).toBe(opening);
    },
  );

  it("see no opening where the words come late", () => {
    expect(issue({ text: `${prose(1, 400)}\nIn this issue: fees` }).opening).toBeNull();
  });

  it.each([
    "Correction: last week we gave the hash rate of Monday as that of Sunday.",
    "An earlier version of this article incorrectly said that fees had doubled.",
    "We made a mistake in Tuesday's table.",
  ])("find where an error is owned up to: %s", (sentence) => {
    const text = `${prose(2)}\n${sentence}\n${prose(3)}`;
    const { correction } = issue({ text });
    expect(text.slice(correction?.start, correction?.end)).toBe(sentence);
  });

  it.each([
    "The market made a correction of 20 %.",
    "A correction is due.",
    "Traders were wrong about the merge.",
    "Price correction: what comes next?",
  ])("take no market's correction for one: %s", (sentence) => {
    expect(issue({ text: sentence }).correction).toBeNull();
  });

  it("find how its people can be reached, and whether they can be answered", () => {
    expect(issue({ text: `${prose(4)}\nJust hit reply and tell us.` }).contact?.text).toBe("Just hit reply and tell us.");
    expect(issue({ sender: sender({}) }).answerable).toBe(false);
    expect(issue({ sender: sender({ from: "editor@ledger.example" }) }).answerable).toBe(true);
    expect(issue({ links: [link("mailto:unsubscribe@ledger.example")] }).answerable).toBe(false);
  });

  it("take DMARC's word for who sent it, and a signature's where it was not asked", () => {
    const proven = (proofs: Partial<Sender>) => issue({ isMail: true, sender: sender(proofs) }).mail?.proven;
    expect(proven({ dmarc: "pass" })).toBe(true);
    expect(proven({ dmarc: "fail", dkim: "pass" })).toBe(false);
    expect(proven({ dkim: "pass" })).toBe(true);
    expect(proven({})).toBe(false);
    expect(proven({ dmarc: "unknown", dkim: "unknown", spf: "unknown" })).toBeNull();
  });

  it("name the publishers that it links to once each, and none that many share", () => {
    const links = ["https://www.assay.example/a", "https://assay.example/b", "https://medium.com/x", "https://desk.substack.com/p/1"].map((href) =>
      link(href),
    );
    expect(issue({ links }).cites).toEqual(["assay.example", "desk.substack.com"]);
  });

  it("measure the readability of a plain text lower than that of a dense one", () => {
    const plain = issue({ text: "Fees fell. The pool grew. It was a calm week on the chain. ".repeat(10) }).lix ?? 0;
    const dense =
      issue({
        text: "Institutional participation notwithstanding, decentralised intermediation infrastructure necessitates comprehensive macroprudential consideration. ".repeat(
          10,
        ),
      }).lix ?? 0;
    expect(plain).toBeLessThan(25);
    expect(dense).toBeGreaterThan(80);
    expect(issue({ text: "Too short." }).lix).toBeNull();
  });

  it("keep the first sentence of each kind of block", () => {
    const text = "The market rose.\nDisclosure: the author holds ETH. Nothing else.\nMore.\nDisclosure: again.";
    const at = (words: string) => text.indexOf(words);
    const blocks = [
      { start: at("Disclosure: the"), end: at("\nMore"), label: "disclosure" as const, confidence: 1 },
      { start: at("Disclosure: again"), end: text.length, label: "disclosure" as const, confidence: 1 },
    ];
    expect(issue({ text, blocks }).kinds).toEqual([{ label: "disclosure", start: 17, end: 50, text: "Disclosure: the author holds ETH." }]);
  });

  it("are measured in bounded time of what is hostile", () => {
    const began = performance.now();
    for (const text of ["correct ".repeat(60_000), "A".repeat(500_000), "we ".repeat(200_000), `${"a@".repeat(200_000)}`, "# \n".repeat(100_000)])
      issue({ text, html: "<li>".repeat(200_000) });
    expect(performance.now() - began).toBeLessThan(20_000); // a bound against hanging, not a measure of speed
  });
});
