import { createReadStream } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';

interface Received {
  name: string;
  size: number;
  sha256: string;
  /** Where it lies until it is kept or thrown away. */
  path: string;
  /** It went on after the largest size; what was received up to there is not the file. */
  tooLarge: boolean;
}

/** A file that was sent, on disk: its bytes are never in memory as a whole, unless somebody asks for them. */
export class ReceivedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly path: string;
  readonly tooLarge: boolean;

  constructor({ name, size, sha256, path, tooLarge }: Received) {
    this.name = name;
    this.size = size;
    this.sha256 = sha256;
    this.path = path;
    this.tooLarge = tooLarge;
  }

  /** The whole file, for readers that need all of it at once. */
  bytes(): Promise<Uint8Array> {
    return readFile(this.path);
  }

  stream(): Readable {
    return createReadStream(this.path);
  }

  /** Some of the bytes; fewer where the file ends before. */
  async slice(from: number, length: number): Promise<Buffer> {
    const file = await open(this.path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, from));
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** Throws it away, where it was not kept. */
  async discard(): Promise<void> {
    await rm(this.path, { force: true });
  }
}
