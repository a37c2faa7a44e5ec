export const vi = {
  'securityMail.subject': 'Cải Cách, bảo mật tài khoản: {what}',
  'securityMail.hello': 'Kính gửi ông/bà {name},',
  'securityMail.password-set': 'Tài khoản của ông/bà vừa được đặt mật khẩu lần đầu',
  'securityMail.password-changed': 'Mật khẩu của ông/bà vừa được đổi',
  'securityMail.password-reset': 'Mật khẩu của ông/bà vừa được đặt lại qua liên kết',
  'securityMail.email-changed': 'Thư điện tử của tài khoản vừa được đổi sang địa chỉ khác',
  'securityMail.second-factor-on': 'Xác thực hai lớp vừa được bật',
  'securityMail.second-factor-off': 'Xác thực hai lớp vừa bị tắt',
  'securityMail.second-factor-removed': 'Xác thực hai lớp của ông/bà vừa bị gỡ',
  'securityMail.recovery-codes': 'Mã dự phòng vừa được cấp lại, mã cũ không còn dùng được',
  'securityMail.sso-linked': 'Tài khoản vừa được liên kết với đăng nhập một lần',
  'securityMail.sso-unlinked': 'Liên kết với đăng nhập một lần vừa bị gỡ',
  'securityMail.when': 'Thời điểm: {time} ngày {date}.',
  'securityMail.where': 'Từ địa chỉ mạng: {address}.',
  'securityMail.server': 'Từ máy chủ của hệ thống.',
  'securityMail.by': 'Người thực hiện: {name}.',
  'securityMail.fine': 'Nếu ông/bà đã làm hoặc đã đề nghị việc này thì không cần làm gì thêm.',
  'securityMail.notYou':
    'Nếu không phải ông/bà, hãy đặt lại mật khẩu ngay tại {link} (các phiên đang mở sẽ kết thúc) và báo cho người quản trị của đơn vị.',
  'securityMail.notYou.email':
    'Nếu không phải ông/bà, hãy báo ngay cho người quản trị của đơn vị để khóa tài khoản: liên kết đặt lại mật khẩu không còn gửi về địa chỉ này.',
  'securityMail.foot': 'Thư tự động của hệ thống Cải Cách về bảo mật tài khoản, gửi vào mọi giờ, xin đừng trả lời.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
