import { documentSamples } from './document.ts';
import { frontSamples } from './front.ts';
import { identitySamples } from './identity.ts';
import { orgSamples } from './org.ts';
import { planSamples } from './plan.ts';
import { reportSamples } from './report.ts';
import type { Sample, Samples } from './sample.ts';
import { taskSamples } from './task.ts';

/** A valid request for every route of the program. */
export const samples: Samples = {
  ...frontSamples,
  ...identitySamples,
  ...orgSamples,
  ...documentSamples,
  ...planSamples,
  ...taskSamples,
  ...reportSamples,
};

/** A form as a browser sends it: with its files, or as plain words. */
export function bodyOf(form: Sample['form']): FormData | URLSearchParams | undefined {
  if (!form) return undefined;
  const words = Object.entries(form).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (words.length === Object.keys(form).length) return new URLSearchParams(words);
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  return body;
}
