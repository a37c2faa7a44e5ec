export const vi = {
  'doubt.number-missing': 'Số văn bản còn để trống (…/{symbol}). Hãy ghi số khi văn bản được ban hành.',
  'doubt.date-missing': 'Ngày ban hành còn để trống. Hãy ghi ngày ký trước khi giao nhiệm vụ.',
  'doubt.year-missing': 'Không tìm thấy năm của kế hoạch. Hãy chọn năm để tính thời hạn.',
  'doubt.year-differs': '“{words}” ghi năm {found}, trong khi đây là kế hoạch năm {year}. Hãy kiểm tra lại năm.',
  'doubt.number-differs': 'Phụ lục dẫn văn bản số {found}, còn văn bản này mang số {number}. Hãy thống nhất số.',
  'doubt.date-differs': 'Phụ lục dẫn ngày {found}, còn văn bản này đề ngày {date}. Hãy thống nhất ngày.',
  'doubt.citation-dates':
    '{type} số {number} được dẫn với các ngày khác nhau: {dates}. Hãy đối chiếu văn bản gốc rồi sửa.',
  'doubt.citation-number':
    '“{first}” và “{second}” cùng số, cùng ngày nhưng khác ký hiệu, có lẽ là một văn bản. Hãy đối chiếu văn bản gốc.',
  'doubt.citation-year': '{type} số {number} là văn bản năm {found} nhưng được ghi ngày {date}. Hãy kiểm tra lại ngày.',
  'doubt.number-duplicate': 'Số thứ tự {number} bị lặp. Hãy kiểm tra xem có chép nhầm hoặc đánh số sai.',
  'doubt.number-skipped': 'Sau {previous} là {number}, thiếu {expected}. Hãy kiểm tra xem có sót mục nào không.',
  'doubt.number-begins': 'Danh sách bắt đầu từ {number}. Hãy kiểm tra xem có sót các mục trước đó không.',
  'doubt.level-differs':
    'Kế hoạch của {issuer} nhưng lại viết “{words}”, có lẽ chép từ kế hoạch cấp trên. Hãy sửa cho đúng cấp.',
  'doubt.level-abolished':
    'Từ 01/7/2025 không còn cấp huyện, nhưng ở đây viết “{words}”. Hãy sửa theo tổ chức hai cấp.',
  'doubt.lead-above': 'Cơ quan chủ trì “{lead}” là cơ quan cấp trên, kế hoạch này không giao việc được. Hãy kiểm tra.',
  'doubt.lead-missing': 'Nhiệm vụ “{title}” chưa có cơ quan chủ trì. Hãy chọn cơ quan chủ trì.',
  'doubt.deadline-missing': 'Nhiệm vụ “{title}” chưa có thời hạn. Hãy chọn thời hạn.',
  'doubt.deadline-unreadable': 'Không hiểu được thời hạn “{deadline}”. Hãy chọn loại thời hạn và ngày.',
  'doubt.deadline-before-plan':
    'Thời hạn “{deadline}” ({due}) trước ngày ban hành kế hoạch ({date}). Hãy kiểm tra lại.',
  'doubt.deadline-other-year':
    'Thời hạn “{deadline}” rơi vào năm {found}, không phải năm {year}. Hãy kiểm tra lại năm.',
  'doubt.product-missing': 'Nhiệm vụ “{title}” chưa ghi sản phẩm. Hãy bổ sung để có căn cứ xác nhận hoàn thành.',
  'doubt.task-repeated': 'Nhiệm vụ này trùng với nhiệm vụ số {number} “{title}”. Hãy giữ lại một.',
  'doubt.field-unknown': 'Không xếp được nhiệm vụ “{title}” vào lĩnh vực nào. Hãy chọn lĩnh vực.',
  'doubt.field-guessed':
    'Nhóm “{heading}” không nêu lĩnh vực; lĩnh vực của các nhiệm vụ trong nhóm được đoán theo nội dung. Hãy kiểm tra.',
  'doubt.field-no-groups':
    'Bảng không chia nhóm; lĩnh vực của từng nhiệm vụ được đoán theo nội dung. Hãy kiểm tra lĩnh vực.',
  'doubt.misspelling': '“{found}” có lẽ là “{suggestion}”. Hãy kiểm tra chính tả.',
  'doubt.word-twice': '“{found}” lặp từ. Hãy bỏ một từ.',
  'doubt.no-tasks': 'Không tìm thấy nhiệm vụ nào trong văn bản. Hãy kiểm tra xem tệp có phải là kế hoạch không.',
  'doubt.prose-tasks':
    'Văn bản không có bảng nhiệm vụ; các nhiệm vụ được tách từ phần lời văn. Hãy bật những nhiệm vụ cần giao.',
} as const;

type Vi = typeof vi;
declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
