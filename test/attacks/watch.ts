import type { Browser, BrowserContext, Page } from "playwright-core";

/** What must never happen while strangers' words are shown. */
export interface Seen {
  /** numbers of the attacks that ran */
  ran: Set<string>;
  /** dialogs, windows, and pages that the tab went to by itself */
  moves: string[];
  /** requests to others than the desk */
  strangers: string[];
  /** errors of scripts, and scripts or requests that only the browser's policy held back */
  complaints: string[];
  requests: number;
  /** pictures that were asked of the desk */
  pictures: Set<string>;
}

export function nothingSeen(): Seen {
  return { ran: new Set(), moves: [], strangers: [], complaints: [], requests: 0, pictures: new Set() };
}

/** A tab in which every attack that runs is heard, and no request to others gets out. */
export async function watchedPage(browser: Browser, desk: string, seen: Seen): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk, viewport: { width: 1280, height: 900 } });
  await context.addInitScript("globalThis.hit = (number) => console.log('attack ' + number + ' ran')");
  await context.route(
    (url) => !url.href.startsWith(desk) && /^(https?|ftp):$/.test(url.protocol),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  hear(context, page, { desk, seen });
  return page;
}

function hear(context: BrowserContext, page: Page, { desk, seen }: { desk: string; seen: Seen }): void {
  context.on("page", (opened) => void (opened === page || seen.moves.push(`window ${opened.url()}`)));
  page.on("console", (message) => {
    const text = message.text();
    const [, number] = text.match(/^attack (\d+) ran$/) ?? [];
    if (number !== undefined) seen.ran.add(number);
    else if (/content security policy|blocked script|unsafe attempt/i.test(text)) seen.complaints.push(text.slice(0, 300));
  });
  page.on("dialog", (dialog) => {
    seen.moves.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => seen.complaints.push(error.message));
  page.on("framenavigated", (frame) => {
    if (!/^(about:|chrome-error:)/.test(frame.url()) && !frame.url().startsWith(desk)) seen.moves.push(`went to ${frame.url()}`);
  });
  page.on("request", (request) => {
    seen.requests += 1;
    if (request.url().startsWith(`${desk}/frame/pictures/`)) seen.pictures.add(request.url());
    if (!request.url().startsWith(desk) && !/^(data|blob|about):/.test(request.url())) seen.strangers.push(request.url());
  });
}

/** Runs inside a frame that shows a letter: what stands in it that never should. */
export function wrongInFrame(): string[] {
  const never =
    "script,iframe,object,embed,form,input,button,svg,math,link,template,video,audio,source,area,body style,body meta,body base,body title";
  const refused: [RegExp, RegExp][] = [
    [/^on|^(id|name|class|srcset|ping|action|formaction|background|srcdoc)$/, /^/],
    [/^href$/, /^(?!(https?|mailto):)/],
    [/^src$/, /^(?!data:image\/(?!svg)|cid:|\/frame\/pictures\/)/],
  ];
  const elements = [...document.body.querySelectorAll<HTMLElement>("*")];
  const attributes = elements.flatMap((element) => [...element.attributes]);
  const moved = elements.slice(0, 500).filter((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    return getComputedStyle(element).position !== "static" || (width > 0 && (left + scrollX < -60 || top + scrollY < -60));
  });
  return [
    ...[...document.querySelectorAll(never)].map(({ localName }) => `<${localName}>`),
    ...attributes
      .filter(({ name, value }) => refused.some(([names, values]) => names.test(name) && values.test(value)))
      .map(({ name, value }) => `${name}=${value.slice(0, 80)}`),
    ...moved.map(({ localName }) => `${localName} is moved`),
  ];
}

/** Runs inside the page around it: what a letter must not have brought in, and whether something lies over the page. */
export function wrongInPage(): string[] {
  const wrong: string[] = [];
  for (const element of document.querySelectorAll(
    "#root script,#root object,#root embed,#root base,#root meta,#root link,#root style,body > img,#root img",
  ))
    wrong.push(`<${element.localName}>`);
  for (const element of document.querySelectorAll("#root *"))
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name)) wrong.push(`${element.localName} ${name}`);
      if (/^(href|src|action)$/.test(name) && /^\s*(javascript|data|vbscript|blob|file):/i.test(value)) wrong.push(`${name} ${value.slice(0, 80)}`);
    }
  const heading = document.querySelector("h1");
  const { left = 0, top = 0, width = 0, height = 0 } = heading?.getBoundingClientRect() ?? {};
  const isSeen = width > 20 && height > 20 && top >= 0 && top + 10 < innerHeight; // a title of nothing but tags has no size
  const above = isSeen ? document.elementFromPoint(left + 10, top + 10) : null;
  if (heading && above && !heading.contains(above) && !above.contains(heading)) wrong.push(`<${above.localName}> lies over the heading`);
  return wrong;
}
