export const vi = {
  'link.invitation.title': 'Chào mừng đến với Cải Cách',
  'link.invitation.lead': '{name}, hãy đặt mật khẩu để bắt đầu dùng tài khoản của bạn.',
  'link.reset.title': 'Đặt lại mật khẩu',
  'link.reset.lead': '{name}, hãy đặt mật khẩu mới. Mọi phiên đăng nhập đang mở của bạn sẽ kết thúc.',
  'link.set': 'Đặt mật khẩu và vào hệ thống',
  'link.gone.title': 'Liên kết không còn dùng được',
  'link.gone': 'Liên kết này đã dùng, đã quá hạn, hoặc đã có liên kết mới hơn thay thế. Hãy xin liên kết mới.',
  'link.reset.ask': 'Gửi cho tôi liên kết',
  'link.reset.ask.lead':
    'Nhập thư điện tử của bạn. Nếu có tài khoản, hệ thống gửi tới đó một liên kết để đặt mật khẩu, dùng được một lần trong {hours} giờ.',
  'link.reset.asked':
    'Nếu thư điện tử đó có tài khoản, liên kết đặt mật khẩu đã được gửi. Hãy xem hộp thư, kể cả mục thư rác.',
  'link.reset.noMail':
    'Hệ thống này không gửi thư. Hãy nhờ người quản trị của đơn vị cấp cho bạn một liên kết đặt mật khẩu.',
  'link.back': 'Về trang đăng nhập',
  'link.error.disabled': 'Người này đang bị khóa. Hãy mở khóa trước khi mời.',
  'link.error.own':
    'Bạn không thể tự cấp liên kết cho mình. Hãy đổi mật khẩu ở trang “Hồ sơ của tôi” hoặc nhờ người quản trị khác.',
  'link.mail.greeting': 'Kính gửi {name},',
  'link.mail.invitation.subject': 'Lời mời dùng hệ thống Cải Cách',
  'link.mail.invitation':
    'Bạn được mời dùng Cải Cách, hệ thống theo dõi công tác cải cách hành chính của đơn vị. Hãy mở liên kết dưới đây để đặt mật khẩu:',
  'link.mail.reset.subject': 'Đặt lại mật khẩu Cải Cách',
  'link.mail.reset':
    'Có yêu cầu đặt lại mật khẩu cho tài khoản Cải Cách của bạn. Hãy mở liên kết dưới đây để đặt mật khẩu mới:',
  'link.mail.until': 'Liên kết chỉ dùng được một lần, đến {time} ngày {date}.',
  'link.mail.notYou': 'Nếu bạn không chờ thư này, hãy bỏ qua: tài khoản của bạn không thay đổi.',
  'link.mail.automatic': 'Thư do hệ thống gửi tự động, xin đừng trả lời.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
