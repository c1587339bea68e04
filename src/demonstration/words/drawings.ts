import { Resvg } from '@resvg/resvg-js'

/** The hall as a child sees it: many mouths, and somebody small in the corner. */
export const drawnSchool = (): Uint8Array =>
  picture(`
    <rect width="1000" height="700" fill="#fffdf5"/>
    <path d="M70 620 L72 180 Q500 60 930 178 L928 622 Z" fill="none" stroke="#1b242b" stroke-width="9"/>
    <path d="M430 620 Q432 470 520 468 Q600 470 598 620" fill="#e0c08a" stroke="#1b242b" stroke-width="8"/>
    ${[160, 270, 380, 640, 750, 860].map((x, at) => face(x, 300 + (at % 2) * 60, '#b01f1f')).join('')}
    ${[200, 330, 690, 810].map((x) => `<path d="M${x} 200 l18 34 -30 -6 22 38" fill="none" stroke="#e08a00" stroke-width="8"/>`).join('')}
    <circle cx="130" cy="560" r="34" fill="#f2d6b3" stroke="#1b5e9e" stroke-width="7"/>
    <path d="M118 556v2M142 556v2M116 578q14-12 28 0" stroke="#1b5e9e" stroke-width="6" fill="none"/>
    <path d="M96 540 q-14 20 0 40 M164 540 q14 20 0 40" stroke="#1b5e9e" stroke-width="9" fill="none"/>`)

/** A picture of a toy dog on a blanket. */
export const drawnDog = (): Uint8Array =>
  picture(`
    <rect width="1000" height="700" fill="#7d96a8"/>
    <path d="M0 470 Q500 400 1000 480 V700 H0Z" fill="#a8574f"/>
    <path d="M0 520 Q500 450 1000 530 M0 590 Q500 520 1000 600" stroke="#8d4740" stroke-width="14" fill="none"/>
    <ellipse cx="520" cy="470" rx="220" ry="130" fill="#c79a63"/>
    <circle cx="330" cy="340" r="120" fill="#d3a871"/>
    <path d="M235 270 Q170 330 215 430 Q260 400 262 310Z M425 270 Q490 330 445 430 Q400 400 398 310Z" fill="#8a5f34"/>
    <circle cx="295" cy="330" r="14" fill="#221a14"/><circle cx="368" cy="330" r="14" fill="#221a14"/>
    <ellipse cx="331" cy="382" rx="26" ry="18" fill="#221a14"/>
    <path d="M331 400 v16 q-22 22 -44 6 M331 416 q22 22 44 6" stroke="#221a14" stroke-width="7" fill="none"/>
    <path d="M725 430 q80 -60 60 -120" stroke="#c79a63" stroke-width="36" stroke-linecap="round" fill="none"/>`)

const face = (x: number, y: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="44" fill="none" stroke="${colour}" stroke-width="7"/>
   <ellipse cx="${x}" cy="${y + 12}" rx="20" ry="24" fill="${colour}"/><path d="M${x - 18} ${y - 18}v2M${x + 18} ${y - 18}v2" stroke="${colour}" stroke-width="9"/>`

const picture = (inside: string): Uint8Array =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 700">${inside}</svg>`, {
    fitTo: { mode: 'width', value: 1000 },
  })
    .render()
    .asPng()
