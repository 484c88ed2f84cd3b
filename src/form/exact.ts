/** Exact decimals: the one place that names the library behind them. */
export { default as Big } from 'big.js';
