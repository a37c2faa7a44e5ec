/** Whether a folder's installed packages are those of its lockfile. */
export function packagesAreCurrent(folder: string): boolean;

/** The Chromium for browser tests; undefined when there is none. */
export function findChromium(): string | undefined;
