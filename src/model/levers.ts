/**
 * The levers of the three strategies as they ship: what each changes, with cautious starting values that a person edits on
 * the Strategies sheet. Names, evidence and warnings stand in `src/locales`.
 */
import type { CategoryKey } from './categories';

/** The three strategies: better processes and skills, sensible technology, training that cuts errors and complaints. */
export const STRATEGIES = ['processes', 'technology', 'training'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** What a lever can lessen, as a fraction of it; a negative effect makes it worse. */
export const EFFECTS = ['contacts', 'aht', 'rate', 'repeat', 'complaints', 'compensation', 'attrition'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What a lever does to quality, in percentage points. */
export const QUALITY_EFFECTS = ['csat', 'fcr', 'serviceLevel', 'complaintRate', 'occupancy'] as const;
export type QualityEffect = (typeof QUALITY_EFFECTS)[number];

/** How sure the likely effect is. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export type LeverId =
  | 'fcr'
  | 'knowledge-base'
  | 'scheduling'
  | 'attrition'
  | 'routing'
  | 'outsourcing-mix'
  | 'self-service'
  | 'agent-assistance'
  | 'automated-answers'
  | 'licences'
  | 'quality-review'
  | 'error-causes'
  | 'recovery'
  | 'onboarding'
  | 'coaching'
  | 'clear-letters'
  | 'proactive-notices';

/** A lever as it ships. Left-out effects are 0. */
export interface Lever {
  readonly id: LeverId;
  readonly strategy: Strategy;
  /** Likely effects, fractions. */
  readonly effects: Partial<Readonly<Record<Effect, number>>>;
  /** Saves this share of a category's cost, whatever the volume. */
  readonly fixed?: { readonly category: CategoryKey; readonly share: number };
  /** Percentage points. */
  readonly quality: Partial<Readonly<Record<QualityEffect, number>>>;
  /** Part of the likely effects that comes true in a bad and in a good case. */
  readonly low: number;
  readonly high: number;
  /** Cost once and cost a year, as shares of the yearly service cost, until there is a quote. */
  readonly oneOff: number;
  readonly running: number;
  /** Month of the plan's year in which it starts, and months until it works in full. */
  readonly start: number;
  readonly monthsToFull: number;
  /** Share of the saving that is cash; the rest is freed capacity. */
  readonly cash: number;
  readonly confidence: Confidence;
  /** Levers that must be chosen too. */
  readonly needs?: readonly LeverId[];
  /** Levers that must not be chosen together with it. */
  readonly excludes?: readonly LeverId[];
}

/** All levers, strategy by strategy. */
export const LEVERS: readonly Lever[] = [
  {
    id: 'fcr',
    strategy: 'processes',
    effects: { repeat: 0.1, aht: -0.01 },
    quality: { csat: 1.5, fcr: 2 },
    low: 0.4,
    high: 1.3,
    oneOff: 0.008,
    running: 0.002,
    start: 2,
    monthsToFull: 6,
    cash: 0.3,
    confidence: 'medium',
  },
  {
    id: 'knowledge-base',
    strategy: 'processes',
    effects: { aht: 0.05 },
    quality: { csat: 0.5, fcr: 1 },
    low: 0.4,
    high: 1.4,
    oneOff: 0.008,
    running: 0.003,
    start: 3,
    monthsToFull: 6,
    cash: 0.3,
    confidence: 'medium',
  },
  {
    id: 'scheduling',
    strategy: 'processes',
    effects: { rate: 0.03 },
    // Hours per handled hour fall by 3 % as occupancy rises by as much: from about 80 to 82.5 %.
    quality: { serviceLevel: -0.5, occupancy: 2.5 },
    low: 0.3,
    high: 1.3,
    oneOff: 0.003,
    running: 0.001,
    start: 2,
    monthsToFull: 4,
    cash: 0.6,
    confidence: 'medium',
  },
  {
    id: 'attrition',
    strategy: 'processes',
    effects: { attrition: 0.15, aht: 0.01 },
    quality: { csat: 0.3 },
    low: 0.3,
    high: 1.3,
    oneOff: 0.002,
    running: 0.004,
    start: 1,
    monthsToFull: 12,
    cash: 0.7,
    confidence: 'medium',
  },
  {
    id: 'routing',
    strategy: 'processes',
    effects: { contacts: 0.02, aht: 0.015 },
    quality: { csat: 0.3, fcr: 0.5 },
    low: 0.4,
    high: 1.3,
    oneOff: 0.004,
    running: 0.001,
    start: 3,
    monthsToFull: 4,
    cash: 0.3,
    confidence: 'medium',
  },
  {
    id: 'outsourcing-mix',
    strategy: 'processes',
    effects: { rate: 0.08, aht: -0.03 },
    quality: { csat: -2, fcr: -1 },
    low: 0.5,
    high: 1.2,
    oneOff: 0.025,
    running: 0.008,
    start: 6,
    monthsToFull: 9,
    cash: 0.9,
    confidence: 'low',
  },
  {
    id: 'self-service',
    strategy: 'technology',
    effects: { contacts: 0.06, aht: -0.02 },
    quality: { csat: -0.3 },
    low: 0.3,
    high: 1.4,
    oneOff: 0.02,
    running: 0.005,
    start: 4,
    monthsToFull: 9,
    cash: 0.4,
    confidence: 'medium',
  },
  {
    id: 'agent-assistance',
    strategy: 'technology',
    effects: { aht: 0.05 },
    quality: { csat: 0.2 },
    low: 0.2,
    high: 1.5,
    oneOff: 0.01,
    running: 0.01,
    start: 6,
    monthsToFull: 6,
    cash: 0.3,
    confidence: 'medium',
    needs: ['knowledge-base'],
  },
  {
    id: 'automated-answers',
    strategy: 'technology',
    effects: { contacts: 0.05, aht: -0.02, complaints: -0.01 },
    quality: { csat: -0.5, complaintRate: 0.02 },
    low: 0.2,
    high: 1.4,
    oneOff: 0.015,
    running: 0.01,
    start: 6,
    monthsToFull: 9,
    cash: 0.4,
    confidence: 'low',
    needs: ['knowledge-base'],
  },
  {
    id: 'licences',
    strategy: 'technology',
    effects: {},
    fixed: { category: 'software', share: 0.1 },
    quality: {},
    low: 0.5,
    high: 1.5,
    oneOff: 0.001,
    running: 0,
    start: 3,
    monthsToFull: 3,
    cash: 1,
    confidence: 'high',
  },
  {
    id: 'quality-review',
    strategy: 'technology',
    effects: { complaints: 0.02 },
    fixed: { category: 'quality', share: 0.1 },
    quality: { csat: 0.2 },
    low: 0.3,
    high: 1.3,
    oneOff: 0.003,
    running: 0.003,
    start: 6,
    monthsToFull: 6,
    cash: 0.5,
    confidence: 'low',
  },
  {
    id: 'error-causes',
    strategy: 'training',
    effects: { repeat: 0.08, complaints: 0.08 },
    quality: { csat: 0.5, fcr: 1, complaintRate: -0.05 },
    low: 0.3,
    high: 1.3,
    oneOff: 0.003,
    running: 0.002,
    start: 2,
    monthsToFull: 6,
    cash: 0.4,
    confidence: 'medium',
  },
  {
    id: 'recovery',
    strategy: 'training',
    effects: { compensation: 0.1, complaints: 0.03 },
    quality: { csat: 0.5, complaintRate: -0.02 },
    low: 0.4,
    high: 1.3,
    oneOff: 0.002,
    running: 0.001,
    start: 2,
    monthsToFull: 3,
    cash: 0.9,
    confidence: 'medium',
  },
  {
    id: 'onboarding',
    strategy: 'training',
    effects: { attrition: 0.08, aht: 0.01 },
    quality: { csat: 0.2 },
    low: 0.3,
    high: 1.3,
    oneOff: 0.003,
    running: 0.001,
    start: 3,
    monthsToFull: 9,
    cash: 0.5,
    confidence: 'medium',
  },
  {
    id: 'coaching',
    strategy: 'training',
    effects: { aht: 0.015, complaints: 0.03 },
    quality: { csat: 0.6, complaintRate: -0.02 },
    low: 0,
    high: 1.3,
    oneOff: 0.001,
    running: 0.004,
    start: 1,
    monthsToFull: 6,
    cash: 0.3,
    confidence: 'low',
  },
  {
    id: 'clear-letters',
    strategy: 'training',
    effects: { contacts: 0.025, complaints: 0.02 },
    quality: { csat: 0.3 },
    low: 0.4,
    high: 1.4,
    oneOff: 0.002,
    running: 0,
    start: 2,
    monthsToFull: 3,
    cash: 0.3,
    confidence: 'medium',
  },
  {
    id: 'proactive-notices',
    strategy: 'training',
    effects: { contacts: 0.02, complaints: 0.03 },
    quality: { csat: 0.4, complaintRate: -0.02 },
    low: 0.4,
    high: 1.4,
    oneOff: 0.003,
    running: 0.002,
    start: 3,
    monthsToFull: 4,
    cash: 0.3,
    confidence: 'medium',
  },
];
