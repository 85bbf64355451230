/** English: the levers, each with what it is, the evidence for it, where that comes from, and what to mind. */
import { names } from './names';

export const levers = {
  fcr: {
    name: names.levers.fcr,
    evidence: 'Average about 70 %, good 70–79 %; a further call costs about 15 % of satisfaction.',
    source: 'SQM Group (vendor research), read November 2026',
    warning: 'Solving more at once takes a little longer each time.',
  },
  'knowledge-base': {
    name: names.levers['knowledge-base'],
    evidence: 'Resolution time 25–50 % better in 3–9 months; a promoter’s figure, so a fifth of it is taken.',
    source: 'Consortium for Service Innovation, read November 2026',
    warning: 'It saves only while somebody keeps the articles right.',
  },
  scheduling: {
    name: names.levers.scheduling,
    evidence: 'Shrinkage runs from 20 to 35 %; occupancy above 85 % cannot be kept up.',
    source: 'mytotalretail.com; contactcentrehelper.com, read November 2026',
    warning: 'Watch the occupancy guardrail: beyond it people leave.',
  },
  attrition: {
    name: names.levers.attrition,
    evidence: '38 % on average in 2022; replacing an agent costs $10,000–20,000.',
    source: 'SQM Group; customerthink.com, read November 2026',
    warning: 'Definitions of attrition differ; use your own leavers.',
  },
  routing: {
    name: names.levers.routing,
    evidence: 'No published figure that could be read; a cautious assumption.',
    source: 'Assumption of the template',
    warning: 'Measure transfers before and after.',
  },
  'outsourcing-mix': {
    name: names.levers['outsourcing-mix'],
    evidence: 'Near and offshore 25–60 % lower operating cost; business cases overstate by 20–40 %.',
    source: 'DMG (old); turnella.com, read November 2026',
    warning: 'Add transition and management cost; service quality usually falls at first.',
  },
  'self-service': {
    name: names.levers['self-service'],
    evidence: '$8.01 against $0.10 a contact, but only 9 % fully resolve in self-service.',
    source: 'Gartner 2019, destinationcrm.com, read November 2026',
    warning: 'The easy contacts go; handling time of the rest rises.',
  },
  'agent-assistance': {
    name: names.levers['agent-assistance'],
    evidence: '+14–15 % issues an hour; novices 30–35 %, experts about 0; 5,172 agents of one firm.',
    source: 'Brynjolfsson, Li, Raymond: QJE 2025',
    warning: 'One firm; with experienced agents expect little.',
  },
  'automated-answers': {
    name: names.levers['automated-answers'],
    evidence: 'Half of the organisations that planned head-count cuts by AI will drop the plan by 2027.',
    source: 'Gartner 2025, itpro.com, read November 2026',
    warning: 'A forecast puts an AI resolution above $3 by 2030; contacts that are left are harder.',
  },
  licences: {
    name: names.levers.licences,
    evidence: '21 % of applications idle, 45 % under-used; 10–15 % is taken.',
    source: 'Vertice (vendor) through procr.io, read November 2026',
    warning: 'Savings come at renewal dates, not before.',
  },
  'quality-review': {
    name: names.levers['quality-review'],
    evidence: 'By hand at least two reviews a week for each agent.',
    source: 'bpaquality (vendor), read November 2026',
    warning: 'Scores need calibration against human reviewers.',
  },
  'error-causes': {
    name: names.levers['error-causes'],
    evidence: '65 % of repeat calls come from agent error; a weak source.',
    source: 'comparebusinessproducts.com 2010',
    warning: 'Train what your own complaint causes show, not a catalogue.',
  },
  recovery: {
    name: names.levers.recovery,
    evidence: 'No published figure that could be read; a cautious assumption.',
    source: 'Assumption of the template',
    warning: 'Too tight a matrix turns complaints into lost customers.',
  },
  onboarding: {
    name: names.levers.onboarding,
    evidence: 'Replacing an agent costs about $14,000; much of it is the time until full speed.',
    source: 'Gartner through a vendor, read November 2026',
    warning: 'The effect comes only as new people join.',
  },
  coaching: {
    name: names.levers.coaching,
    evidence: 'One-at-a-time coaching brought no return under moderate turnover in a simulation.',
    source: 'isixsigma.com, read November 2026',
    warning: 'Alone it may return nothing: the low case is zero.',
  },
  'clear-letters': {
    name: names.levers['clear-letters'],
    evidence: 'No published figure that could be read; a cautious assumption.',
    source: 'Assumption of the template',
    warning: 'Count the contacts each letter causes first.',
  },
  'proactive-notices': {
    name: names.levers['proactive-notices'],
    evidence: 'No published figure that could be read; a cautious assumption.',
    source: 'Assumption of the template',
    warning: 'Too many notices cause contacts themselves.',
  },
};
