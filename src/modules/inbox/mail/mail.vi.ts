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
  'mails.place': 'Thư gửi đi',
  'mails.title': 'Thư gửi đi',
  'mails.sentence':
    'Bản tin 7 giờ 30, thư báo gấp và thư bảo mật tài khoản gửi đến người dùng; mỗi thư gửi nhiều nhất một lần.',
  'mails.noServer':
    'Hệ thống chưa được nối với máy chủ thư nên không gửi thư nào. Người quản trị máy chủ đặt CAICACH_SMTP_URL để gửi.',
  'mails.uncertain':
    '{count} thư không chắc đã gửi: máy gửi dừng hoặc đứt đường truyền giữa chừng. Hệ thống không tự gửi lại để không ai nhận hai thư. Hãy hỏi người nhận, rồi gửi lại hoặc bỏ qua.',
  'mails.uncertain.show': 'Xem các thư đó',
  'mails.empty': 'Chưa có thư nào.',
  'mails.at': 'Lập lúc',
  'mails.person': 'Người nhận',
  'mails.kind': 'Loại',
  'mails.kind.digest': 'Bản tin ngày',
  'mails.kind.immediate': 'Báo gấp',
  'mails.kind.security': 'Bảo mật tài khoản',
  'mails.state': 'Tình trạng',
  'mails.state.all': 'Mọi tình trạng',
  'mails.state.waiting': 'Chờ gửi',
  'mails.state.sending': 'Đang gửi',
  'mails.state.sent': 'Đã gửi',
  'mails.state.uncertain': 'Không chắc đã gửi',
  'mails.state.given-up': 'Không gửi được trong ngày',
  'mails.state.needless': 'Không cần gửi nữa',
  'mails.state.set-aside': 'Đã bỏ qua',
  'mails.attempts': 'Số lần thử',
  'mails.settle': 'Xử lý',
  'mails.sendAgain': 'Gửi lại',
  'mails.sendAgain.to': 'Gửi lại thư cho {name}',
  'mails.sendAgain.done': 'Thư sẽ được gửi lại trong ít phút; ngoài giờ làm việc thì chờ đến khi cơ quan mở cửa.',
  'mails.setAside': 'Bỏ qua',
  'mails.setAside.to': 'Bỏ qua thư cho {name}',
  'mails.setAside.done': 'Đã bỏ qua thư này, hệ thống không gửi lại.',
  'mails.error.stale':
    'Bản tin của ngày đã qua không gửi lại được: bản tin tới sẽ nêu các việc còn chờ. Hãy bỏ qua thư này.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
