export const vi = {
  'password.title': 'Mật khẩu',
  'password.lead': 'Đổi mật khẩu thì mọi phiên đăng nhập khác của bạn kết thúc.',
  'password.current': 'Mật khẩu hiện tại',
  'password.new': 'Mật khẩu mới',
  'password.new.hint':
    'Ít nhất {count} ký tự. Một câu ngắn chỉ mình bạn nghĩ ra là dễ nhớ và khó đoán nhất; có dấu, có khoảng trắng đều được.',
  'password.change': 'Đổi mật khẩu',
  'password.changed': 'Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.',
  'password.none':
    'Tài khoản này chưa có mật khẩu. Muốn có, hãy nhận liên kết đặt mật khẩu qua thư, hoặc nhờ người quản trị cấp liên kết.',
  'password.none.reset': 'Nhận liên kết qua thư',
  'password.error.none': 'Tài khoản này chưa có mật khẩu. Hãy nhận liên kết đặt mật khẩu qua thư.',
  'password.error.wrong': 'Mật khẩu chưa đúng. Hãy nhập lại.',
  'password.error.short': 'Mật khẩu cần ít nhất {count} ký tự. Hãy viết thêm.',
  'password.error.long': 'Mật khẩu dài quá {count} ký tự. Hãy rút ngắn lại.',
  'password.error.name': 'Mật khẩu có tên hoặc địa chỉ thư của bạn nên dễ bị đoán. Hãy chọn câu khác.',
  'password.error.guessable':
    'Mật khẩu này gần như chỉ gồm những từ và dãy phím hay bị thử đầu tiên. Hãy chọn một câu khác, ít người nghĩ tới.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
