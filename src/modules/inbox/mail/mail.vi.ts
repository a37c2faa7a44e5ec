export const vi = {
  'inboxMail.digest.subject': 'Cải Cách: {count} việc cần xem, ngày {date}',
  'inboxMail.hello': 'Kính gửi ông/bà {name},',
  'inboxMail.digest.lead': 'Ông/bà có {count} việc chưa xem trong Hộp việc:',
  'inboxMail.more': 'và {count} việc khác.',
  'inboxMail.open': 'Mở Hộp việc',
  'inboxMail.urgent.subject': '{kind}: {title}',
  'inboxMail.urgent.lead': 'Có một việc cần xem ngay:',
  'inboxMail.foot':
    'Thư tự động của hệ thống Cải Cách, chỉ gửi trong giờ làm việc. Muốn đổi cách nhận thư, hãy mở trang cá nhân trong hệ thống.',
  'inboxMail.by': 'Người gửi: {name}',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
