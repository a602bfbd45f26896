import type { Message } from "../schema/sender.ts";
import type { Finding } from "./weights.ts";

const MAX_MARKUP = 400_000;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const SECRET_FIELD = /<input\b[^<>]*(?:type\s*=\s*["']?(?:password|tel)|name\s*=\s*["']?(?:pass(?:word)?|pwd|pin|seed|phrase|otp|cvv|card))/i;
const MAX_FORMS = 5;
const FORM_LENGTH = 20_000;
const LONG_COMMENT = 600;
const MAX_COMMENTS = 200;
const CODE_LINK = /(?:href|action)\s*=\s*["']?\s*(?:javascript|vbscript|data:text\/html|data:application)/i;
const HIDING =
  /(?:display\s*:\s*none|font-size\s*:\s*[01](?:px|pt|em)?\s*[;"']|visibility\s*:\s*hidden|opacity\s*:\s*0\s*[;"']|max-height\s*:\s*0)/gi;
const LONG_STYLE_WORDS = /<(?:title|style)[^<>]{0,200}>(?:\s*[A-Za-z]{4,}[^{}<]{500,})<\/(?:title|style)>/i;

const PROGRAM = /\.(exe|scr|bat|cmd|com|pif|js|jse|vbs|vbe|wsf|hta|lnk|msi|ps1|jar|iso|img|vhdx?|dll|cpl|chm|one|xll|docm|xlsm|pptm|ace|apk|dmg)$/i;
const PAGE = /\.(html?|xhtml|shtml|mht|svgz?)$/i;
const PAPER = /\.(pdf|docx?|xlsx?|rtf|zip|rar|7z|odt|pages)$/i;

/** What the markup does that a reader does not see, and what came with it. */
export function markupFindings({ markup, attachments, headers }: Message): Finding[] {
  const html = (markup ?? "").slice(0, MAX_MARKUP);
  return [...(html ? htmlFindings(html) : []), ...attachmentFindings(attachments), ...structureFindings(headers)];
}

function htmlFindings(html: string): Finding[] {
  const findings: Finding[] = [];
  if (hasSecretForm(html)) findings.push({ code: "form-in-mail", text: "The letter holds a form that takes a secret." });
  if (CODE_LINK.test(html)) findings.push({ code: "code-link", text: "A link holds a page or a program instead of an address." });
  const hidden = html.match(HIDING)?.length ?? 0;
  const inside = (html.replaceAll(/<[^<>]*>/g, "").match(INVISIBLE) ?? []).length;
  const isBroken =
    /[a-z](?:[\u200b-\u200d\u2060\u00ad]|&(?:zwnj|zwj|shy);|&#(?:8203|8204|8205|173);)[a-z]{1,12}(?:[\u200b-\u200d\u2060\u00ad]|&(?:zwnj|zwj|shy);|&#(?:8203|8204|8205|173);)[a-z]/i.test(
      html,
    );
  if (isBroken && inside + hidden > 6) findings.push({ code: "spread-letters", text: "Invisible signs stand between the letters of its words." });
  if (hasLongComment(html) || LONG_STYLE_WORDS.test(html)) findings.push({ code: "filler", text: "It holds text that only filters read." });
  return findings;
}

function hasSecretForm(html: string): boolean {
  const starts = [...html.matchAll(/<form\b/gi)].slice(0, MAX_FORMS);
  return starts.some(({ index }) => SECRET_FIELD.test(html.slice(index, index + FORM_LENGTH)));
}

/** Comments of words; those that hold markup are what templates leave behind. */
function hasLongComment(html: string): boolean {
  let at = html.indexOf("<!--");
  for (let count = 0; at >= 0 && count < MAX_COMMENTS; count++) {
    const end = html.indexOf("-->", at);
    if (end < 0) return false;
    const comment = html.slice(at + 4, end);
    if (comment.length >= LONG_COMMENT && !/[<>{}]|^\[if/.test(comment)) return true;
    at = html.indexOf("<!--", end);
  }
  return false;
}

function attachmentFindings(attachments: Message["attachments"]): Finding[] {
  const findings: Finding[] = [];
  for (const { name, type } of attachments) {
    const file = name ?? "";
    if (PROGRAM.test(file) || /x-msdownload|x-msdos-program|hta$/i.test(type))
      findings.push({ code: "program-attached", text: `A program is attached (${file.slice(0, 80)}).` });
    else if (PAGE.test(file) && file !== "")
      findings.push({ code: "page-attached", text: `A web page is attached (${file.slice(0, 80)}): it opens outside of all protection.` });
    else if (PAPER.test(file)) findings.push({ code: "document-attached", text: `A document is attached (${file.slice(0, 80)}).` });
    else if (/qr/i.test(file) && /^image\//i.test(type))
      findings.push({ code: "qr-code", text: "A picture of a code to scan is attached: where it leads cannot be seen." });
  }
  return findings;
}

/** Reports, digests and forms are made by machines for machines; a letter that dresses as one hides from filters. */
function structureFindings(headers: Message["headers"]): Finding[] {
  const type = headers.find(({ name }) => name === "content-type")?.value ?? "";
  const isReport =
    /multipart\/report/i.test(type) && !/report-type\s*=\s*"?(?:delivery-status|disposition-notification|feedback-report|tlsrpt)/i.test(type);
  if (isReport || /^multipart\/(digest|form-data)/i.test(type.trim()))
    return [{ code: "odd-structure", text: "It is built like a report of a machine, and is none." }];
  return [];
}
