/** The template's colours, #RRGGBB. Colour only ever repeats what words or shape say too. */
export const PALETTE = {
  ink: '#1F2937',
  brand: '#0B4F6C',
  brandSoft: '#E6EFF3',
  white: '#FFFFFF',
  grey: '#5B6573',
  line: '#C9D3DA',
  inputInk: '#0000FF',
  inputFill: '#FFFBE0',
  linkInk: '#1B6B3A',
  linkFill: '#F1F8F3',
  formulaInk: '#000000',
  alertInk: '#A4161A',
  alertFill: '#FDECEA',
  okInk: '#1B6B3A',
  /** Chart series, told apart also in grey. */
  series: {
    actual: '#0B4F6C',
    budget: '#E07A1F',
    operating: '#9DB4C0',
    prevention: '#1B6B3A',
    appraisal: '#7FB069',
    internal: '#F2C14E',
    external: '#C8553D',
  },
  settings: '#8A6D1B',
  results: '#1B6B3A',
} as const;
