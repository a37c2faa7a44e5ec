export const vi = {
  'signIn.title': 'Đăng nhập',
  'signIn.demo':
    'Đây là dữ liệu trình diễn của một tỉnh hư cấu. Bấm vào một người để dùng thử với vai trò của người đó.',
  'signIn.nobody': 'Chưa có người dùng nào. Hãy nạp dữ liệu trình diễn hoặc tạo người dùng bằng dòng lệnh.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
