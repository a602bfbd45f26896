import { describe, expect, it } from "vitest";
import { codes } from "../../../../test/flagged.ts";
import { namesSender } from "./referral-link.ts";

const TEXT = "Trading is open at Tallow for all of Europe, and fees are low.";
const linked = (href: string, text = TEXT) => codes(text, { links: [{ href, text: "Tallow" }] });

describe("addresses", () => {
  it.each([
    "https://tallow.example/register?ref=AB12CD",
    "https://tallow.example/?aff_id=77",
    "https://tallow.example/invite/7H2K9Q",
    "https://accounts.tallow.example/signup?via=letter7",
    "https://tallow.example/trade?referral_code=ledger",
    "https://www.amazon.example/dp/1?affiliate=x",
  ])("%s names who sent the visitor", (href) => expect(namesSender(href)).toBe(true));

  it.each([
    "https://tallow.example/blog?ref=ledger.example", // the page that links, as some platforms add it
    "https://matrix.to/#/!room?via=example.org",
    "https://github.com/tide/core?ref=AB12CD",
    "https://tallow.example/report?source=letter",
    "https://tallow.example/docs?version=2024",
    "https://survey.example/r/2LHK3FV",
    "mailto:desk@tallow.example?ref=AB12CD",
    "not an address",
  ])("%s does not", (href) => expect(namesSender(href)).toBe(false));
});

it("flags such a link where nothing says that it pays", () => {
  expect(linked("https://tallow.example/register?ref=AB12CD")).toEqual(["referral-link"]);
  expect(linked("https://tallow.example/register?ref=AB12CD", `${TEXT} That is a referral link.`)).toEqual([]);
  expect(linked("https://tallow.example/register?ref=AB12CD", `${TEXT}\nThe desk wrote this.\nSome links are affiliate links.`)).toEqual([]);
  expect(linked("https://tallow.example/register?ref=AB12CD", `Sponsored by Tallow\n${TEXT}`)).toEqual([]);
});

it.each([
  ["Use my code TIDE when you open an account.", ["referral-link"]],
  ["Sign up with our link and trade without fees.", ["referral-link"]],
  ["Use my referral code TIDE when you open an account; I earn a commission.", []],
  ["Use the code below to run the node.", []],
  ["15% off for the meetup with discount code EVAN.", []],
  ["“Use my code TIDE when you open an account,” the scammer wrote.", []],
])("%s: %j", (text, expected) => expect(codes(text)).toEqual(expected));
