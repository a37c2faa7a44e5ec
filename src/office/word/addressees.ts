import { AlignmentType, Paragraph, TextRun } from 'docx';
import { millimetres } from './page.ts';
import { points, SIZE } from './styles.ts';

const LEFT = millimetres(30);
/** Dashes stand under the colon of "Kính gửi:". */
const UNDER_COLON = LEFT + millimetres(17.6);
const HANGING = millimetres(3);
const RIGHT = millimetres(10);

/** Cell 9a: one addressee on the line of "Kính gửi:", several on lines of their own (Nghị định 30/2020, Phụ lục I, phần I, II.9). */
export function addressees(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [];
  const [only] = names;
  if (names.length === 1)
    return [line(`Kính gửi: ${only}`, { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } })];
  return [
    line('Kính gửi:', { indent: { left: LEFT }, spacing: { before: 240 } }),
    ...names.map((name, i) =>
      line(`- ${name}${i === names.length - 1 ? '.' : ';'}`, {
        indent: { left: UNDER_COLON + HANGING, hanging: HANGING, right: RIGHT },
        spacing: { before: 60, after: i === names.length - 1 ? 240 : 0 },
      }),
    ),
  ];
}

type Layout = Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent' | 'spacing'>;

function line(text: string, layout: Layout): Paragraph {
  return new Paragraph({ ...layout, keepNext: true, children: [new TextRun({ text, size: points(SIZE.body) })] });
}
