import type { World } from '../world.ts';
import { at, type Samples } from './sample.ts';

const person =
  (rest: string, form?: Record<string, string>) =>
  ({ records }: World) => ({
    path: `/people/${records.person}${rest}`,
    form,
  });
const position =
  (rest: string, form?: Record<string, string>) =>
  ({ records }: World) => ({
    path: `/positions/${records.position}${rest}`,
    form,
  });
const given = ({ seats }: World) => ({
  unitId: seats.own.unitId,
  title: 'Chuyên viên',
  role: 'officer',
  from: '01/12/2026',
});
const list = '0'.repeat(64);
const password = 'một mật khẩu đủ dài 2026';

/** Signing in, oneself, and the people of a government. */
export const identitySamples: Samples = {
  'GET /sign-in': at('/sign-in'),
  'POST /sign-in': () => ({ path: '/sign-in', form: { email: 'ai-do@xa.example', password } }),
  'GET /sign-in/code': at('/sign-in/code'),
  'POST /sign-in/code': () => ({ path: '/sign-in/code', form: { code: '000000' } }),
  'GET /sign-in/reset': at('/sign-in/reset'),
  'POST /sign-in/reset': () => ({ path: '/sign-in/reset', form: { email: 'ai-do@xa.example' } }),
  'GET /links/:token': at(`/links/${'a'.repeat(43)}`),
  'POST /links/:token': () => ({ path: `/links/${'a'.repeat(43)}`, form: { password } }),
  'POST /language': () => ({ path: '/language', form: { language: 'en' } }),
  'POST /session': () => ({ path: '/session', form: { position: '00000000-0000-4000-8000-000000000000' } }),
  'POST /session/end': () => ({ path: '/session/end', form: {} }),
  'POST /session/position': ({ records }) => ({ path: '/session/position', form: { position: records.position } }),
  'GET /me': at('/me'),
  'POST /me': () => ({ path: '/me', form: { version: '1', name: 'Tên của mình' } }),
  'POST /me/notifications': () => ({ path: '/me/notifications', form: {} }),
  'GET /me/sessions': at('/me/sessions'),
  'POST /me/sessions/end': () => ({ path: '/me/sessions/end', form: {} }),
  'POST /me/sessions/:id/end': ({ records }) => ({ path: `/me/sessions/${records.session}/end`, form: {} }),
  'GET /me/password': at('/me/password'),
  'POST /me/password': () => ({ path: '/me/password', form: { current: password, password } }),
  'GET /me/second-factor': at('/me/second-factor'),
  'POST /me/second-factor': () => ({ path: '/me/second-factor', form: { password } }),
  'POST /me/second-factor/confirmation': () => ({ path: '/me/second-factor/confirmation', form: { code: '000000' } }),
  'POST /me/second-factor/recovery-codes': () => ({
    path: '/me/second-factor/recovery-codes',
    form: { code: '000000', password },
  }),
  'POST /me/second-factor/end': () => ({ path: '/me/second-factor/end', form: { code: '000000', password } }),
  'GET /second-factor-rules': at('/second-factor-rules'),
  'POST /second-factor-rules': () => ({ path: '/second-factor-rules', form: { role: 'auditor' } }),
  'GET /people': at('/people'),
  'GET /people/new': at('/people/new'),
  'POST /people': (world) => ({ path: '/people', form: { name: 'Người Mới', ...given(world) } }),
  'GET /people/import': at('/people/import'),
  'POST /people/import': () => ({ path: '/people/import', form: {} }),
  'GET /people/import/:sha256{[0-9a-f]{64}}': at(`/people/import/${list}`),
  'POST /people/import/:sha256{[0-9a-f]{64}}': () => ({ path: `/people/import/${list}`, form: {} }),
  'GET /people/:id': person(''),
  'GET /people/:id/edit': person('/edit'),
  'POST /people/:id': person('', { version: '1', name: 'Người Của Xã' }),
  'POST /people/:id/invitation': person('/invitation', {}),
  'POST /people/:id/suspension': person('/suspension', { version: '1' }),
  'POST /people/:id/reinstatement': person('/reinstatement', { version: '1' }),
  'POST /people/:id/second-factor/end': person('/second-factor/end', {}),
  'GET /people/:id/positions/new': person('/positions/new'),
  'POST /people/:id/positions': (world) => ({ path: `/people/${world.records.person}/positions`, form: given(world) }),
  'GET /positions/:id': position(''),
  'GET /positions/:id/edit': position('/edit'),
  'POST /positions/:id': position('', { version: '1', title: 'Chuyên viên chính', from: '01/07/2025' }),
  'POST /positions/:id/end': position('/end', { version: '1', lastDay: '30/11/2026' }),
  'POST /positions/:id/move': (world) => ({
    path: `/positions/${world.records.position}/move`,
    form: { version: '1', ...given(world), unitId: world.seats.beside.unitId },
  }),
  'GET /mandates': at('/mandates'),
  'GET /mandates/new': at('/mandates/new'),
  'POST /mandates': ({ records, seats }) => ({
    path: '/mandates',
    form: {
      positionId: records.position,
      unitId: seats.own.governmentId,
      mark: 'TUQ',
      headTitle: 'Chủ tịch',
      signerTitle: 'Phó Trưởng phòng',
      basis: '02/QĐ-UBND',
      basisDate: '01/11/2026',
      from: '01/12/2026',
      until: '31/12/2026',
    },
  }),
  'GET /mandates/:id': ({ records }) => ({ path: `/mandates/${records.mandate}` }),
  'POST /mandates/:id/end': ({ records }) => ({
    path: `/mandates/${records.mandate}/end`,
    form: { lastDay: '30/11/2026' },
  }),
};
