import type { Line, Voice } from './line.ts'
import { caseworker } from './voices/caseworker.ts'
import { educationalPsychologist } from './voices/educational-psychologist.ts'
import { nurse } from './voices/nurse.ts'
import { occupationalTherapist } from './voices/occupational-therapist.ts'
import { physiotherapist } from './voices/physiotherapist.ts'
import { senco } from './voices/senco.ts'
import { socialWorker } from './voices/social-worker.ts'
import { speechTherapist } from './voices/speech-therapist.ts'

/**
 * Lines as eight kinds of people write them, each with every rule that should mark it. They were written before the
 * rules, and none is an example of a rule. Every third line is held out: rules were never changed because of one.
 */
export const voices: readonly Voice[] = [
  educationalPsychologist,
  speechTherapist,
  occupationalTherapist,
  physiotherapist,
  senco,
  caseworker,
  socialWorker,
  nurse,
]

export type Labelled = Line & { voice: Voice; heldOut: boolean }

export const labelled: readonly Labelled[] = voices
  .flatMap((voice) => voice.lines.map((line) => ({ ...line, voice })))
  .map((line, at) => ({ ...line, heldOut: at % 3 === 2 }))
