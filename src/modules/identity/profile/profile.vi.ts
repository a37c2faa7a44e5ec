export const vi = {
  'profile.lead': 'Thông tin của bạn, thư báo và ngôn ngữ. Chức vụ do người quản trị ghi.',
  'profile.password': 'Mật khẩu hiện tại',
  'profile.password.hint': 'Chỉ cần khi đổi địa chỉ thư.',
  'profile.saved': 'Đã lưu.',
  'profile.notifications': 'Thư báo',
  'profile.dailyDigest': 'Thư tổng hợp mỗi ngày làm việc',
  'profile.dailyDigest.hint': 'Một thư lúc 7 giờ 30: việc mới giao, việc sắp đến hạn, việc chờ bạn.',
  'profile.immediateMail': 'Thư báo ngay khi việc bị trả lại hoặc quá hạn',
  'profile.immediateMail.hint': 'Chỉ gửi trong giờ làm việc.',
  'profile.email.noPassword': 'Bạn chưa đặt mật khẩu, nên địa chỉ thư do người quản trị đổi.',
  'profile.error.noPassword': 'Bạn chưa đặt mật khẩu. Hãy nhờ người quản trị đổi địa chỉ thư.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
