export const vi = {
  'sso.title': 'Đăng nhập một lần',
  'sso.linked': 'Đã liên kết với {name} từ {date}: bạn đăng nhập được bằng tài khoản đó.',
  'sso.notLinked': 'Liên kết với {name} để đăng nhập bằng tài khoản dùng chung, không cần mật khẩu riêng ở đây.',
  'sso.link': 'Liên kết với {name}',
  'sso.link.done': 'Đã liên kết với {name}.',
  'sso.leaving': 'Bạn sẽ sang trang của {name} để đăng nhập, rồi quay lại đây.',
  'sso.leave': 'Sang trang {name}',
  'sso.unlink': 'Bỏ liên kết với {name}',
  'sso.unlink.done': 'Đã bỏ liên kết với {name}.',
  'sso.failed': 'Chưa đăng nhập được bằng {name}',
  'sso.error.away': '{name} đang không trả lời. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
  'sso.error.broken': 'Lượt đăng nhập này không còn hiệu lực hoặc đã dùng. Hãy bắt đầu lại từ trang đăng nhập.',
  'sso.error.denied': '{name} không cho đăng nhập, hoặc bạn đã hủy. Hãy thử lại từ trang đăng nhập.',
  'sso.error.unknown':
    'Tài khoản {name} này chưa gắn với người nào trong hệ thống. Hãy nhờ người quản trị của đơn vị thêm bạn với đúng địa chỉ thư điện tử, hoặc đăng nhập bằng mật khẩu rồi liên kết trong mục bảo mật tài khoản.',
  'sso.error.taken':
    'Tài khoản {name} này đã gắn với người khác, hoặc bạn đã liên kết một tài khoản khác. Hãy bỏ liên kết cũ trước.',
  'sso.error.onlyWay': 'Bạn chưa có mật khẩu nên bỏ liên kết thì không vào được nữa. Hãy đặt mật khẩu trước.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
