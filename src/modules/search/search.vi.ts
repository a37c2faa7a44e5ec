export const vi = {
  'search.title': 'Tìm kiếm',
  'search.words': 'Số, tên, trích yếu, mã đơn vị…',
  'search.submit': 'Tìm',
  'search.found': '{count} kết quả cho “{q}”.',
  'search.found.none': 'Không thấy gì có “{q}”.',
  'search.empty':
    'Gõ vài chữ, không cần dấu. Tìm được nhiệm vụ trong năm theo tên, văn bản theo số, trích yếu hoặc ngày, người theo họ tên, đơn vị theo tên hoặc mã.',
  'search.none':
    'Thử ít chữ hơn. Tìm được nhiệm vụ trong năm theo tên, văn bản theo số, trích yếu hoặc ngày, người theo họ tên, đơn vị theo tên hoặc mã.',
  'search.tasks': 'Nhiệm vụ năm {year}',
  'search.documents': 'Văn bản',
  'search.people': 'Con người',
  'search.units': 'Đơn vị',
  'search.all': 'Xem tất cả',
  'search.all.count': 'Xem tất cả {count}',
  'search.task.units': '{count} đơn vị',
  'search.task.due': 'hạn {date}',
  'search.task.done': 'đã xong',
  'search.task.doneOf': '{done}/{count} đã xong',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
