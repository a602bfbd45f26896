import { expect, it } from "vitest";
import { codes, flagged } from "../../../../test/flagged.ts";

it.each([
  ["Last chance to buy in before the crowd does.", "warn"],
  ["Buy the token before it's too late.", "warn"],
  ["Hurry: only 40 spots left in the presale pool.", "warn"],
  ["Don't miss this opportunity to invest.", "warn"],
  ["Buy your allocation right now.", "warn"],
  ["Join today, doors close at noon.", "info"],
  ["You can still subscribe at half price, but the offer ends tonight.", "info"],
])("%s presses", (text, severity) => {
  expect(flagged(text).filter(({ code }) => code === "urgency")).toMatchObject([{ severity }]);
});

it.each([
  "Last chance to comment on the proposal before the vote.",
  "Tickets: last chance to register for the conference.",
  "Is it too late to buy bitcoin?",
  "It is not too late to buy bitcoin, he said.",
  "Upgrade your node before the hard fork, it is your last chance.",
  "Bitcoin has a limited supply of 21 million coins.",
  "Which of them is the better buy right now?",
  "Do not fall for mails that say “last chance to buy”.",
  "Scammers tell you to hurry and buy before it's too late.",
  "Time is running out for the bill in the Senate.",
  "Traders rushed to buy before the price rose.",
])("%s does not", (text) => expect(codes(text)).not.toContain("urgency"));
