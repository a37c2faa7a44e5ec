import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { words } from '../../tests/gallery/sample.ts';
import { Checkbox } from './checkbox.tsx';
import { DateField } from './date-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { PostForm } from './post-form.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea, TextField } from './text-field.tsx';

const html = renderToStaticMarkup;
const wrong = { name: 'lines.0.due', label: 'Thời hạn', hint: 'Như trong kế hoạch.', error: 'Nhập ngày/tháng/năm.' };

describe.each([
  ['text field', html(<TextField {...wrong} value="x" />)],
  ['text area', html(<TextArea {...wrong} value="x" />)],
  ['date field', html(<DateField {...wrong} value="x" />)],
  ['select field', html(<SelectField {...wrong} value="x" options={[{ value: 'x', label: 'X' }]} />)],
  ['checkbox', html(<Checkbox {...wrong} value="x" />)],
])('a refused %s', (_, field) => {
  test('keeps what was typed and its name', () => {
    expect(field).toContain('name="lines.0.due"');
    expect(field).toMatch(/value="x"|>x</);
  });

  test('is tied to its label, hint and error, and has the id that the summary links to', () => {
    const summary = html(<ErrorSummary t={words('vi')} errors={[{ field: wrong.name, message: wrong.error }]} />);
    const id = summary.match(/href="#([^"]+)"/)?.[1];
    expect(field).toContain(`id="${id}"`);
    expect(field).toContain(`aria-describedby="${id}-hint ${id}-error"`);
    expect(field).toContain(`id="${id}-hint"`);
    expect(field).toContain(`id="${id}-error"`);
    expect(field).toContain('aria-invalid="true"');
    expect(field).toMatch(/<label/);
  });
});

test('a field without a fault points only to its hint', () => {
  const field = html(<TextField name="a" label="A" hint="Ngắn thôi." />);
  expect(field).toContain('aria-describedby="f-a-hint"');
  expect(field).not.toContain('aria-invalid');
});

test('typing Vietnamese is left alone: nothing is corrected or capitalised', () => {
  const field = html(<TextField name="a" label="A" />);
  for (const off of ['autoCapitalize="none"', 'autoCorrect="off"', 'spellCheck="false"']) {
    expect(field.toLowerCase()).toContain(off.toLowerCase());
  }
});

test('options stand under their groups in the order of first appearance', () => {
  const options = [
    { value: '1', label: 'A', group: 'Phòng' },
    { value: '2', label: 'B', group: 'Xã' },
    { value: '3', label: 'C', group: 'Phòng' },
  ];
  const field = html(<SelectField name="unit" label="Đơn vị" value="3" empty="Chưa chọn" options={options} />);
  expect(field).toContain('<option value="">Chưa chọn</option>');
  expect(field).toContain(
    '<optgroup label="Phòng"><option value="1">A</option><option value="3" selected="">C</option>',
  );
  expect(field.indexOf('Phòng')).toBeLessThan(field.indexOf('Xã'));
});

test('no errors, no summary; errors are counted and a fault of the whole form is no link', () => {
  expect(html(<ErrorSummary t={words('vi')} errors={[]} />)).toBe('');
  const summary = html(<ErrorSummary t={words('vi')} errors={[{ message: 'Tệp rỗng.' }]} />);
  expect(summary).toContain('1 chỗ cần sửa');
  expect(summary).toContain('<li>Tệp rỗng.</li>');
  expect(summary).toContain('role="alert"');
});

test('a form posts, carries its hidden fields and leaves checking to the server', () => {
  const form = html(
    <PostForm action="/plans" fields={{ version: '3' }} multipart>
      x
    </PostForm>,
  );
  expect(form).toContain('method="post"');
  expect(form).toContain('<input type="hidden" name="version" value="3"/>');
  expect(form.toLowerCase()).toContain('novalidate');
  expect(form.toLowerCase()).toContain('enctype="multipart/form-data"');
});
