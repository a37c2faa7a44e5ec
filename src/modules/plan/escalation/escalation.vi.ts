export const vi = {
  'escalation.title': 'Quá hạn thì báo lên',
  'escalation.sentence':
    'Nhiệm vụ quá hạn được báo lên từng cấp, mỗi cấp một lần, và ghi vào quá trình thực hiện. Để trống ô nào thì không báo cấp đó.',
  'escalation.unitLeaderAfter': 'Báo lãnh đạo đơn vị sau (ngày)',
  'escalation.governmentLeaderAfter': 'Báo lãnh đạo chính quyền sau (ngày)',
  'escalation.days': 'sau {days} ngày',
  'escalation.never': 'không báo',
  'escalation.unitLeader': 'Lãnh đạo đơn vị',
  'escalation.governmentLeader': 'Lãnh đạo chính quyền',
  'escalation.save': 'Lưu',
  'escalation.saved': 'Đã lưu số ngày báo lên.',
  'escalation.note.unit-leader': 'Lãnh đạo đơn vị: {names}',
  'escalation.note.government-leader': 'Lãnh đạo chính quyền: {names}',
  'escalation.error.days': 'Số ngày phải là số nguyên từ 1 đến 365, hoặc để trống.',
  'escalation.error.order': 'Lãnh đạo chính quyền không nhận báo trước lãnh đạo đơn vị. Hãy nhập số ngày lớn hơn.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
