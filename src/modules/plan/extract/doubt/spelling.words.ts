/**
 * Phrases of the field that scanners and typists get wrong by an accent. Left out are those that another real phrase
 * equals without accents, such as "chỉ tiêu" and "chi tiêu".
 */
export const phrases = `an toàn thông tin
ban hành kế hoạch
biên chế
bộ phận một cửa
bồi dưỡng
cải cách hành chính
cán bộ
chất lượng
chế độ công vụ
chỉ đạo, điều hành
chính quyền điện tử
chính quyền số
chuyển đổi
cơ chế một cửa
cơ sở dữ liệu
cổng dịch vụ công
cổng thông tin
công chức
doanh nghiệp
đào tạo
địa phương
điện tử
đơn vị
đúng hạn
giải quyết
giám sát
hài lòng
hành chính
hiệu quả
hoàn thành
hội đồng nhân dân
họp không giấy
kế hoạch
kết quả
kiểm tra
kỷ cương
kỷ luật
liên thông
môi trường mạng
nâng cao
ngân sách
người dân
nhiệm vụ
phát triển
pháp luật
phấn đấu
phối hợp
quy phạm pháp luật
rà soát
sáng kiến
sự nghiệp công lập
tài chính
tài sản công
thanh toán trực tuyến
thông tin điện tử
thủ tục hành chính
thực hiện
các tiến bộ
tiến bộ khoa học
tinh giản
toàn trình
tổ chức
trách nhiệm
triển khai
trực tuyến
tuyên truyền
ủy ban nhân dân
văn bản
vị trí việc làm
viên chức
xây dựng`.split('\n');

/** What may follow the same letters in another sense: "phần đầu tư", "phần đầu tiên". */
export const otherwise: Record<string, RegExp> = {
  'phấn đấu': /^\s*(?:tư|tiên|của|trang|năm|buổi)(?!\p{L})/iu,
};

/** Mistakes in letters rather than accents. */
export const letterMistakes: [RegExp, string][] = [
  [/cải các hành chính/giu, 'cải cách hành chính'],
  [/ch[òồ]ng chẹo/giu, 'chồng chéo'],
  [/ting giản/giu, 'tinh giản'],
  [/l[ùúu]m sóng/giu, 'lõm sóng'],
];

/** Words that Vietnamese doubles on purpose. */
export const doubled = new Set(
  'dần luôn từ thường ngày người nhà xa mãi song đều năm tháng đời lâu sáng thi rất ai gì nơi'.split(' '),
);

/** Words of two syllables whose last may be followed by a word that begins with the same: "tuân thủ thủ tục". */
export const endings = new Set(
  `tuân thủ, hành chính, tài chính, thành công, phân công, hành công, sản công, vụ công, đổi số, tế số, hội số, nhân sự, quản lý,
xử lý, cán bộ, đồng bộ, nội bộ, thông tin, điều hành, ban hành, thi hành, chấp hành, thực hành, đơn vị, tổ chức, công chức,
viên chức, kiểm tra, thanh tra, điều tra, đánh giá, cơ sở, doanh nghiệp, sự nghiệp, quy định, xác định, quyết định, ổn định,
thẩm định, giao dịch, mục tiêu, chỉ tiêu, nhiệm vụ, phục vụ, công vụ, hội đồng, hợp đồng, cộng đồng, cung cấp, phân cấp,
văn bản`
    .split(/,\s+/)
    .map((word) => word.replace(/\s+/g, ' ')),
);

/** Words that begin with a syllable on which one of the endings may close. */
export const beginnings = new Set(
  `thủ tục, thủ trưởng, chính quyền, chính sách, chính phủ, chính trị, chính thức, chính xác, hành chính, hành động, hành vi,
hành lang, công chức, công tác, công việc, công dân, công khai, công bố, công nghệ, công vụ, công an, số hóa, số liệu, số lượng,
sự nghiệp, lý do, lý lịch, bộ phận, bộ máy, bộ thủ, bộ nội, bộ tư, bộ tài, bộ chính, bộ chỉ, tin bài, tin học, vị trí, chức năng,
chức danh, chức trách, chức vụ, tra cứu, giá trị, sở nội, sở tư, sở tài, sở khoa, nghiệp vụ, định kỳ, định hướng, định mức,
dịch vụ, tiêu chí, tiêu chuẩn, vụ việc, đồng bộ, đồng thời, đồng chí, cấp xã, cấp huyện, cấp tỉnh, cấp ủy, cấp phép, cấp trên,
cấp dưới, bản sao, bản đồ`
    .split(/,\s+/)
    .map((word) => word.replace(/\s+/g, ' ')),
);
