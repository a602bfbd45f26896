import { describe, expect, it } from "vitest";
import { feedsGuessed, feedsNamed } from "./discover.ts";

describe("the feeds that a page names", () => {
  it("are found in its order, against its base, without those of comments", () => {
    const html = `<html><head><base href="https://a.example/blog/">
      <link rel="alternate" type="application/rss+xml" href="feed.xml">
      <link rel="alternate" type="application/rss+xml" href="comments/feed/">
      <link rel='alternate home' type='application/atom+xml' href='/atom'>
      <link rel="alternate" type="application/feed+json" href="https://b.example/feed.json">
      <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="application/rss+xml" href="/no"></head>`;
    expect(feedsNamed(html, "https://a.example/")).toEqual([
      "https://a.example/blog/feed.xml",
      "https://a.example/atom",
      "https://b.example/feed.json",
    ]);
  });

  it("are at most ten, however many it names, and none in broken markup", () => {
    const links = Array.from({ length: 5_000 }, (_, i) => `<link rel=alternate type=application/rss+xml href=/${i}>`).join("");
    expect(feedsNamed(links, "https://a.example/")).toHaveLength(10);
    expect(feedsNamed("<".repeat(100_000), "https://a.example/")).toEqual([]);
    expect(feedsNamed('<link rel=alternate type=application/rss+xml href="http://[">', "https://a.example/")).toEqual([]);
  });
});

describe("the places where feeds usually are", () => {
  it("begin with the folder that was asked for", () => {
    expect(feedsGuessed("https://a.example/blog/?x=1").slice(0, 2)).toEqual(["https://a.example/blog/feed", "https://a.example/feed"]);
    expect(new Set(feedsGuessed("https://a.example")).size).toBe(feedsGuessed("https://a.example").length);
  });
});
