// The published bulletins that the example district loads: one of a unit with a ledger, one of a unit that has nothing else.

export const EXAMPLE_BULLETINS: readonly string[] = ["丰泽区水务和湖泊局通报.txt", "丰泽区供销合作社通报.txt"];
