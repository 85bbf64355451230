/**
 * Shapley shares (L. S. Shapley, 1953): what each member of a set brings, on average over every order in which they could
 * have come. The shares sum to what the set is worth.
 */

/**
 * Shares of 1 − Π left. The members before one are equally likely to be none, one, … or all of the others, so its share is
 * what it saves times the mean, over that number, of the mean product of so many others: exact in cubic time.
 */
export function shareProduct(left: readonly number[]): number[] {
  return left.map((own, member) => {
    // Mean product of each number of the others, built up one by one; all terms are positive, so nothing cancels out.
    let means = [1];
    left.forEach((factor, other) => {
      if (other === member) return;
      const before = means;
      const size = before.length;
      means = Array.from({ length: size + 1 }, (_, count) => {
        const without = ((size - count) / size) * (before[count] ?? 0);
        return without + (count / size) * factor * (before[count - 1] ?? 0);
      });
    });
    return ((1 - own) * means.reduce((sum, mean) => sum + mean, 0)) / left.length;
  });
}

/**
 * Shares of any worth: `worth[s]` is that of the members whose bits are set in s, of `members` members (few: there are
 * 2^members worths).
 */
export function shareTable(worth: Float64Array, members: number): number[] {
  // (size)! · (members − 1 − size)! ÷ members!, from the smallest size on.
  const weights = [1 / members];
  for (let size = 1; size < members; size += 1) weights.push(((weights[size - 1] ?? 0) * size) / (members - size));
  const sizes = new Uint8Array(worth.length);
  for (let set = 1; set < sizes.length; set += 1) sizes[set] = (sizes[set >> 1] ?? 0) + (set & 1);
  return Array.from({ length: members }, (_, member) => {
    const bit = 1 << member;
    let share = 0;
    for (let set = 0; set < worth.length; set += 1) {
      if (set & bit) continue;
      share += (weights[sizes[set] ?? 0] ?? 0) * ((worth[set | bit] ?? 0) - (worth[set] ?? 0));
    }
    return share;
  });
}
