export const vi = {
  'amendment.title': 'Thay đổi: {plan}',
  'amendment.lead': 'Thêm {added}, thay đổi {changed}, bỏ {dropped} nhiệm vụ so với kế hoạch đang thực hiện.',
  'amendment.lead.done': 'Bản điều chỉnh đã thêm {added}, thay đổi {changed}, bỏ {dropped} nhiệm vụ.',
  'amendment.none': 'Văn bản này không làm thay đổi nhiệm vụ nào.',
  'amendment.again': 'Đối chiếu lại',
  'amendment.again.done': 'Đã đối chiếu lại với kế hoạch đang thực hiện.',
  'amendment.added': 'Thêm ({count})',
  'amendment.changed': 'Thay đổi ({count})',
  'amendment.dropped': 'Bỏ ({count})',
  'amendment.dropped.hint': 'Các nhiệm vụ này được hủy với lý do là văn bản điều chỉnh; lịch sử vẫn giữ.',
  'amendment.unnamed': 'Không nêu trong văn bản, vẫn giữ ({count})',
  'amendment.same': 'Giữ nguyên ({count})',
  'amendment.task': 'Nhiệm vụ {no}',
  'amendment.before': 'Trước',
  'amendment.after': 'Sau',
  'amendment.part': 'Phần thay đổi',
  'amendment.part.title': 'Nhiệm vụ',
  'amendment.part.product': 'Sản phẩm',
  'amendment.part.field': 'Lĩnh vực',
  'amendment.part.deadline': 'Thời hạn',
  'amendment.part.lead': 'Chủ trì',
  'amendment.part.coordinating': 'Phối hợp',
  'amendment.empty': 'không có',
  'amendment.continues': 'Là nhiệm vụ đã có',
  'amendment.continues.choose': 'Chọn nhiệm vụ',
  'amendment.continues.set': 'Ghép',
  'amendment.notSame': 'Không phải cùng một nhiệm vụ',
  'amendment.drop': 'Bỏ nhiệm vụ này',
  'amendment.keep': 'Giữ lại',
  'amendment.saved': 'Đã lưu.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
