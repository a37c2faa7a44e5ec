import { afterAll, expect, test } from 'vitest';
import { startMailServer } from '../../tests/setup/mail-server.ts';
import { sendMail } from './mail.ts';

const { letters, settings, refuse, stop } = await startMailServer();
afterAll(stop);

const mail = {
  to: 'hanh@mailinh.example',
  subject: 'Việc sắp đến hạn: Rà soát văn bản quy phạm pháp luật năm 2026',
  text: 'Kính gửi Trần Thị Hạnh,',
  html: '<p>Kính gửi Trần Thị Hạnh,</p>',
  messageId: 'digest-1@cchc.example',
};

test('a mail arrives with its words, its sender and its own number', async () => {
  await sendMail(settings, mail);
  const letter = letters.at(-1);
  expect(letter).toMatchObject({ to: [mail.to], subject: mail.subject });
  expect(letter?.text.trim()).toBe(mail.text);
  expect(letter?.html.trim()).toBe(mail.html);
  expect(letter?.raw).toContain('Message-ID: <digest-1@cchc.example>');
  expect(letter?.raw).toMatch(/^From: .*<cchc@lamgiang\.example>/m);
});

test('a line break in a subject adds no header, a comma in an address no recipient', async () => {
  await sendMail(settings, {
    ...mail,
    subject: 'Một\r\nBcc: ke-gian@evil.example',
    messageId: 'digest-2@cchc.example',
  });
  expect(letters.at(-1)?.to).toEqual([mail.to]);
  expect(letters.at(-1)?.raw).not.toMatch(/^Bcc:/im);
  await sendMail(settings, { ...mail, to: 'a@x.example, b@y.example' }).catch(() => {});
  expect(letters.flatMap(({ to }) => to)).not.toContain('b@y.example');
});

test('a server that takes no mail is told to whoever sends', async () => {
  refuse(true);
  await expect(sendMail(settings, mail)).rejects.toThrow('451');
  refuse(false);
});
