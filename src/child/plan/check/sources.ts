/** Where rules come from, each written once. Those marked `read` were read; the others are from memory. */
export const CODE = {
  F: 'SEND Code of Practice, 9.69 (section F: detailed, specific and normally quantified)',
  help: 'SEND Code of Practice, 9.69 (sections F, G and H: detailed, specific and normally quantified)',
  A: 'SEND Code of Practice, 9.69 (section A)',
  B: 'SEND Code of Practice, 9.69 (section B)',
  E: 'SEND Code of Practice, 9.66 and 9.69 (section E)',
  plain: 'SEND Code of Practice, 9.61 (clear, concise, understandable)',
  positive: 'DfE quality test for plans: positive, clear, deliverable',
  care: 'SEND Code of Practice, 9.74',
} as const

export const LAW = {
  contents: 'SEND Regulations 2014, reg 12(1)',
  educates: 'Children and Families Act 2014, s21(5); SEND Code of Practice, 9.74',
  draft: 'Children and Families Act 2014, s38(5)',
  secure: 'Children and Families Act 2014, s42(2); R v Harrow LBC ex p M [1997] ELR 62',
  advice: 'SEND Regulations 2014, reg 6(1)',
  assess: 'Children and Families Act 2014, s36(8) and s37(1)',
  everyNeed: 'R v Secretary of State for Education ex p E [1992] 1 FLR 377; SEND Code of Practice, 9.69',
} as const

export const CASES = {
  who: 'EC v North East Lincolnshire LA [2015] UKUT 0648 (AAC): who, what, when and how long',
  specific:
    'L v Clarke and Somerset CC [1998] ELR 129, applied to EHC plans in East Sussex CC v TW [2016] UKUT 528 (AAC)',
} as const
