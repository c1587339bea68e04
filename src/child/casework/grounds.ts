export const groundInWords = (ground: string) => GROUNDS[ground] ?? ground.replaceAll('-', ' ')

/** What each ground in the regulations means. */
const GROUNDS: Record<string, string> = {
  'school-closed': 'The school was closed for four weeks or more',
  'early-years-closed': 'The early years setting was closed for four weeks or more',
  'exceptional-circumstances': 'Exceptional circumstances affected the child or family',
  'absent-from-area': 'The child or family was away from the area for four weeks or more',
  'missed-appointment': 'The child did not come to an appointment',
}
