export const vi = {
  'roles.title': 'Ai được làm gì',
  'roles.lead': 'Mỗi ô cho biết người giữ vai trò được làm việc đó trong phạm vi nào.',
  'roles.act': 'Việc',
  'roles.leader.government': 'Lãnh đạo UBND',
  'roles.leader.department': 'Lãnh đạo phòng, đơn vị',
  'roles.extent.nowhere': '—',
  'roles.extent.unit': 'Đơn vị mình',
  'roles.extent.government': 'Toàn xã, tỉnh',
  'roles.extent.below': 'Mình và cấp dưới',
  'roles.extent.everywhere': 'Mọi nơi',
  'roles.below':
    '“Mình và cấp dưới”: vai trò giao ở tỉnh có hiệu lực ở cả các xã, phường của tỉnh; vai trò giao ở xã có hiệu lực trong xã.',
  'roles.ability.people': 'Quản lý con người, chức vụ',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
