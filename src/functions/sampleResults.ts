/**
 * What live functions say in the sample workbook in US dollars of the fiscal year 2025, for the help: by the formula as it
 * is typed. A test holds them to the calculated sample.
 */
export const SAMPLE_RESULTS: Readonly<Record<string, number>> = {
  '=CSCOST.TOTAL()': 10_977_520,
  '=CSCOST.TOTAL("people","Q2")': 1_823_740,
  '=CSCOST.TOTAL(6,"YTD","Budget")': 654_480,
  '=CSCOST.SHARE("complaints")': 0.072391,
  '=CSCOST.SHARE("people","2025-03")': 0.699095,
  '=CSCOST.PERCONTACT()': 7.196297,
  '=CSCOST.PERCONTACT("outsourcing","YTD")': 0.35694,
  '=CSCOST.PERAGENT()': 64_573.647059,
  '=CSCOST.PERAGENT("people","Q1","Budget")': 10_910.121212,
  '=CSCOST.VARIANCE()': -378_760,
  '=CSCOST.VARIANCE("training","Q1")': 170,
  '=CSCOST.CHECK()': 0,
  '=CSCOST.CHECK("control-total")': 0,
  '=CSCOST.COQ()': 1_659_415,
  '=CSCOST.COQ("COPQ","Q2")': 182_020,
  '=CSCOST.COQ("P","FY","Budget")': 382_320,
  '=CSCOST.BALANCE()': -0.005011,
  '=CSCOST.BALANCE("Q2")': 0.000583,
  '=CSCOST.BALANCE("FY","Budget")': 0.000755,
  '=CSCOST.OPTIMUM()': 887_076.109062,
  '=CSCOST.OPTIMUM("low")': 557_404.018554,
};
