import { describe, expect, it } from "vitest";
import { feed } from "../../../test/builders.ts";
import { olderPage } from "./archive-pages.ts";

const older = (head: string, url: string) => olderPage(feed({ head }), url);

describe("the older page of a feed", () => {
  it("is the one it names (RFC 5005), against its own address, entities resolved", () => {
    expect(older('<atom:link rel="next" href="/feed?page=2&amp;n=10"/>', "https://a.example/feed")).toBe("https://a.example/feed?page=2&n=10");
    expect(older('<atom:link href="archive/3.xml" rel="prev-archive"/>', "https://a.example/x/feed")).toBe("https://a.example/x/archive/3.xml");
  });

  it("is asked for as WordPress pages", () => {
    const head = "<generator>https://wordpress.org/?v=6.4</generator>";
    expect(older(head, "https://a.example/feed/")).toBe("https://a.example/feed/?paged=2");
    expect(older(head, "https://a.example/feed/?paged=2")).toBe("https://a.example/feed/?paged=3");
  });

  it("is asked for as Ghost pages", () => {
    const head = "<generator>Ghost 5.80</generator>";
    expect(older(head, "https://a.example/rss/")).toBe("https://a.example/rss/2/");
    expect(older(head, "https://a.example/rss/2/")).toBe("https://a.example/rss/3/");
    expect(older(head, "https://a.example/rss")).toBe("https://a.example/rss/2/");
  });

  it("is none where neither says so, or the address is none", () => {
    expect(older("", "https://a.example/feed")).toBeNull();
    expect(older('<atom:link rel="self" href="https://a.example/feed"/>', "https://a.example/feed")).toBeNull();
    expect(older('<atom:link rel="next" href="http://["/>', "https://a.example/feed")).toBeNull();
  });
});
