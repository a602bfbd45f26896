import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokens } from "../numbers/tokens.ts";
import { dayOf, isoDay } from "./day.ts";
import { times } from "./times.ts";

/** A Tuesday; the author's data end on the Sunday before. */
const now = { published: dayOf(new Date("2021-06-29")), asOf: dayOf(new Date("2021-06-27")) };

function windows(text: string): string[] {
  return times(tokens(text), now).map(({ kind, from, to }) =>
    kind === "average" || kind === "none" ? kind : `${kind} ${isoDay(from)}..${isoDay(to)}`,
  );
}

describe("expressions of time", () => {
  it.each([
    ["over the past week", "lookback 2021-06-20..2021-06-27"],
    ["week over week", "lookback 2021-06-20..2021-06-27"],
    ["in the last 30 days", "lookback 2021-05-28..2021-06-27"],
    ["over the past three months", "lookback 2021-03-27..2021-06-27"],
    ["YoY", "lookback 2020-06-27..2021-06-27"],
    ["24h", "lookback 2021-06-26..2021-06-27"],
    ["since May 12th", "since 2021-05-12..2021-06-27"],
    ["since the call last Friday", "since 2021-06-25..2021-06-27"],
    ["since the start of the year", "since 2021-01-01..2021-06-27"],
    ["year to date", "since 2020-12-31..2021-06-27"],
    ["from May 1st to June 3rd", "since 2021-05-01..2021-06-03"],
    ["in Q3", "span 2020-07-01..2020-09-30"],
    ["in Q1 2021", "span 2021-01-01..2021-03-31"],
    ["in December 2017", "span 2017-12-01..2017-12-31"],
    ["during July", "span 2020-07-01..2020-07-31"],
    ["in late 2017", "span 2017-10-01..2017-12-31"],
    ["in the first half of 2020", "span 2020-01-01..2020-06-30"],
    ["during H2 2020", "span 2020-07-01..2020-12-31"],
    ["in the second half of the year", "span 2021-07-01..2021-12-31"],
    ["the third quarter of 2020", "span 2020-07-01..2020-09-30"],
    ["during the summer", "span 2020-06-01..2020-08-31"],
    ["the Dec-Apr rally", "span 2020-12-01..2021-04-30"],
    ["November–January 2021", "span 2020-11-01..2021-01-31"],
    ["had another strong week", "lookback 2021-06-20..2021-06-27"],
    ["finished the week", "lookback 2021-06-20..2021-06-27"],
    ["throughout the week", "lookback 2021-06-20..2021-06-27"],
    ["over the past calendar week", "lookback 2021-06-20..2021-06-27"],
    ["a weekly gain", "lookback 2021-06-20..2021-06-27"],
    ["up 80% for the year", "span 2021-01-01..2021-12-31"],
    ["on Tuesday", "day 2021-06-29..2021-06-29"],
    ["last Tuesday", "day 2021-06-22..2021-06-22"],
    ["on Wednesday", "day 2021-06-23..2021-06-23"],
    ["over the weekend", "span 2021-06-26..2021-06-27"],
    ["this month", "span 2021-06-01..2021-06-30"],
    ["last month", "span 2021-05-01..2021-05-31"],
    ["on July 19th, 20th, and 21st", "span 2020-07-19..2020-07-21"],
    ["as of June 14th", "day 2021-06-14..2021-06-14"],
    ["on February 21st", "day 2021-02-21..2021-02-21"],
    ["on April, 9th 2013", "day 2013-04-09..2013-04-09"],
    ["on 12 May 2021", "day 2021-05-12..2021-05-12"],
    ["on 2019-05-03", "day 2019-05-03..2019-05-03"],
    ["on 9/22/20", "day 2020-09-22..2020-09-22"],
    ["three months ago", "ago 2021-03-27..2021-03-27"],
  ])("reads '%s'", (text, expected) => {
    expect(windows(text)).toEqual([expected]);
  });

  it("takes a day without a year as the nearest past one", () => {
    expect(windows("on July 2nd")).toEqual(["day 2020-07-02..2020-07-02"]);
    expect(windows("on June 28th")).toEqual(["day 2021-06-28..2021-06-28"]);
  });

  it("gives no day for a date that the calendar has not", () => {
    expect(windows("as of Nov. 31st")).toEqual(["none"]);
    expect(windows("on February 30th, 2020")).toEqual(["none"]);
  });

  it.each([
    ["In 2017 it peaked on December 16th", ["span 2017-01-01..2017-12-31", "day 2017-12-16..2017-12-16"]],
    ["in May 2019 and again in December of the same year", ["span 2019-05-01..2019-05-31", "span 2019-12-01..2019-12-31"]],
    ["In August 2020 it had bottomed seven months earlier", ["span 2020-08-01..2020-08-31", "span 2020-01-02..2020-08-31"]],
    ["In December 2017 within the previous 90 days", ["span 2017-12-01..2017-12-31", "span 2017-09-02..2017-12-31"]],
    ["since May 2018 in 2020 and on March 3rd", ["since 2018-05-01..2021-06-27", "span 2020-01-01..2020-12-31", "day 2021-03-03..2021-03-03"]],
  ])("counts from the other time of '%s'", (text, expected) => {
    expect(windows(text)).toEqual(expected);
  });

  it("knows the week before from the week that just ended", () => {
    const isPrior = (text: string) => times(tokens(text), now).map((time) => time.isPrior);
    expect(isPrior("after falling the previous week")).toEqual([true]);
    expect(isPrior("the week before")).toEqual([true]);
    expect(isPrior("than the previous week")).toEqual([false]);
    expect(isPrior("over the past week")).toEqual([false]);
  });

  it("is not misled by the last day on which something was so", () => {
    expect(windows("the last day the network was second")).toEqual([]);
  });

  it("takes a smoothing for none", () => {
    expect(windows("the 30-day average")).toEqual(["average"]);
    expect(windows("a 7d moving average")).toEqual(["average"]);
  });

  it("takes 'the month' of a letter that appears early in one for the month before", () => {
    const early = { published: dayOf(new Date("2021-07-02")), asOf: dayOf(new Date("2021-07-02")) };
    expect(times(tokens("during the month"), early).map(({ from }) => isoDay(from))).toEqual(["2021-06-01"]);
  });

  it("leaves 'may' and 'march' alone where they are no months", () => {
    expect(windows("prices may rise, and bulls march on")).toEqual([]);
  });

  it("never crashes, and no window ends before it begins", () => {
    const words = fc.constantFrom(
      "since",
      "from",
      "to",
      "May",
      "31st",
      "the",
      "past",
      "week",
      "2019",
      "Q3",
      "of",
      "30",
      "days",
      "-",
      ",",
      "late",
      "ago",
      "a",
      "year",
      "Feb",
      "and",
      "/",
      "12",
      "last",
      "Friday",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        for (const { kind, from, to, first, next } of times(tokens(parts.join(" ")), now)) {
          expect(next).toBeGreaterThan(first);
          if (kind === "lookback" || kind === "span" || kind === "day") expect(to).toBeGreaterThanOrEqual(from);
        }
      }),
    );
  });
});
