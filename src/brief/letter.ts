import { escaped } from "../platform/escaped.ts";
import type { OutgoingMail } from "../platform/mailer.ts";
import { briefPage } from "./html.ts";
import { briefMarkdown, type Shown } from "./markdown.ts";

const MAX_SUBJECT_CHARS = 110;

export interface Posting {
  /** Of the brief; with the person's day it names the message for good. */
  id: string;
  to: string;
  /** Of the address that it comes from. */
  domain: string;
  /** Where one click ends these mails; null where the desk can't be reached from outside. */
  leave: string | null;
}

/** A brief as a message: plain and HTML, with the way out that RFC 8058 asks for. */
export function briefLetter(shown: Shown, { id, to, domain, leave }: Posting): OutgoingMail {
  const subject = subjectOf(shown);
  const settings = shown.desk ? `${shown.desk}/briefs` : null;
  return {
    to,
    subject,
    text: `${briefMarkdown({ ...shown, isPlain: true })}\n-- \nWritten by your own desk.${settings ? ` Settings: ${settings}` : ""}${leave ? `\nStop these mails: ${leave}` : ""}\n`,
    html: briefPage(shown, { title: subject, foot: footOf(settings, leave) }),
    messageId: `<brief.${id}@${domain}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(leave ? { "List-Unsubscribe": `<${leave}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
    },
  };
}

function footOf(settings: string | null, leave: string | null): string {
  const ways = [
    ...(settings ? [`<a href="${escaped(settings)}">Settings</a>`] : []),
    ...(leave ? [`<a href="${escaped(leave)}">Stop these mails</a>`] : []),
  ];
  return `Written by your own desk.${ways.length > 0 ? ` ${ways.join(" · ")}` : ""}`;
}

function subjectOf({ kind, day, content }: Shown): string {
  const [first] = content.items;
  const name = kind === "weekly" ? `The week until ${day}` : `Brief of ${day}`;
  const whole = first ? `${name}: ${first.title.replaceAll(/\s+/g, " ")}` : name;
  return whole.length > MAX_SUBJECT_CHARS ? `${whole.slice(0, MAX_SUBJECT_CHARS - 1).trimEnd()}…` : whole;
}
