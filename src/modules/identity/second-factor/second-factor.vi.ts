export const vi = {
  'secondFactor.title': 'Xác thực hai lớp',
  'secondFactor.off': 'Chưa bật. Ngoài mật khẩu, khi đăng nhập hệ thống sẽ hỏi thêm một mã trên điện thoại của bạn.',
  'secondFactor.on': 'Đã bật từ {date}. Còn {count} mã dự phòng chưa dùng.',
  'secondFactor.must': 'Vai trò của bạn phải dùng xác thực hai lớp. Hãy bật theo các bước dưới đây rồi làm việc tiếp.',
  'secondFactor.what':
    'Cần một điện thoại có ứng dụng tạo mã, ví dụ Google Authenticator, Microsoft Authenticator hoặc FreeOTP. Người biết mật khẩu của bạn mà không có điện thoại thì không vào được.',
  'secondFactor.begin': 'Bật xác thực hai lớp',
  'secondFactor.step.app': 'Mở ứng dụng tạo mã trên điện thoại, chọn thêm tài khoản.',
  'secondFactor.step.scan': 'Quét mã vuông này, hoặc gõ khóa bên dưới vào ứng dụng.',
  'secondFactor.step.code': 'Nhập mã sáu chữ số mà ứng dụng vừa hiện.',
  'secondFactor.qr': 'Mã vuông chứa khóa bí mật; khóa bằng chữ ở ngay bên dưới.',
  'secondFactor.secret': 'Khóa:',
  'secondFactor.confirm': 'Xác nhận và bật',
  'secondFactor.again': 'Tạo khóa khác',
  'secondFactor.code': 'Mã xác thực',
  'secondFactor.code.app': 'Sáu chữ số đang hiện trong ứng dụng.',
  'secondFactor.code.hint': 'Sáu chữ số trong ứng dụng, hoặc một mã dự phòng.',
  'secondFactor.codes': 'Mã dự phòng',
  'secondFactor.codes.hint': 'Tạo bộ mã mới khi sắp dùng hết hoặc nghi bị lộ; bộ cũ hết hiệu lực.',
  'secondFactor.codes.renew': 'Tạo mã dự phòng mới',
  'secondFactor.codes.made': 'Mỗi mã thay được mã trên điện thoại một lần, khi mất hoặc hỏng điện thoại.',
  'secondFactor.codes.once': 'Các mã này chỉ hiện một lần. Hãy in ra hoặc chép lại và cất ở nơi an toàn.',
  'secondFactor.codes.kept': 'Tôi đã cất mã',
  'secondFactor.end': 'Tắt xác thực hai lớp',
  'secondFactor.end.hint': 'Cần mật khẩu và một mã. Sau đó chỉ mật khẩu là đủ để vào tài khoản của bạn.',
  'secondFactor.ended': 'Đã tắt xác thực hai lớp.',
  'secondFactor.removed': 'Đã gỡ xác thực hai lớp của người này và kết thúc các phiên đăng nhập.',
  'secondFactor.ask': 'Nhập mã xác thực',
  'secondFactor.ask.lead': 'Mật khẩu đúng. Hãy nhập mã trong ứng dụng tạo mã trên điện thoại của bạn.',
  'secondFactor.error.wrong':
    'Mã chưa đúng hoặc đã dùng. Hãy nhập mã đang hiện trong ứng dụng, hoặc một mã dự phòng khác.',
  'secondFactor.error.sealed':
    'Máy chủ không còn khóa để kiểm tra mã của ứng dụng. Hãy dùng một mã dự phòng hoặc nhờ người quản trị gỡ xác thực hai lớp.',
  'secondFactor.error.none': 'Tài khoản này chưa bật xác thực hai lớp.',
  'secondFactor.error.notBegun': 'Chưa có khóa để xác nhận. Hãy bấm “Bật xác thực hai lớp” để bắt đầu lại.',
  'secondFactor.error.own': 'Xác thực hai lớp của chính bạn thì tắt ở trang bảo mật tài khoản, bằng một mã.',
  'secondFactor.rules.place': 'Bảo mật đăng nhập',
  'secondFactor.remove': 'Gỡ xác thực hai lớp',
  'secondFactor.remove.hint':
    'Khi người này mất điện thoại và hết mã dự phòng. Các phiên đăng nhập của họ kết thúc; lần sau chỉ cần mật khẩu.',
  'secondFactor.rules': 'Vai trò phải dùng xác thực hai lớp',
  'secondFactor.rules.lead':
    'Áp dụng cho đơn vị của bạn và mọi đơn vị bên dưới. Người giữ vai trò được đánh dấu mà chưa bật sẽ phải bật trước khi làm việc khác.',
  'secondFactor.rules.role': 'Vai trò',
  'secondFactor.rules.people': 'Số người',
  'secondFactor.rules.with': 'Đã bật',
  'secondFactor.rules.above': 'Cấp trên đã yêu cầu.',
  'secondFactor.rules.save': 'Lưu',
  'secondFactor.rules.saved': 'Đã lưu các vai trò phải dùng xác thực hai lớp.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
