import type { vi } from './web.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'language.name': 'English',
  'form.problem': 'This field is not right. Check it and enter it again.',
  'form.tooLarge':
    'The file is over 20 MB and was not accepted. Make it smaller (compress pictures, leave out parts) and send it again.',
  'form.tooMuch':
    'The form has more than {files} files, or all together have more than {megabytes} MB, and were not accepted. Send them in several goes.',
  'form.cutOff': 'The form was cut off on its way, so nothing was saved. Open the page again and send it once more.',
  'failure.notFound.title': 'Page not found',
  'failure.notFound.text': 'There is no such page, or it belongs to another unit. Go back to the overview.',
  'failure.forbidden.title': 'You may not do this',
  'failure.forbidden.text':
    "Your role does not include this right. Ask your unit's focal point for administrative reform.",
  'failure.refused.title': 'Not done yet',
  'failure.tooFast.title': 'Too many requests',
  'failure.tooFast.text':
    'Your computer has sent very many requests within a minute. Wait {seconds} seconds and try again.',
  'failure.conflict.title': 'Somebody else saved first',
  'failure.conflict.text':
    'The data were changed after you opened the page. Reload it to see the new version, then go on.',
  'failure.crossSite.title': 'The request did not come from this site',
  'failure.crossSite.text':
    'The form was sent from another site and was not accepted. Open the page again and resend it.',
  'failure.fault.title': 'The system met a fault',
  'failure.fault.text':
    'Saved data are safe. Try again; if it persists, give the administrator the incident number {incident}.',
  'failure.home': 'To the overview',
};
