import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Axe = typeof axe;

/**
 * What axe finds on a page as it is shown, by the rules of all `tags` (by every rule without). The frames of our pages show
 * files, which have no page in them to look at.
 */
export async function violations(page: Page, tags?: string[]) {
  // It stays in the page, which may be looked at again in another size.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate((values) => {
    const runOnly = values && { type: 'tag' as const, values };
    // Put there by the line above.
    return (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) });
  }, tags);
  return found.violations.map(({ id, impact, nodes }) => ({ impact, words: `${id}: ${nodes[0]?.html}` }));
}
