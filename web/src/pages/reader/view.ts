/** How an issue is shown: the desk's clean text, or its own markup in a frame. */
export const VIEWS = ["text", "as-sent"] as const;
export type View = (typeof VIEWS)[number];
