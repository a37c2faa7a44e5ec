export const vi = {
  'session.title': 'Phiên đăng nhập',
  'session.lead': 'Các nơi tài khoản của bạn đang mở. Nếu thấy nơi lạ, kết thúc phiên đó rồi đổi mật khẩu.',
  'session.browser': 'Trình duyệt',
  'session.browser.unknown': 'Không rõ trình duyệt',
  'session.address': 'Địa chỉ mạng',
  'session.address.unknown': 'không rõ',
  'session.opened': 'Đăng nhập lúc',
  'session.seen': 'Dùng gần nhất',
  'session.at': '{time} ngày {date}',
  'session.this': 'Phiên này',
  'session.end': 'Kết thúc',
  'session.end.label': 'Kết thúc phiên {browser}, đăng nhập lúc {opened}',
  'session.ended': 'Đã kết thúc phiên đăng nhập.',
  'session.endOthers': 'Kết thúc tất cả phiên khác',
  'session.othersEnded': 'Đã kết thúc {count} phiên đăng nhập khác.',
  'session.only': 'Tài khoản chỉ đang mở ở đây.',
  'session.limit': 'Phiên tự kết thúc sau {days} ngày, hoặc sau {hours} giờ không dùng.',
  'security.places': 'Bảo mật tài khoản',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
