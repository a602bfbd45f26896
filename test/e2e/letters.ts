const LETTERS: { subject: string; day: string; html: (site: string) => string }[] = [
  {
    subject: "Harbour Notes 1: Tides of the fee market",
    day: "Mon, 02 Mar 2026 07:00:00 +0000",
    html: () =>
      "<p>Fees on Ethereum fell through the week while blobs stayed half empty.</p><p>We expect the tide to turn when the next upgrade opens more room.</p>",
  },
  {
    subject: "Harbour Notes 2: The lighthouse of stablecoins",
    day: "Mon, 09 Mar 2026 07:00:00 +0000",
    html: () =>
      "<p>Supply of USDC grew again, and with it the share held by exchanges.</p><p>A lighthouse does not move; a peg should not either.</p>",
  },
  {
    subject: "Harbour Notes 3: Anchors and bitcoin miners",
    day: "Mon, 16 Mar 2026 07:00:00 +0000",
    html: () => "<p>Bitcoin miners sold less than they made for the third week.</p><p>Difficulty rose as if nothing had happened.</p>",
  },
  {
    subject: "Harbour Notes 4: A picture of the pier",
    day: "Mon, 23 Mar 2026 07:00:00 +0000",
    html: (site) =>
      `<p>This letter carries a picture of the pier and two things that no letter should carry.</p><img src="${site}/pier.png" alt="The pier" width="300" height="200"><img src="${site}/script.png?by=handler" onerror="this.src='${site}/ran-handler.png'"><script>new Image().src = "${site}/ran-script.png"</script><p>The pier stood there before the market did.</p>`,
  },
];

/** A mailbox of an invented newsletter; one letter carries a picture, an event handler and a script. */
export function mailbox(site: string): string {
  return [...LETTERS.map(({ subject, day, html }, number) => letter({ subject, day, html: html(site), number })), confirmation()].join("\n");
}

export const SUBJECTS = LETTERS.map(({ subject }) => subject).toReversed(); // newest first, as the page lists them

function letter({ subject, day, html, number }: { subject: string; day: string; html: string; number: number }): string {
  return message([
    "From: Harbour Notes <notes@harbour-notes.example>",
    "To: reader@home.example",
    `Subject: ${subject}`,
    `Date: ${day}`,
    `Message-ID: <letter-${number}@harbour-notes.example>`,
    "List-Id: Harbour Notes <letters.harbour-notes.example>",
    "List-Unsubscribe: <https://harbour-notes.example/leave>",
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body>${html}</body></html>`,
  ]);
}

function confirmation(): string {
  return message([
    "From: Gull Post <hello@gull-post.example>",
    "To: reader@home.example",
    "Subject: Please confirm your subscription to Gull Post",
    "Date: Tue, 24 Mar 2026 09:00:00 +0000",
    "Message-ID: <confirm@gull-post.example>",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Please confirm your subscription by following this link:",
    "https://gull-post.example/confirm?token=abc",
    "If you did not ask for this, ignore this mail.",
  ]);
}

function message(lines: string[]): string {
  return ["From MAILER-DAEMON Tue Mar 24 10:00:00 2026", ...lines, ""].join("\n");
}

/** A subscription list of one feed. */
export function opml(title: string, feed: string): string {
  return `<?xml version="1.0"?><opml version="2.0"><head><title>Letters</title></head><body><outline text="${title}" title="${title}" type="rss" xmlUrl="${feed}"/></body></opml>`;
}
