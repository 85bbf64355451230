/**
 * Cells of any number, read in requests that Excel on the web answers. It refuses answers over 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 */

/** Cells in one request, each with two of its properties, which leaves some 100 bytes a cell. */
const CELLS_A_REQUEST = 50_000;

/** Whole rows of some cells of a sheet. Rows and columns count from 0. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Packs the rows of all blocks into requests, in order, cutting a block where its request is full. */
export function requestsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const requests: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    for (let first = 0; first < block.rows;) {
      if (room < block.columns) {
        requests.push([]);
        room = CELLS_A_REQUEST;
      }
      const rows = Math.min(block.rows - first, Math.max(1, Math.floor(room / block.columns)));
      requests.at(-1)?.push({ ...block, row: block.row + first, rows });
      room -= rows * block.columns;
      first += rows;
    }
  }
  return requests;
}

/** Whether Excel refused to answer because the answer was too large. */
function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded'
  );
}

/** Two halves of what a request reads, or `null` when it reads one row. */
function halvesOf(blocks: readonly Block[]): readonly (readonly Block[])[] | null {
  const [block] = blocks;
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  if (!block || block.rows < 2) return null;
  const rows = Math.ceil(block.rows / 2);
  return [[{ ...block, rows }], [{ ...block, row: block.row + rows, rows: block.rows - rows }]];
}

/** A block, and the range that holds what was asked for. */
export interface ReadBlock {
  readonly block: Block;
  readonly range: Excel.Range;
}

/** Reads what `load` asks of blocks in one request, or in more when their texts are so long that the answer would not pass. */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  load: (range: Excel.Range) => void,
): Promise<readonly ReadBlock[]> {
  const reads = blocks.map((block) => {
    const worksheet = context.workbook.worksheets.getItem(block.sheet);
    const range = worksheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
    load(range);
    return { block, range };
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? halvesOf(blocks) : null;
    if (!halves) throw error;
    const [before = [], after = []] = halves;
    return [...(await readBlocks(context, before, load)), ...(await readBlocks(context, after, load))];
  }
  return reads;
}
