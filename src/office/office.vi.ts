export const vi = {
  'unreadable.empty': 'Tệp không có nội dung (0 byte). Hãy kiểm tra lại tệp trên máy rồi tải lên lại.',
  'unreadable.unknown-kind':
    'Tệp không phải là .docx, .pdf hay văn bản thuần (.txt), dù tên tệp có thể ghi khác. Hãy mở tệp bằng Word, chọn Lưu thành (Save As) → .docx rồi tải lên lại.',
  'unreadable.old-word':
    'Tệp .doc của Word 97–2003 chưa đọc được. Mở tệp bằng Word, chọn Lưu thành (Save As) → .docx rồi tải lên lại.',
  'unreadable.password':
    'Tệp được bảo vệ bằng mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu), lưu rồi tải lên lại.',
  'unreadable.damaged':
    'Tệp bị hỏng hoặc tải về chưa đủ. Hãy mở thử bằng Word hoặc trình đọc PDF, lưu lại thành tệp mới rồi tải lên lại.',
  'unreadable.too-big':
    'Tệp quá lớn để đọc. Hãy bỏ bớt hình ảnh hoặc tách riêng phần kế hoạch và phụ lục rồi tải lên lại.',
  'unreadable.unsafe':
    'Tệp có cấu trúc bất thường, không an toàn nên bị từ chối. Hãy mở tệp bằng Word, lưu thành tệp .docx mới rồi tải lên lại.',
  'unreadable.no-text':
    'Tệp không có chữ nào để đọc. Hãy kiểm tra lại tệp; nếu nội dung là hình ảnh thì cần gõ lại hoặc nhận dạng chữ (OCR) trước.',
  'unreadable.scanned':
    'Tệp PDF là bản quét (chỉ có hình ảnh), chưa có lớp chữ để đọc. Hãy tải lên tệp Word gốc, hoặc nhận dạng chữ (OCR) tệp PDF trước.',
  'unreadable.too-many-rows':
    'Tệp có một bảng quá lớn (trên 5.000 dòng hoặc 100 cột), không phải là bảng nhiệm vụ của kế hoạch. Hãy bỏ bảng đó ra khỏi tệp rồi tải lên lại.',
  'unreadable.not-excel':
    'Tệp không phải là bảng tính .xlsx, dù tên tệp có thể ghi khác. Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) → Excel Workbook (.xlsx) rồi tải lên lại.',
  'unreadable.big-sheet':
    'Bảng tính quá lớn (trên 20.000 dòng hoặc 200 cột). Hãy chỉ giữ lại danh sách cần nhập trong trang tính đầu tiên, lưu rồi tải lên lại.',
  'unreadable.old-encoding':
    'Chữ trong tệp dùng bảng mã cũ không nhận ra được. Hãy chuyển sang Unicode (ví dụ bằng công cụ Chuyển mã của Unikey) rồi tải lên lại.',
} as const;

type Vi = typeof vi;
declare module '../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
