import type { vi } from './security.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'securityMail.subject': 'Cải Cách, account security: {what}',
  'securityMail.hello': 'Dear {name},',
  'securityMail.password-set': 'A first password was set for your account',
  'securityMail.password-changed': 'Your password was changed',
  'securityMail.password-reset': 'Your password was set anew through a link',
  'securityMail.email-changed': 'The e-mail address of your account was changed to another one',
  'securityMail.second-factor-on': 'A second factor was turned on',
  'securityMail.second-factor-off': 'Your second factor was turned off',
  'securityMail.second-factor-removed': 'Your second factor was removed',
  'securityMail.recovery-codes': 'New recovery codes were made, the old ones are void',
  'securityMail.sso-linked': 'Your account was linked to single sign-on',
  'securityMail.sso-unlinked': 'The link to single sign-on was taken away',
  'securityMail.when': 'When: {time} on {date}.',
  'securityMail.where': 'From the network address: {address}.',
  'securityMail.server': 'From the system’s own server.',
  'securityMail.by': 'Done by: {name}.',
  'securityMail.fine': 'If you did this or asked for it, there is nothing more to do.',
  'securityMail.notYou':
    'If it was not you, set a new password at once at {link} (open sessions end with it) and tell the administrator of your unit.',
  'securityMail.notYou.email':
    'If it was not you, tell the administrator of your unit at once to suspend the account: links to set a password no longer come to this address.',
  'securityMail.foot':
    'Sent by the system Cải Cách about the security of your account, at any hour. Please do not reply.',
};
