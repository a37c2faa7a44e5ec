/** The Chromium for browser tests; undefined when there is none. */
export function findChromium(): string | undefined;
