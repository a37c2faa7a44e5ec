import type { Block, Cell } from '../../../office/blocks.ts';
import { formatNumber } from '../../../platform/i18n.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { SourceSheet } from '../../../ui/columns.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { View } from '../../../ui/view.ts';

/** A file with how much of it a page can show. */
export type PreviewedFile = { name: string; size: number; href: string } & (
  | { shown: 'pdf' | 'image' | 'name' }
  | { shown: 'text'; blocks: Block[] }
);

interface FilePreviewProps {
  view: View;
  file: PreviewedFile | null;
  /** What the file is of, for screen readers. */
  title: string;
}

/** A file as it looks, or its words, and the way to keep it. */
export function FilePreview({ view, file, title }: FilePreviewProps) {
  const { t } = view;
  if (!file) return <EmptyState>{t('file.none')}</EmptyState>;
  return (
    <Card title={file.name} action={<Keep view={view} file={file} />}>
      <Shown view={view} file={file} title={title} />
    </Card>
  );
}

function Keep({ view: { t, language }, file }: { view: View; file: PreviewedFile }) {
  const megabytes = formatNumber(Math.max(0.1, file.size / 1024 / 1024), language, 1);
  return (
    <ButtonLink href={`${file.href}?download=on`} download>
      {t('file.download', { size: megabytes })}
    </ButtonLink>
  );
}

function Shown({ view: { t }, file, title }: { view: View; file: PreviewedFile; title: string }) {
  if (file.shown === 'pdf') return <iframe className="file-frame" src={file.href} title={t('file.of', { title })} />;
  if (file.shown === 'image') {
    return (
      <a href={file.href}>
        <img className="file-image" src={file.href} alt={t('file.of', { title })} />
      </a>
    );
  }
  if (file.shown !== 'text') return <p>{t('file.notShown')}</p>;
  return <SourceSheet place={t('file.text')}>{file.blocks.map(words)}</SourceSheet>;
}

// Blocks, rows and cells have a fixed order and no identity of their own: their places are their keys.
function words(block: Block, index: number) {
  if (block.kind === 'table') {
    return (
      <table className="table" key={`${index}`}>
        <tbody>{block.rows.map(row)}</tbody>
      </table>
    );
  }
  return (
    <p key={`${index}`} className={block.align === 'center' ? 'centred' : undefined}>
      {block.text}
    </p>
  );
}

const row = (cells: Cell[], index: number) => <tr key={`${index}`}>{cells.map(cell)}</tr>;
const cell = ({ text, merged }: Cell, index: number) => <td key={`${index}`}>{merged ? '' : text}</td>;
