/**
 * Volumes and rates of an invented online retailer, from January to December: about 170 agents and a million and a half
 * contacts a year. In November a campaign brings more parcels than carriers cope with.
 */
import { CHANNELS, DRIVER_METRICS, type DriverMetric, type Scenario } from '../tables';

type Months = readonly number[];
/** Columns of Drivers that the sample fills; contacts are the sum of the channels. */
export type SampleDriver = (typeof CHANNELS)[number] | Exclude<DriverMetric, 'contacts'>;

const same = (value: number): Months => Array.from({ length: 12 }, () => value);

/** Revenue is in CNY. */
export const SAMPLE_DRIVERS: Readonly<Record<Scenario, Readonly<Partial<Record<SampleDriver, Months>>>>> = {
  actual: {
    phone: [56181, 50668, 52394, 51197, 53323, 59634, 52426, 50820, 51779, 54161, 73018, 62072],
    email: [16231, 14647, 15363, 15021, 15622, 16965, 15250, 14944, 14914, 15697, 21226, 18266],
    chat: [42935, 38585, 41037, 40411, 43015, 48790, 43866, 43498, 44002, 46889, 65302, 56304],
    social: [8288, 7685, 8032, 7938, 8413, 9434, 8773, 8476, 8633, 9280, 12829, 11206],
    agents: [164, 163, 165, 166, 167, 170, 169, 168, 170, 174, 184, 180],
    ahtSeconds: [466, 463, 461, 462, 460, 468, 463, 461, 459, 463, 492, 478],
    firstContactResolution: [0.752, 0.758, 0.755, 0.757, 0.754, 0.741, 0.752, 0.756, 0.755, 0.748, 0.689, 0.715],
    serviceLevel: [0.82, 0.86, 0.85, 0.85, 0.84, 0.79, 0.83, 0.84, 0.84, 0.82, 0.64, 0.73],
    occupancy: [0.811, 0.742, 0.758, 0.74, 0.771, 0.84, 0.76, 0.751, 0.742, 0.768, 0.89, 0.817],
    leavers: [6, 4, 5, 5, 4, 5, 6, 5, 4, 5, 4, 8],
    complaints: [1430, 1260, 1330, 1290, 1360, 1610, 1390, 1340, 1380, 1470, 3960, 2610],
    csat: [0.834, 0.841, 0.838, 0.84, 0.837, 0.824, 0.835, 0.838, 0.837, 0.83, 0.762, 0.795],
    revenue: [
      84_610_000, 71_280_000, 80_190_000, 79_060_000, 83_370_000, 104_720_000, 84_850_000, 82_640_000, 86_230_000,
      92_510_000, 158_340_000, 126_420_000,
    ],
  },
  budget: {
    phone: [55100, 49700, 52100, 50800, 52300, 57200, 52000, 50300, 50900, 52200, 63800, 57400],
    email: [16000, 14400, 15100, 14800, 15200, 16600, 15100, 14700, 14800, 15200, 18600, 16800],
    chat: [41700, 38300, 40800, 40400, 42200, 46900, 43300, 42600, 43700, 45600, 56500, 51700],
    social: [8200, 7500, 8000, 8000, 8300, 9200, 8500, 8400, 8600, 9000, 11100, 10100],
    agents: [165, 165, 165, 166, 168, 170, 170, 170, 172, 176, 180, 178],
    ahtSeconds: same(460),
    firstContactResolution: same(0.755),
    serviceLevel: same(0.82),
    occupancy: [0.784, 0.717, 0.758, 0.74, 0.757, 0.8, 0.748, 0.735, 0.733, 0.735, 0.799, 0.758],
    leavers: same(5),
    complaints: [1390, 1260, 1330, 1310, 1360, 1490, 1370, 1330, 1360, 1400, 1730, 1560],
    csat: same(0.84),
    revenue: [
      84_000_000, 72_000_000, 80_000_000, 79_000_000, 83_000_000, 103_000_000, 85_000_000, 83_000_000, 87_000_000,
      92_000_000, 152_000_000, 124_000_000,
    ],
  },
};

/** Contacts that a partner takes over when the team is full. */
export const OVERFLOW: Readonly<Record<Scenario, Months>> = {
  actual: [5000, 3000, 4000, 4000, 4000, 8000, 5000, 4000, 5000, 6000, 34_000, 20_000],
  budget: [4000, 3000, 3000, 3000, 3000, 7000, 4000, 3000, 4000, 5000, 20_000, 14_000],
};

/** The columns in the order of the table. */
export const SAMPLE_DRIVER_COLUMNS: readonly SampleDriver[] = [
  ...CHANNELS,
  ...DRIVER_METRICS.filter((metric) => metric !== 'contacts'),
];
