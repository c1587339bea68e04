import type { Seeded } from './seeded.ts'

/** Names as they are heard in the schools of England, from every community. Nobody here is a real person. */
type Community = {
  ethnicity: string
  language?: string
  girls: string[]
  boys: string[]
  mothers: string[]
  fathers: string[]
  families: string[]
}

const communities: Community[] = [
  {
    ethnicity: 'White British',
    girls: ['Poppy', 'Isla', 'Millie', 'Freya', 'Daisy', 'Evie', 'Harriet'],
    boys: ['Alfie', 'Harry', 'Noah', 'Archie', 'Finley', 'Jack', 'Toby'],
    mothers: ['Claire', 'Donna', 'Becky', 'Lisa', 'Gemma'],
    fathers: ['Dean', 'Mark', 'Lee', 'Simon', 'Gareth'],
    families: ['Bennett', 'Clarke', 'Hodgson', 'Turner', 'Pickering', 'Ward', 'Sutcliffe', 'Nash', 'Fletcher'],
  },
  {
    ethnicity: 'Pakistani',
    language: 'Urdu',
    girls: ['Zara', 'Aisha', 'Maryam', 'Hafsa'],
    boys: ['Yusuf', 'Ibrahim', 'Hamza', 'Zain'],
    mothers: ['Saima', 'Shazia', 'Farah'],
    fathers: ['Tariq', 'Asif', 'Kamran'],
    families: ['Hussain', 'Mahmood', 'Iqbal', 'Malik'],
  },
  {
    ethnicity: 'Bangladeshi',
    language: 'Bengali',
    girls: ['Nusrat', 'Sumaiya', 'Anika'],
    boys: ['Rayhan', 'Tahmid', 'Adib'],
    mothers: ['Rukhsana', 'Shirin', 'Nasima'],
    fathers: ['Abdul', 'Rafiq', 'Jamal'],
    families: ['Begum', 'Miah', 'Chowdhury', 'Uddin'],
  },
  {
    ethnicity: 'Indian',
    language: 'Gujarati',
    girls: ['Anaya', 'Diya', 'Meera'],
    boys: ['Arjun', 'Rohan', 'Dev'],
    mothers: ['Kavita', 'Sunita', 'Hema'],
    fathers: ['Rajesh', 'Nitin', 'Anil'],
    families: ['Patel', 'Mistry', 'Desai'],
  },
  {
    ethnicity: 'Indian',
    language: 'Punjabi',
    girls: ['Simran', 'Jasleen'],
    boys: ['Harjit', 'Gurpreet'],
    mothers: ['Manjit', 'Harpreet'],
    fathers: ['Balbir', 'Sukhdev'],
    families: ['Singh Gill', 'Kaur Sandhu', 'Dhillon'],
  },
  {
    ethnicity: 'Black African',
    language: 'Yoruba',
    girls: ['Temi', 'Folake', 'Chidera'],
    boys: ['Tobi', 'Emeka', 'Kelechi'],
    mothers: ['Blessing', 'Ngozi', 'Yetunde'],
    fathers: ['Olu', 'Chinedu', 'Samuel'],
    families: ['Adebayo', 'Okafor', 'Ogunleye', 'Eze'],
  },
  {
    ethnicity: 'Black African',
    language: 'Somali',
    girls: ['Hodan', 'Ayaan', 'Ikran'],
    boys: ['Abdi', 'Liban', 'Mahad'],
    mothers: ['Sahra', 'Fadumo'],
    fathers: ['Ahmed', 'Yasin'],
    families: ['Warsame', 'Farah', 'Jama'],
  },
  {
    ethnicity: 'Black African',
    language: 'Twi',
    girls: ['Ama', 'Abena'],
    boys: ['Kofi', 'Kwame'],
    mothers: ['Akosua', 'Efua'],
    fathers: ['Kwabena', 'Yaw'],
    families: ['Mensah', 'Boateng', 'Asante'],
  },
  {
    ethnicity: 'Black Caribbean',
    girls: ['Shanice', 'Tiana', 'Amara'],
    boys: ['Tyrese', 'Marlon', 'Jayden'],
    mothers: ['Sharon', 'Marcia', 'Natalie'],
    fathers: ['Delroy', 'Winston', 'Carl'],
    families: ['Campbell', 'Grant', 'Francis', 'Bailey'],
  },
  {
    ethnicity: 'White other',
    language: 'Polish',
    girls: ['Zosia', 'Lena', 'Kinga'],
    boys: ['Jakub', 'Antoni', 'Oskar'],
    mothers: ['Agnieszka', 'Katarzyna'],
    fathers: ['Piotr', 'Tomasz'],
    families: ['Nowak', 'Kowalski', 'Zielinski'],
  },
  {
    ethnicity: 'White other',
    language: 'Romanian',
    girls: ['Ioana', 'Daria'],
    boys: ['Andrei', 'Matei'],
    mothers: ['Elena', 'Mihaela'],
    fathers: ['Cristian', 'Ionut'],
    families: ['Popescu', 'Ionescu', 'Dumitru'],
  },
  {
    ethnicity: 'White Irish',
    girls: ['Aoife', 'Niamh'],
    boys: ['Cian', 'Oisín'],
    mothers: ['Siobhán', 'Bridget'],
    fathers: ['Declan', 'Pádraig'],
    families: ['O’Connell', 'Brennan', 'Doherty'],
  },
  {
    ethnicity: 'Gypsy or Irish Traveller',
    girls: ['Kizzy', 'Tilly-Mae'],
    boys: ['Levi', 'Nelson'],
    mothers: ['Rosie', 'Britannia'],
    fathers: ['Jimmy', 'Walter'],
    families: ['Lee', 'Loveridge', 'Connors'],
  },
  {
    ethnicity: 'Chinese',
    language: 'Cantonese',
    girls: ['Mei', 'Hannah'],
    boys: ['Jason', 'Ka Ho'],
    mothers: ['Wing', 'Siu Ling'],
    fathers: ['Chi Ming', 'Henry'],
    families: ['Wong', 'Cheung', 'Lau'],
  },
  {
    ethnicity: 'Arab',
    language: 'Arabic',
    girls: ['Layla', 'Noor'],
    boys: ['Omar', 'Sami'],
    mothers: ['Rania', 'Huda'],
    fathers: ['Khalid', 'Mustafa'],
    families: ['Haddad', 'Al-Masri', 'Saleh'],
  },
  {
    ethnicity: 'Any other ethnic group',
    language: 'Kurdish',
    girls: ['Rojin', 'Berfin'],
    boys: ['Baran', 'Azad'],
    mothers: ['Gulistan', 'Nazdar'],
    fathers: ['Serdar', 'Karwan'],
    families: ['Aziz', 'Demir', 'Barzani'],
  },
  {
    ethnicity: 'White other',
    language: 'Ukrainian',
    girls: ['Solomiia', 'Anna'],
    boys: ['Maksym', 'Danylo'],
    mothers: ['Oksana', 'Iryna'],
    fathers: ['Andriy', 'Serhiy'],
    families: ['Shevchenko', 'Bondarenko', 'Kovalenko'],
  },
  {
    ethnicity: 'Mixed: White and Black Caribbean',
    girls: ['Ruby', 'Esme'],
    boys: ['Reuben', 'Kai'],
    mothers: ['Kerry', 'Joanne'],
    fathers: ['Leon', 'Curtis'],
    families: ['Palmer', 'Reid', 'Lawrence'],
  },
  {
    ethnicity: 'Mixed: White and Asian',
    girls: ['Leila', 'Jasmine'],
    boys: ['Rafi', 'Kiran'],
    mothers: ['Helen', 'Priti'],
    fathers: ['James', 'Sanjay'],
    families: ['Sharma-Jones', 'Rahman', 'Webster'],
  },
  {
    ethnicity: 'Any other Asian',
    language: 'Tamil',
    girls: ['Kavya', 'Nila'],
    boys: ['Kavin', 'Ashwin'],
    mothers: ['Priyanka', 'Malathi'],
    fathers: ['Suresh', 'Ravi'],
    families: ['Sivakumar', 'Rajendran', 'Nathan'],
  },
  {
    ethnicity: 'Any other Asian',
    language: 'Nepali',
    girls: ['Asmita', 'Sirjana'],
    boys: ['Bibek', 'Suman'],
    mothers: ['Sabina', 'Laxmi'],
    fathers: ['Dinesh', 'Hari'],
    families: ['Gurung', 'Thapa', 'Rai'],
  },
  {
    ethnicity: 'White British, Jewish',
    language: 'Yiddish',
    girls: ['Rivka', 'Chaya'],
    boys: ['Moshe', 'Dovid'],
    mothers: ['Esther', 'Leah'],
    fathers: ['Yaakov', 'Shlomo'],
    families: ['Stern', 'Feldman', 'Gold'],
  },
]

/** Ten communities in one hundred children would not be England: most draw from the first, and every one has its turn. */
export function drawFamily(chance: Seeded) {
  const community = chance.chance(0.45) ? (communities[0] as Community) : chance.pick(communities)
  const sex = chance.chance(0.68) ? ('male' as const) : ('female' as const)
  return {
    sex,
    ethnicity: community.ethnicity,
    language: community.language ?? 'English',
    givenName: chance.pick(sex === 'male' ? community.boys : community.girls),
    familyName: chance.pick(community.families),
    mother: chance.pick(community.mothers),
    father: chance.pick(community.fathers),
  }
}

const staffNames = [
  'Olivia Marsden',
  'Farhan Siddiqui',
  'Chloe Bannister',
  'Grainne Kelly',
  'Daniel Osborne',
  'Ngozi Umeh',
  'Marta Wójcik',
  'Jaswinder Bhogal',
  'Kate Thornley',
  'Idris Bello',
  'Sinead Murphy',
  'Rachel Levy',
  'Paul Cartwright',
  'Mei-Ling Chan',
  'Abdullah Noor',
  'Vikram Rao',
  'Charlotte Pike',
  'Deniz Yildiz',
  'Stephen Achebe',
  'Joy Lindo',
  'Emily Frost',
  'Hassan Dirie',
  'Laura Beddoes',
  'Tunde Bakare',
  'Anita Chauhan',
  'Robert Ellwood',
  'Siân Pritchard',
  'Nadeem Qureshi',
  'Hollie Sharp',
  'Andreea Munteanu',
  'Michael Obi',
  'Yasmin Aktar',
]

/** Staff beyond those whom one can choose to be, none twice. */
export const drawStaff = (chance: Seeded, count: number): string[] => chance.shuffled(staffNames).slice(0, count)

const streets = [
  'Mill Lane',
  'Station Road',
  'Quay Street',
  'Alder Close',
  'Church Walk',
  'Canal View',
  'Windsor Terrace',
  'Beech Grove',
  'Market Row',
  'Heron Way',
]

/** No such postcode area: nobody lives there. */
export function drawAddress(chance: Seeded): { lines: string[]; postcode: string } {
  const line = `${chance.between(2, 148)} ${chance.pick(streets)}`
  return { lines: [line, 'Mereshire'], postcode: `ZM${chance.between(1, 9)} ${chance.between(1, 9)}QX` }
}
