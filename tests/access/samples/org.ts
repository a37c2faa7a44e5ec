import type { World } from '../world.ts';
import { at, type Samples } from './sample.ts';

const reorganisation = (rest: string, form?: Record<string, string>) => (world: World) => ({
  path: `/units/reorganisations/${world.records.reorganisation}${rest}`,
  form,
});
const group =
  (rest: string, form?: Record<string, string>) =>
  ({ records }: World) => ({
    path: `/units/groups/${records.group}${rest}`,
    form,
  });
const seen = { version: '1' };
const list = '0'.repeat(64);

/** Units, their tree, and how it changes. */
export const orgSamples: Samples = {
  'GET /units': at('/units'),
  'GET /units/:id{[0-9a-f-]{36}}': ({ seats }) => ({ path: `/units/${seats.own.unitId}` }),
  'GET /units/import': at('/units/import'),
  'POST /units/import': () => ({ path: '/units/import', form: {} }),
  'GET /units/import/:sha256{[0-9a-f]{64}}': at(`/units/import/${list}`),
  'POST /units/import/:sha256{[0-9a-f]{64}}': () => ({ path: `/units/import/${list}`, form: {} }),
  'GET /units/reorganisations': at('/units/reorganisations'),
  'GET /units/reorganisations/new': at('/units/reorganisations/new'),
  'POST /units/reorganisations': () => ({ path: '/units/reorganisations', form: { title: 'Sắp xếp các phòng' } }),
  'GET /units/reorganisations/:id': reorganisation(''),
  'POST /units/reorganisations/:id': reorganisation('', { ...seen, title: 'Sắp xếp lại' }),
  'GET /units/reorganisations/:id/steps/new': reorganisation('/steps/new?kind=abolish'),
  'POST /units/reorganisations/:id/steps': ({ seats, records }) => ({
    path: `/units/reorganisations/${records.reorganisation}/steps`,
    form: { kind: 'abolish', unit: seats.beside.unitId, heir: seats.own.unitId },
  }),
  'POST /units/reorganisations/:id/steps/:at{[0-9]+}/removal': reorganisation('/steps/0/removal', seen),
  'POST /units/reorganisations/:id/answers': reorganisation('/answers', seen),
  'POST /units/reorganisations/:id/force': reorganisation('/force', seen),
  'POST /units/reorganisations/:id/return': reorganisation('/return', {}),
  'POST /units/reorganisations/:id/discarding': reorganisation('/discarding', {}),
  'GET /units.xlsx': at('/units.xlsx'),
  'GET /units/:id{[0-9a-f-]{36}}/groups': ({ seats }) => ({ path: `/units/${seats.own.governmentId}/groups` }),
  'POST /units/:id{[0-9a-f-]{36}}/groups': ({ seats }) => ({
    path: `/units/${seats.own.governmentId}/groups`,
    form: { name: 'Các tổ công tác', how: 'rule', kinds: 'department', from: '', until: '' },
  }),
  'GET /units/groups/:group': group(''),
  'POST /units/groups/:group': group('', { name: 'Các trường', how: 'list', from: '', until: '' }),
  'POST /units/groups/:group/members': ({ seats, records }) => ({
    path: `/units/groups/${records.group}/members`,
    form: { unitId: seats.own.unitId, from: '01/12/2026', until: '' },
  }),
  'POST /units/groups/:group/members/ending': ({ seats, records }) => ({
    path: `/units/groups/${records.group}/members/ending`,
    form: { unitId: seats.own.unitId, until: '30/11/2026' },
  }),
  'GET /working-days': at('/working-days'),
  'POST /working-days': () => ({
    path: '/working-days',
    form: { day: '02/12/2026', kind: 'swapped_off', name: 'Nghỉ hoán đổi', source: 'Thông báo 1/TB' },
  }),
  'POST /working-years': () => ({ path: '/working-years', form: { year: '2031', source: 'Thông báo 2/TB' } }),
};
