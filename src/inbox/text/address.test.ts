import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalUrl } from "./address.ts";

it.each([
  "http://www.A.example/p/one/?utm_source=x#top",
  "https://a.example:443/p/one",
  "https://m.a.example/p/one/amp/",
  "https://a.example//p/one?fbclid=1",
  "https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fp%2Fone",
])("knows %s for the same page", (address) => {
  expect(canonicalUrl(address)).toBe("https://a.example/p/one");
});

it("keeps parameters that choose the page", () => {
  expect(canonicalUrl("https://a.example/?p=7&b=1&utm_medium=email")).toBe("https://a.example?b=1&p=7");
});

it.each(["", "mailto:a@b.c", "javascript:alert(1)", "not an address", "http://localhost/x"])("gives nothing for %s", (address) => {
  expect(canonicalUrl(address)).toBeNull();
});

it("is the same when it is made twice", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalUrl(address);
      if (once) expect(canonicalUrl(once)).toBe(once);
    }),
  );
});
