/** Stands for a part of Node that a bundled library names but this program never reaches. */
export {};
