/** Names of document types and their codes: NĐ 30/2020/NĐ-CP, Phụ lục III. */
export const documentTypes: Record<string, string> = {
  'Nghị quyết': 'NQ',
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
  'Quy chế': 'QC',
  'Quy định': 'QyĐ',
  'Thông cáo': 'TC',
  'Thông báo': 'TB',
  'Hướng dẫn': 'HD',
  'Chương trình': 'CTr',
  'Kế hoạch': 'KH',
  'Phương án': 'PA',
  'Đề án': 'ĐA',
  'Dự án': 'DA',
  'Báo cáo': 'BC',
  'Tờ trình': 'TTr',
  'Công điện': 'CĐ',
};

/** The type that a code stands for ("KH" of "KH-UBND"), '' where it stands for none. */
export function typeOfCode(code: string): string {
  return Object.entries(documentTypes).find(([, known]) => known.toLowerCase() === code.toLowerCase())?.[0] ?? '';
}
