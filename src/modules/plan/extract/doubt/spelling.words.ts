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
