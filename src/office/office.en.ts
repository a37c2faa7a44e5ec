import type { vi } from './office.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'unreadable.empty': 'The file has nothing in it (0 bytes). Check the file on your computer and upload it again.',
  'unreadable.unknown-kind':
    'The file is not a .docx, a .pdf or plain text (.txt), whatever its name says. Open it in Word, choose Save As → .docx and upload it again.',
  'unreadable.old-word':
    'A .doc file of Word 97–2003 cannot be read. Open it in Word, choose Save As → .docx and upload it again.',
  'unreadable.password':
    'The file is protected by a password. Open it, take the password off (File → Info → Protect Document), save it and upload it again.',
  'unreadable.damaged':
    'The file is broken or was not downloaded completely. Open it in Word or a PDF reader, save it as a new file and upload it again.',
  'unreadable.too-big':
    'The file is too big to read. Take pictures out, or put the plan and its annexes into separate files, and upload it again.',
  'unreadable.unsafe':
    'The file is built in an unusual, unsafe way and was refused. Open it in Word, save it as a new .docx and upload it again.',
  'unreadable.no-text':
    'There are no words in the file. Check it; if it holds pictures of text, type the text or have it recognised (OCR) first.',
  'unreadable.scanned':
    'The PDF is a scan (pictures only) without text to read. Upload the Word original, or have the PDF recognised (OCR) first.',
  'unreadable.too-many-rows':
    'A table in the file is too large (over 5,000 rows or 100 columns) to be the task table of a plan. Take it out of the file and upload it again.',
  'unreadable.not-excel':
    'The file is not an .xlsx workbook, whatever its name says. Open it in Excel, choose Save As → Excel Workbook (.xlsx) and upload it again.',
  'unreadable.big-sheet':
    'The sheet is too large (over 20,000 rows or 200 columns). Keep only the list to import, on the first sheet, and upload it again.',
  'unreadable.old-encoding':
    "The text is in an old encoding that was not recognised. Convert it to Unicode (for example with Unikey's converter) and upload it again.",
};
