export const vi = {
  'task.error.tooLong': 'Nội dung dài quá. Hãy viết gọn lại hoặc gửi kèm tệp.',
  'task.error.reason': 'Chưa ghi lý do. Hãy ghi rõ lý do để đơn vị biết.',
  'task.error.date': 'Ngày này không có. Nhập ngày/tháng/năm, ví dụ 20/11/2026.',
  'task.error.doneOn': 'Chưa nhập ngày hoàn thành. Nhập ngày/tháng/năm, ví dụ 20/11/2026.',
  'task.error.doneLater': 'Ngày hoàn thành chưa đến. Nhập hôm nay hoặc một ngày trước đó.',
  'task.error.percent': 'Tỷ lệ hoàn thành phải là số từ 0 đến 100.',
  'task.error.documentNumber': 'Chưa nhập số, ký hiệu văn bản, ví dụ 96/BC-UBND.',
  'task.error.documentDate': 'Chưa nhập ngày của văn bản. Nhập ngày/tháng/năm, ví dụ 20/11/2026.',
  'task.error.fileKind': 'Không nhận tệp “{ending}”. Hãy gửi tệp Word, Excel, PowerPoint, PDF, ảnh hoặc .zip.',
  'task.error.fileEmpty': 'Tệp rỗng nên không được nhận. Hãy mở lại tệp, lưu rồi gửi lần nữa.',
  'task.error.noProduct':
    'Chưa có sản phẩm. Hãy gửi tệp, ghi số và ngày văn bản đã ban hành, hoặc ghi chú vì sao không có sản phẩm.',
  'task.error.done': 'Nhiệm vụ đã được xác nhận hoàn thành nên không cập nhật được nữa.',
  'task.error.awaiting':
    'Đơn vị đã báo hoàn thành, đang chờ xác nhận. Muốn sửa, hãy đề nghị đầu mối cải cách hành chính trả lại.',
  'task.error.cancelled': 'Nhiệm vụ đã bị hủy nên không cập nhật được nữa.',
  'task.error.nothingToConfirm':
    'Đơn vị chưa báo hoàn thành, hoặc việc này đã được xác nhận hay trả lại. Hãy tải lại trang để xem trạng thái mới.',
  'task.error.noneChosen': 'Chưa chọn dòng nào. Hãy đánh dấu ít nhất một dòng trong danh sách.',
  'task.error.dueOn': 'Chưa nhập hạn. Nhập ngày/tháng/năm, ví dụ 20/11/2026.',
  'task.error.duePassed': 'Hạn mới đã qua. Nhập hôm nay hoặc một ngày sau đó.',
  'task.error.nothingToExtend':
    'Không có việc nào gia hạn được đến ngày này: các việc đã chọn đã xong, không có hạn, hoặc có hạn muộn hơn.',
  'task.error.nothingToRemind': 'Không có đơn vị nào cần nhắc: các việc đã chọn đã xong, hoặc hôm nay đã nhắc rồi.',
  'task.error.happenedOn': 'Chưa nhập ngày xảy ra sự kiện. Nhập ngày/tháng/năm, ví dụ 20/11/2026.',
  'task.error.eventLater': 'Sự kiện chưa xảy ra. Nhập hôm nay hoặc một ngày trước đó.',
  'task.error.dueBeforeEvent': 'Hạn nằm trước ngày xảy ra sự kiện. Hãy kiểm tra lại hai ngày.',
  'task.error.noEvent': 'Không còn đơn vị nào chờ sự kiện của nhiệm vụ này.',
  'task.error.title': 'Chưa nhập nội dung nhiệm vụ.',
  'task.error.assigner': 'Chưa nhập cơ quan giao, ví dụ UBND tỉnh.',
  'task.error.lead': 'Chưa chọn đơn vị chủ trì. Hãy chọn ít nhất một đơn vị.',
  'task.error.dueBeforeDocument': 'Hạn nằm trước ngày của văn bản giao. Hãy kiểm tra lại hai ngày.',
  'task.error.unitElsewhere': 'Đơn vị này không thuộc cơ quan mình. Hãy chọn đơn vị trong danh sách.',
} as const;

type Vi = Record<keyof typeof vi, string>;

declare module '../../../platform/i18n.ts' {
  interface Catalogue extends Vi {}
}
