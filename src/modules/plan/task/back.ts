import type { FormValues } from '../../../web/form.ts';

/** The page that a form names to go back to: a path of ours, never another site's ("//evil", "/\\evil"). */
export function backFrom({ back }: FormValues): string | undefined {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : undefined;
}
