export const LURE_TITLE = "Lantern Post: your reader reward expires today";
export const LURE_DOMAIN = "1antern-post.example";
export const REAL_TITLE = "Lantern Post 3: Oil prices in the harbour";

/** A letter of an invented newsletter, and one of somebody who would like to be taken for it and wants a recovery phrase. */
export function lanternMailbox(): string {
  return [
    letter("Lantern Post <post@lantern-post.example>", REAL_TITLE, "Mon, 09 Mar 2026 07:00:00 +0000", [
      "The lamps along the harbour were lit an hour late all week, and nobody on the quay could say whose turn it had been.",
      '<a href="https://lantern-post.example/lamps">The list of lamps</a> is kept at the office, as it always was.',
    ]),
    letter(`Lantern Post <rewards@${LURE_DOMAIN}>`, LURE_TITLE, "Mon, 16 Mar 2026 03:00:00 +0000", [
      "Dear reader, to thank you we have set aside 0.35 ETH for your wallet. Connect your wallet now: it must be claimed within 12 hours.",
      `<a href="https://${LURE_DOMAIN}/connect">https://lantern-post.example/rewards</a>`,
      'Enter your recovery phrase to verify that the wallet is yours. <a target="_self" href="https://claim-reward.example/help">Our support desk</a> helps.',
    ]),
  ].join("\n");
}

function letter(from: string, subject: string, day: string, paragraphs: string[]): string {
  return [
    "From MAILER-DAEMON Tue Mar 24 10:00:00 2026",
    `From: ${from}`,
    "To: reader@home.example",
    `Subject: ${subject}`,
    `Date: ${day}`,
    `Message-ID: <${encodeURIComponent(subject)}@lantern.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body>${paragraphs.map((words) => `<p>${words}</p>`).join("")}</body></html>`,
    "",
  ].join("\n");
}
