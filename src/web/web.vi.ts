export const vi = {
  'language.name': 'Tiếng Việt',
  'form.problem': 'Ô này chưa đúng. Hãy kiểm tra và nhập lại.',
  'form.tooLarge':
    'Tệp lớn hơn 20 MB nên không được nhận. Hãy giảm dung lượng (nén ảnh, bỏ phần không cần) rồi gửi lại.',
  'form.tooMuch':
    'Biểu mẫu có quá {files} tệp, hoặc các tệp cộng lại lớn hơn {megabytes} MB, nên không được nhận. Hãy gửi làm nhiều lần.',
  'form.cutOff': 'Biểu mẫu gửi lên bị đứt giữa chừng nên chưa lưu gì. Hãy mở lại trang và gửi lần nữa.',
  'failure.notFound.title': 'Không tìm thấy trang',
  'failure.notFound.text': 'Trang này không có, hoặc thuộc đơn vị khác. Hãy quay về trang tổng quan.',
  'failure.forbidden.title': 'Bạn không được làm việc này',
  'failure.forbidden.text':
    'Vai trò của bạn chưa được giao quyền này. Hãy hỏi cán bộ đầu mối cải cách hành chính của đơn vị.',
  'failure.refused.title': 'Chưa thực hiện được',
  'failure.tooFast.title': 'Bạn gửi quá nhanh',
  'failure.tooFast.text': 'Máy của bạn vừa gửi rất nhiều yêu cầu trong một phút. Hãy chờ {seconds} giây rồi thử lại.',
  'failure.conflict.title': 'Người khác vừa lưu trước bạn',
  'failure.conflict.text':
    'Dữ liệu đã được người khác sửa sau khi bạn mở trang. Hãy tải lại trang để xem bản mới, rồi sửa tiếp.',
  'failure.crossSite.title': 'Yêu cầu không đến từ trang này',
  'failure.crossSite.text': 'Biểu mẫu được gửi từ một trang khác nên không được nhận. Hãy mở lại trang và gửi lần nữa.',
  'failure.fault.title': 'Hệ thống gặp lỗi',
  'failure.fault.text':
    'Dữ liệu đã lưu không bị mất. Hãy thử lại; nếu vẫn lỗi, gửi cho người quản trị mã sự cố {incident}.',
  'failure.home': 'Về trang tổng quan',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
