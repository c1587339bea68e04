/**
 * Names as they are heard in the schools of England, by community, so that a family's names go together. Made up from
 * common given names and family names; nobody here is a real person.
 */
export type Community = {
  /** In a thousand children. */
  share: number
  ethnicity: string
  language: string
  girls: readonly string[]
  boys: readonly string[]
  mothers: readonly string[]
  fathers: readonly string[]
  /** One form for all, or `man/woman`, or `man/daughter/wife`, as the language has it. */
  families: readonly string[]
}

const names = (text: string) => text.split(' ').map((name) => name.replaceAll('_', ' '))

const community = (
  share: number,
  ethnicity: string,
  language: string,
  [girls = '', boys = '', mothers = '', fathers = '', families = '']: string[],
): Community => ({
  share,
  ethnicity,
  language,
  girls: names(girls),
  boys: names(boys),
  mothers: names(mothers),
  fathers: names(fathers),
  families: names(families),
})

export const communities: readonly Community[] = [
  community(560, 'White British', 'English', [
    'Poppy Isla Millie Freya Daisy Evie Harriet Ruby Elsie Willow Lottie Grace Maisie Phoebe Ellie-Mae Imogen Florence Scarlett Summer Bethany Matilda Robyn Nancy Lacey Eliza Connie Hollie Martha Amber Lyra Skye Beatrice',
    'Alfie Harry Noah Archie Finley Jack Toby Oscar Freddie Theo Riley Jude Arlo Reggie Stanley Albie Harvey Callum Rory Kian Ethan Logan Ellis Frankie Bobby Dexter Jenson Tommy Ned Rowan Billy Fergus',
    'Claire Donna Becky Lisa Gemma Kelly Hayley Rachel Joanne Kirsty Natalie Tracey Samantha Leanne Zoe Michelle Amy Stacey Vicky Laura Emma Danielle Katie Jodie Fiona Heather',
    'Dean Mark Lee Simon Gareth Craig Darren Neil Scott Wayne Paul Andrew Stuart Ryan Martin Ian Luke Gavin Shaun Robert Adam Carl Matthew Steven Jason Phil',
    'Bennett Clarke Hodgson Turner Pickering Ward Sutcliffe Nash Holroyd Barraclough Trevithick Penrose Pascoe Entwistle Ramsbottom Ollerenshaw Postlethwaite Armitage Thwaites Hepworth Sowerby Fairclough Birtwistle Dobson Tindall Metcalfe Ridley Charlton Milburn Elliott Tulloch Mackie Rennie Buchan Pryce Llewellyn Beynon Gittins Hathaway Loxley Wragg Staniforth Oldroyd Tordoff Peach Chivers Sweetman Hollis Bickerstaff Garside Halliwell Marsden Openshaw Kershaw Cooper Hughes Mills Palmer Webb Dawson Rowe Ellison Goddard Harding Lamb Skinner Tanner Yates Marlow Crabtree Bramley Spence Whittle Farrow Gaunt',
  ]),
  community(48, 'Pakistani', 'Urdu', [
    'Zara Aisha Maryam Hafsa Inaya Eshal Anaya Zainab Aleena Haniya Mahnoor Iqra Amna Fatima',
    'Yusuf Ibrahim Hamza Zain Muhammad Ayaan Rayyan Haris Bilal Ali Saad Musa Adeel Subhan',
    'Saima Shazia Farah Nazia Rubina Samina Uzma Sadia Humaira Tahira Ayesha Bushra',
    'Tariq Asif Kamran Imtiaz Nadeem Shahid Zahid Khalid Waqas Adnan Rizwan Faisal',
    'Hussain Mahmood Iqbal Malik Akhtar Mirza Qureshi Butt Chaudhry Rafiq Shah Ashraf Saleem Aslam',
  ]),
  community(12, 'Pakistani', 'Pashto', [
    'Palwasha Gulalai Zarmina Spogmay',
    'Khushal Abasin Mirwais Wali',
    'Shaista Bibi_Hajra Zarghuna',
    'Sher_Ali Amanullah Gul_Zaman',
    'Afridi Yousafzai Khattak Wazir Bangash',
  ]),
  community(22, 'Bangladeshi', 'Bengali', [
    'Nusrat Sumaiya Anika Tasnim Maliha Raisa Samira Jannat Ishrat',
    'Rayhan Tahmid Adib Mahir Nafis Sakib Imran Arif Tanvir',
    'Rukhsana Shirin Nasima Salma Monira Rehana Parvin Hasina',
    'Abdul_Karim Rafiq Jamal Shamim Motin Kamal Faruk Habibur',
    'Miah/Begum Uddin/Khatun Ali/Begum Islam/Akter Rahman Chowdhury Ahmed/Sultana Hoque/Khanom',
  ]),
  community(16, 'Indian', 'Gujarati', [
    'Anaya Diya Meera Khushi Jiya Pooja Riya Hetal',
    'Arjun Rohan Dev Krish Jay Nikhil Yash Kunal',
    'Kavita Sunita Hema Bhavna Nisha Jyoti Daksha',
    'Rajesh Nitin Anil Kirit Mahesh Jignesh Bharat',
    'Patel Mistry Desai Solanki Parmar Chauhan Vyas Joshi Lad',
  ]),
  community(15, 'Indian', 'Punjabi', [
    'Simran Jasleen Harleen Gurleen Manpreet Avneet',
    'Gurpreet Harjit Jaskaran Arjan Fateh Angad',
    'Manjit Harpreet Kulwinder Baljit Rajinder Sukhjit',
    'Balbir Sukhdev Jaswant Amarjit Parminder Hardeep',
    'Singh/Kaur Singh_Gill/Kaur_Gill Singh_Dhillon/Kaur_Dhillon Singh_Sandhu/Kaur_Sandhu Singh_Bains/Kaur_Bains Singh_Virk/Kaur_Virk',
  ]),
  community(7, 'Indian', 'Malayalam', [
    'Ann_Mariya Diya Neha Riya_Rose',
    'Joel Alan Aaron_Jose Kevin',
    'Bindu Sheeba Jincy Lissy',
    'Biju Shaji Jomon Saji',
    'Thomas Varghese Kurian Mathew Chacko Joseph',
  ]),
  community(8, 'Indian', 'Hindi', [
    'Aarohi Saanvi Ishita Kiara',
    'Vihaan Aarav Ishaan Kabir',
    'Shweta Pallavi Rashmi Neeta',
    'Amit Vivek Alok Sanjeev',
    'Sharma Gupta Verma Mishra Agarwal Saxena',
  ]),
  community(6, 'Any other Asian', 'Tamil', [
    'Kavya Nila Abinaya Tharani',
    'Kavin Ashwin Sajith Nirujan',
    'Malathi Sivaranjini Thushara Vasanthi',
    'Suresh Ravi Jegan Sutharsan',
    'Sivakumar Rajendran Nathan Kanagaratnam Selvarajah Yogeswaran',
  ]),
  community(5, 'Any other Asian', 'Nepali', [
    'Asmita Sirjana Prakriti Aarati',
    'Bibek Suman Prabin Rojan',
    'Sabina Laxmi Sunita Bimala',
    'Dinesh Hari Krishna Tek_Bahadur',
    'Gurung Thapa Rai Limbu Tamang Pun',
  ]),
  community(5, 'Any other Asian', 'Filipino', [
    'Althea Princess Jasmine_Joy Angel',
    'John_Paul Miguel Gabriel Joshua',
    'Marites Rowena Jocelyn Analyn',
    'Rodel Jun Ariel Noel',
    'Dela_Cruz Reyes Santos Bautista Villanueva Mendoza',
  ]),
  community(8, 'Any other Asian', 'Dari', [
    'Sahar Parwana Zohra Nilofar',
    'Omid Farhad Sohail Jawid',
    'Fariba Shukria Latifa Masuda',
    'Abdul_Wali Najib Hamid Rahim',
    'Noori Rahimi Ahmadi Karimi Safi Popal',
  ]),
  community(14, 'Black African', 'Yoruba', [
    'Temi Folake Ayomide Tolu Damilola Ife',
    'Tobi Femi Kayode Seun Ayo Dare',
    'Yetunde Bukola Funmi Abimbola Sade',
    'Olu Segun Wale Kunle Gbenga',
    'Adebayo Ogunleye Adeyinka Oyelaran Akinwale Balogun Oladipo',
  ]),
  community(10, 'Black African', 'Igbo', [
    'Chidera Adaeze Ifeoma Kosi',
    'Emeka Kelechi Obinna Chisom',
    'Ngozi Blessing Chioma Uche',
    'Chinedu Ikenna Samuel Nnamdi',
    'Okafor Eze Nwosu Okonkwo Umeh Onyekachi',
  ]),
  community(14, 'Black African', 'Somali', [
    'Hodan Ayaan Ikran Hamdi Sumaya Ilhan',
    'Abdi Liban Mahad Zakariye Guled Mukhtar',
    'Sahra Fadumo Hibo Deqa Halimo Asha',
    'Ahmed Yasin Mohamed Abdirahman Ismail Cabdi',
    'Warsame Jama Hersi Dirie Egal Nuur Abukar Duale',
  ]),
  community(11, 'Black African', 'Twi', [
    'Ama Abena Adwoa Esi Nana_Yaa',
    'Kofi Kwame Kojo Kwaku Nana',
    'Akosua Efua Afia Comfort',
    'Kwabena Yaw Ebo Emmanuel',
    'Mensah Boateng Asante Owusu Agyeman Darko',
  ]),
  community(7, 'Black African', 'Shona', [
    'Tanatswa Ruvimbo Kudzai Anesu',
    'Tinashe Tafadzwa Takunda Munashe',
    'Rudo Tsitsi Nyasha Chipo',
    'Tendai Farai Simba Tawanda',
    'Moyo Chikwanha Mutasa Ndoro Makoni Dube',
  ]),
  community(6, 'Black African', 'Tigrinya', [
    'Selam Bethlehem Rahwa Feven',
    'Natnael Yonas Filmon Abel',
    'Letay Almaz Saba Mihret',
    'Tesfay Kidane Berhane Mehari',
    'Tesfay Ghebre Haile Okbay Weldu',
  ]),
  community(6, 'Black African', 'Lingala', [
    'Grâce Merveille Divine Exaucée',
    'Beni Trésor Christian Josué',
    'Mamie Chantal Nadège Clarisse',
    'Patrick Didier Jean-Pierre Hervé',
    'Mbala Ilunga Kabongo Mutombo Tshibangu',
  ]),
  community(4, 'Black African', 'Amharic', [
    'Meklit Hiwot Liya',
    'Dawit Nahom Bereket',
    'Tigist Aster Meseret',
    'Girma Solomon Bekele',
    'Bekele Girma Tadesse Alemu',
  ]),
  community(16, 'Black Caribbean', 'English', [
    'Shanice Tiana Amara Keisha Renée Naomi Jada',
    'Tyrese Marlon Jayden Malachi Kymani Andre Zion',
    'Sharon Marcia Natalie Yvonne Simone Michelle',
    'Delroy Winston Carl Errol Leroy Trevor',
    'Campbell Grant Francis Bailey Gayle Samuels Hylton McKenzie Blake Gordon',
  ]),
  community(14, 'White other', 'Polish', [
    'Zosia Lena Kinga Maja Hania Oliwia Amelia',
    'Jakub Antoni Oskar Filip Kacper Szymon Mikołaj',
    'Agnieszka Katarzyna Magda Joanna Beata Ewa',
    'Piotr Tomasz Krzysztof Marcin Paweł Łukasz',
    'Nowak Kowalski/Kowalska Zieliński/Zielińska Wójcik Kamiński/Kamińska Mazur Jankowski/Jankowska Pawlak',
  ]),
  community(13, 'White other', 'Romanian', [
    'Ioana Daria Sofia Andreea Bianca',
    'Andrei Matei Luca David Rareș',
    'Elena Mihaela Cristina Alina Gabriela',
    'Cristian Ionuț Marius Florin Vasile',
    'Popescu Ionescu Dumitru Stan Munteanu Ciobanu Rusu',
  ]),
  community(5, 'White other', 'Lithuanian', [
    'Gabija Ugnė Emilija',
    'Lukas Matas Jonas',
    'Rasa Jurgita Vilma',
    'Darius Mindaugas Vytautas',
    'Kazlauskas/Kazlauskaitė/Kazlauskienė Petrauskas/Petrauskaitė/Petrauskienė Jankauskas/Jankauskaitė/Jankauskienė',
  ]),
  community(4, 'White other', 'Bulgarian', [
    'Viktoria Nikol Raya',
    'Georgi Dimitar Kaloyan',
    'Desislava Petya Silvia',
    'Ivaylo Plamen Stoyan',
    'Ivanov/Ivanova Georgiev/Georgieva Petrov/Petrova Dimitrov/Dimitrova',
  ]),
  community(8, 'White other', 'Ukrainian', [
    'Solomiia Zlata Kateryna Polina',
    'Maksym Nazar Bohdan Tymofii',
    'Iryna Nataliia Olena Svitlana',
    'Andriy Serhiy Oleksandr Taras',
    'Bondarenko Kovalenko Tkachenko Lysenko Kravchuk Marchenko',
  ]),
  community(6, 'White other', 'Portuguese', [
    'Beatriz Matilde Leonor Carolina',
    'Tomás Afonso Rodrigo Gonçalo',
    'Sónia Fernanda Cláudia Paula',
    'Rui Nuno Paulo José',
    'Ferreira Gonçalves Marques Carvalho Pinto Teixeira',
  ]),
  community(4, 'White other', 'Italian', [
    'Giulia Aurora Chiara',
    'Leonardo Matteo Lorenzo',
    'Francesca Silvia Valentina',
    'Marco Stefano Davide',
    'Rizzo Greco Conti Marchetti Barbieri',
  ]),
  community(5, 'White other', 'Spanish', [
    'Valentina Camila Lucía',
    'Mateo Santiago Emiliano',
    'Paola Marisol Adriana',
    'Javier Álvaro Hernán',
    'Vargas Quispe Restrepo Castaño Ortega',
  ]),
  community(5, 'White other', 'Albanian', [
    'Erisa Klea Anjeza',
    'Arber Endrit Klajdi',
    'Mirela Valbona Teuta',
    'Agron Besnik Ilir',
    'Hoxha Leka Gjoka Shehu Krasniqi',
  ]),
  community(4, 'White other', 'Hungarian', [
    'Luca_Anna Zsófi Boglárka',
    'Bence Máté Levente',
    'Ildikó Katalin Erika',
    'Zoltán Attila Gábor',
    'Nagy Szabó Kovács Varga',
  ]),
  community(5, 'White other', 'Greek', [
    'Eleni Despina Maria-Eleni',
    'Andreas Christos Stavros',
    'Panayiota Androulla Georgia',
    'Costas Yiannis Nicos',
    'Georgiou Charalambous Christodoulou Hadjicosti',
  ]),
  community(8, 'White other', 'Turkish', [
    'Elif Defne Zeynep Azra',
    'Emir Yiğit Kerem Deniz',
    'Sevgi Aylin Gülşen Hatice',
    'Mehmet Hakan Murat Cem',
    'Yılmaz Demir Aydın Öztürk Kaya Çelik',
  ]),
  community(9, 'White Irish', 'English', [
    'Aoife Niamh Caoimhe Róisín',
    'Cian Oisín Darragh Eoin',
    'Siobhán Bridget Orla Sinéad',
    'Declan Pádraig Ciarán Brendan',
    'O’Connell Brennan Doherty Gallagher McGrath Ó_Dálaigh Keane',
  ]),
  community(6, 'Gypsy or Irish Traveller', 'English', [
    'Kizzy Tilly-Mae Britney Savannah',
    'Levi Nelson Elvis Duke',
    'Rosie Britannia Margaret Kathleen',
    'Jimmy Walter Dougie Martin',
    'Lee Loveridge Connors Ward Boswell Doran McDonagh',
  ]),
  community(5, 'Roma', 'Slovak', [
    'Vanesa Nikola Sabina',
    'Dominik Erik Samuel',
    'Žaneta Renáta Monika',
    'Jozef Milan Roman',
    'Horváth/Horváthová Balog/Balogová Gábor/Gáborová Lakatoš/Lakatošová',
  ]),
  community(5, 'Chinese', 'Cantonese', [
    'Mei_Yan Hannah Cherry Hiu_Tung',
    'Jason Ka_Ho Marcus Tsz_Hin',
    'Wing_Sze Siu_Ling Carmen Yuk_Fong',
    'Chi_Ming Henry Wai_Keung Kelvin',
    'Wong Cheung Lau Chan Leung Tam',
  ]),
  community(4, 'Chinese', 'Mandarin', [
    'Yuxin Ruoxi Zihan',
    'Haoran Yichen Zixuan',
    'Li_Na Xiaoyan Jing',
    'Wei Jianguo Peng',
    'Zhang Liu Chen Zhao Sun',
  ]),
  community(4, 'Any other Asian', 'Vietnamese', [
    'Linh Bảo_Anh Thảo',
    'Minh Khang Đức',
    'Hương Lan Thu',
    'Hùng Tuấn Quang',
    'Nguyễn Trần Phạm Lê',
  ]),
  community(14, 'Arab', 'Arabic', [
    'Layla Noor Yasmin Rahaf Jana Malak',
    'Omar Sami Zaid Karim Ali_Reda Hadi',
    'Rania Huda Samar Zahra Nawal Amal',
    'Khalid Mustafa Basim Haider Walid Ghassan',
    'Haddad Al-Masri Saleh Al-Jabouri Nasser Bakri Al-Hashimi Mansour',
  ]),
  community(7, 'Any other ethnic group', 'Kurdish', [
    'Rojin Berfin Shilan Zhina',
    'Baran Azad Rebin Diyar',
    'Gulistan Nazdar Shirin Kazhal',
    'Serdar Karwan Hiwa Dilshad',
    'Aziz Barzani Hamawandi Salih Qadir',
  ]),
  community(5, 'Any other ethnic group', 'Farsi', [
    'Parisa Kimia Nazanin',
    'Arash Kian Sina',
    'Maryam_Sadat Mahsa Nasrin',
    'Reza Behrouz Majid',
    'Hosseini Rezaei Moradi Tehrani',
  ]),
  community(16, 'Mixed: White and Black Caribbean', 'English', [
    'Ruby-Rae Esme Tia Layla-Mae Kiah',
    'Reuben Kai Jaden Tyler Leon_Junior',
    'Kerry Joanne Lindsey Carly Dionne',
    'Leon Curtis Jermaine Dwayne Marvin',
    'Palmer Reid Lawrence Stewart Edwards Hinds',
  ]),
  community(10, 'Mixed: White and Black African', 'English', [
    'Nia Zuri Elodie Naomi-Grace',
    'Caleb Isaac Elijah Jonah',
    'Hannah Louise Abigail Ruth',
    'Kwesi Tunde Brian Farai',
    'Acheampong Bello-Hart Osei-Wright Ncube Appleby-Eze',
  ]),
  community(11, 'Mixed: White and Asian', 'English', [
    'Leila Jasmine Maya Priya-Rose Anoushka',
    'Rafi Kiran Sami Zac Jai',
    'Helen Priti Sarah Anjali',
    'James Sanjay Tom Imran',
    'Sharma-Jones Rahman-Webster Mehta Begley-Khan Fernandes',
  ]),
  community(4, 'White British', 'Yiddish', [
    'Rivka Chaya Miriam Faigy',
    'Moshe Dovid Shmuel Yanky',
    'Esther Leah Gitty Devorah',
    'Yaakov Shlomo Mendel Chaim',
    'Stern Feldman Gold Grosz Weinberger',
  ]),
]

/** The form of a family name that a man, a daughter or a wife has. */
export function familyNameFor(family: string, who: 'man' | 'daughter' | 'wife'): string {
  const [man = family, daughter = man, wife = daughter] = family.split('/')
  return { man, daughter, wife }[who]
}
