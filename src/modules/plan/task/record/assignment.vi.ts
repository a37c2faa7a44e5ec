export const vi = {
  'assignment.wholeTask': 'Toàn bộ nhiệm vụ',
  'assignment.due': 'Thời hạn',
  'assignment.awaits': 'Chờ sự kiện',
  'assignment.round': 'Kỳ',
  'assignment.product': 'Sản phẩm',
  'assignment.coordinating': 'Phối hợp',
  'assignment.basis': 'Căn cứ giao',
  'assignment.plan': 'Kế hoạch cải cách hành chính',
  'assignment.assignedBy': '{assigner}, văn bản số {number} ngày {date}',
  'assignment.confirmedOn': 'Xác nhận ngày',

  'assignment.update': 'Cập nhật',
  'assignment.percent': 'Tiến độ',
  'assignment.percent.hint': 'Phần trăm đã làm được, từ 0 đến 100.',
  'assignment.doneOn': 'Ngày hoàn thành',
  'assignment.doneOn.hint': 'Chỉ dùng khi báo hoàn thành.',
  'assignment.note': 'Ghi chú',
  'assignment.file': 'Tệp sản phẩm, minh chứng',
  'assignment.file.hint': 'Word, Excel, PDF, ảnh hoặc .zip, không quá 20 MB.',
  'assignment.documentNumber': 'Số, ký hiệu văn bản',
  'assignment.documentNumber.hint': 'Ví dụ 96/BC-UBND.',
  'assignment.documentDate': 'Ngày văn bản',
  'assignment.documentAbstract': 'Trích yếu',
  'assignment.document': 'Văn bản số {number} ngày {date}',
  'assignment.saveProgress': 'Lưu tiến độ',
  'assignment.reportQuarter': 'Báo cáo kỳ này',
  'assignment.submit': 'Báo hoàn thành',
  'assignment.progress.saved': 'Đã lưu tiến độ.',
  'assignment.submitted': 'Đã báo hoàn thành. Cơ quan giao việc sẽ xác nhận hoặc trả lại.',

  'assignment.confirmation': 'Đơn vị báo đã hoàn thành',
  'assignment.confirm': 'Xác nhận hoàn thành',
  'assignment.return': 'Trả lại',
  'assignment.return.reason': 'Lý do trả lại',
  'assignment.confirmed': 'Đã xác nhận hoàn thành.',
  'assignment.returned': 'Đã trả lại đơn vị.',

  'assignment.history': 'Nhật ký',
  'assignment.history.none': 'Chưa có cập nhật nào.',
  'assignment.event.assigned': 'Giao việc',
  'assignment.event.assigned.due': 'Giao việc, hạn {after}',
  'assignment.event.progress': 'Cập nhật tiến độ {percent}%',
  'assignment.event.submitted': 'Báo hoàn thành ngày {on}',
  'assignment.event.confirmed': 'Xác nhận hoàn thành',
  'assignment.event.returned': 'Trả lại',
  'assignment.event.extended': 'Gia hạn từ {before} đến {after}',
  'assignment.event.reminded': 'Nhắc thực hiện',
  'assignment.event.event': 'Sự kiện xảy ra ngày {on}, hạn mới {after}',
  'assignment.event.cancelled': 'Hủy nhiệm vụ',
  'assignment.event.amended': 'Thay đổi theo kế hoạch điều chỉnh',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
