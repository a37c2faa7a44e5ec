import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/prepare.mjs';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers give a /dev/shm of 64 MB, which a page may outgrow.
  '--disable-dev-shm-usage',
];

/** A browser without a window; who opens it closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args });
}
