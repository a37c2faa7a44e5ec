export const vi = {
  'signIn.title': 'Đăng nhập',
  'signIn.email': 'Thư điện tử',
  'signIn.password': 'Mật khẩu',
  'signIn.enter': 'Đăng nhập',
  'signIn.sso': 'Đăng nhập bằng {name}',
  'signIn.forgotten': 'Quên mật khẩu, hoặc chưa có mật khẩu',
  'signIn.demo.title': 'Dùng thử',
  'signIn.demo':
    'Đây là dữ liệu trình diễn của một tỉnh hư cấu. Bấm vào một người để dùng thử với vai trò của người đó, không cần mật khẩu.',
  'signIn.error.wrong': 'Thư điện tử hoặc mật khẩu chưa đúng. Hãy nhập lại, hoặc bấm “Quên mật khẩu”.',
  'signIn.error.wait': 'Đã nhập sai quá nhiều lần. Hãy thử lại từ {time}, hoặc đặt lại mật khẩu.',
  'signIn.error.waitAddress':
    'Mạng này vừa nhập sai quá nhiều lần. Hãy thử lại từ {time}, hoặc dùng máy đã từng đăng nhập.',
  'signIn.error.waitTurn':
    'Tài khoản này đang bị thử mật khẩu từ nhiều nơi. Hãy thử lại từ {time}, dùng máy đã từng đăng nhập, hoặc đặt lại mật khẩu.',
  'signIn.error.noPosition':
    'Hôm nay bạn không giữ vị trí nào trong hệ thống nên chưa vào được. Hãy hỏi người quản trị của đơn vị.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
