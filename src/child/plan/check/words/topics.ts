/**
 * What needs and help are about, so that a need of which no help speaks can be found where nothing links the two. Each
 * is wide on purpose: a finding is made only where not one word of the topic stands on the other side.
 */
const TOPICS: readonly (readonly [topic: string, words: RegExp])[] = [
  [
    'reading or writing',
    /\b(?:read(?:s|ing|er)?|phonics?|decod\w+|letters?|books?|dyslexi\w+|words|writ(?:e|es|ing|ten)|handwriting|spell(?:s|ing)?|pen(?:s|cils?)?|typ(?:e|es|ing)|keyboard|laptop|scribe|literacy|record(?:s|ing)?|dictat\w+)\b/i,
  ],
  [
    'numbers',
    /\b(?:numbers?|numeracy|maths?|mathematics|count(?:s|ing)?|sums?|add(?:s|ing)?|money|coins?|tells? the time|the clock|clock)\b/i,
  ],
  [
    'talking and understanding',
    /\b(?:talk(?:s|ing)?|speak(?:s|ing)?|speech|language|communicat\w+|vocabulary|sentences?|makaton|sign(?:s|ing)?|stammer\w*|understand(?:s|ing)?|instructions?|conversation\w*|listen(?:s|ing)?|words?)\b/i,
  ],
  [
    'moving and balance',
    /\b(?:walk(?:s|ing)?|falls?|fell|stairs?|balance|climb(?:s|ing)?|runs?|running|hops?|jump\w*|movement|motor|physio\w*|wheelchair|posture|core strength|PE|frame|splints?|swim\w*|hydro\w*|mobility)\b/i,
  ],
  [
    'eating and drinking',
    /\b(?:eat(?:s|ing)?|drink(?:s|ing)?|food|feed(?:s|ing)?|swallow\w*|lunch|meals?|diet\w*|chok\w+|gag(?:s|ging)?)\b/i,
  ],
  [
    'using the toilet',
    /\b(?:toilet\w*|wets?|wetting|soil\w*|continen\w+|incontinen\w+|nappy|nappies|pads?|catheter\w*|personal care|intimate care)\b/i,
  ],
  ['sleep', /\b(?:sleep\w*|bedtime|nights?|awake|tired\w*|rest)\b/i],
  ['hearing', /\b(?:hear(?:s|ing)?|deaf\w*|audiolog\w+|radio aid|hearing aids?|noisy?|noise|listen\w*)\b/i],
  ['sight', /\b(?:sight|vision|visual(?:ly)?|sees? |glasses|braille|blind|large print|QTVI|eye|eyes)\b/i],
  [
    'noise, touch and other senses',
    /\b(?:sensory|noise|noisy|loud|sounds?|ear defenders|touch|textures?|smells?|lights?|crowd(?:s|ed)?|quiet|calm\w*)\b/i,
  ],
  [
    'feelings',
    /\b(?:anxi\w+|worr\w+|upset|angry|anger|feelings?|emotion\w*|calm\w*|mood|self-esteem|confiden\w+|distress\w*|meltdowns?|cr(?:y|ies|ying)|ELSA|counsel\w+|mentor\w*|CAMHS|psycholog\w+|key adult|frighten\w*|panic\w*|self-harm\w*|safe)\b/i,
  ],
  [
    'other children',
    /\b(?:friend\w*|peers?|other children|turn-taking|turns|play(?:s|ing)?|lonely|alone at|bull\w+|social|group|with others|classmates)\b/i,
  ],
  [
    'attention',
    /\b(?:attention|attend to|concentrat\w+|focus\w*|distract\w*|on task|fidget\w*|sit(?:s|ting)?|leaves (?:his|her|their) seat|movement break|breaks?|timer|wobble)\b/i,
  ],
  ['washing and dressing', /\b(?:dress\w*|wash\w*|shoes?|buttons?|coat|laces|zips?|self-?care|teeth)\b/i],
  ['travelling', /\b(?:travel\w*|bus|buses|train station|road|cross(?:es|ing) (?:the|a) road|transport|journeys?)\b/i],
  ['seizures', /\b(?:seizures?|epilep\w+|fits?\b|rescue medicine)\b/i],
  ['attendance', /\b(?:attend(?:s|ance|ing)|school refus\w+|absen\w+|been to school|at home by|tuition|EOTAS)\b/i],
]

export const topicsIn = (text: string): string[] =>
  TOPICS.flatMap(([topic, words]) => (words.test(text) ? [topic] : []))
