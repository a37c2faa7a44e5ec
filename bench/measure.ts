/** What one side of a comparison cost: the middle of several runs, in milliseconds, and the most memory, in MB. */
export interface Measured {
  name: string;
  ms: number;
  peakMb: number;
}

/** Runs a piece of work several times after a warm-up; both sides of a comparison run in the same process, turn by turn. */
export async function measure(sides: Record<string, () => Promise<unknown>>, runs = 5): Promise<Measured[]> {
  const times = new Map<string, number[]>();
  const peaks = new Map<string, number>();
  for (let run = 0; run <= runs; run++) {
    for (const [name, work] of Object.entries(sides)) {
      const started = performance.now();
      await work();
      const took = performance.now() - started;
      if (run > 0) times.set(name, [...(times.get(name) ?? []), took]);
      peaks.set(name, Math.max(peaks.get(name) ?? 0, process.memoryUsage().rss / 2 ** 20));
    }
  }
  return Object.keys(sides).map((name) => ({ name, ms: middle(times.get(name) ?? []), peakMb: peaks.get(name) ?? 0 }));
}

function middle(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Prints each side, and how it compares with the first. */
export function printRatios(title: string, measured: Measured[]): void {
  const first = measured[0]?.ms ?? Number.NaN;
  console.log(`\n${title}`);
  for (const { name, ms, peakMb } of measured) {
    const ratio = (ms / first).toFixed(2);
    console.log(
      `  ${name.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms   ×${ratio.padStart(5)}   rss ${peakMb.toFixed(0)} MB`,
    );
  }
}
