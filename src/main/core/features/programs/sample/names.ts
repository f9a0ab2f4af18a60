export type GivenName = {
  readonly name: string;
  /** The name in its own script, for people who prefer to write it so. */
  readonly native?: string;
};

export type NameCulture = {
  readonly language: string;
  readonly she: readonly GivenName[];
  readonly he: readonly GivenName[];
  readonly family: readonly string[];
};

const plain = (names: string): readonly GivenName[] => names.split(' ').map(name => ({ name }));
const native = (names: string): readonly GivenName[] =>
  names.split(' ').map(entry => {
    const [name = entry, script] = entry.split('=');
    return script === undefined ? { name } : { name, native: script };
  });
const families = (names: string): readonly string[] => names.split(', ');

/** Given and family names from many cultures, to be combined at random: the people do not exist. */
export const NAME_CULTURES = {
  english: {
    language: 'English',
    she: plain('Helen Grace Amelia Charlotte Ruth Imogen Harriet Nora Phoebe Eleanor Maeve Tess'),
    he: plain('Oliver Edward Callum Thomas Henry Desmond Rory Samuel Marcus Gareth Ewan Felix'),
    family: families(
      'Ashworth, Bellamy, Calloway, Hartley, Whitcombe, Pembrook, O’Connor, McAllister, Thornbury, Lockwood, Fairchild, Winslow, Averill, Kingsley-Moore',
    ),
  },
  french: {
    language: 'French',
    she: plain('Camille Élodie Anaïs Margaux Solène Inès Clémence Françoise Noémie Maëlle'),
    he: plain('Étienne Benoît Loïc Mathieu Rémi Guillaume Théo Cédric Gaël Jérôme'),
    family: families(
      'Beauchêne, Delacroix, Lefèvre, Marchand, Rousselet, Vasseur, d’Aubigny, Chevallier, Morel-Girard, Péronnet, Lacombe, Garnier',
    ),
  },
  german: {
    language: 'German',
    she: plain('Annika Greta Jördis Lieselotte Katharina Svenja Ulrike Hannelore'),
    he: plain('Jürgen Lukas Matthias Sören Tobias Friedrich Björn Günther'),
    family: families(
      'Müller-Brandt, Schönfeld, Weißmann, Vogel, Kästner, von Hohenau, Brückner, Lindemann, Großkopf, Reinhardt, Öttinger',
    ),
  },
  spanish: {
    language: 'Spanish',
    she: plain('Lucía Ximena Beatriz Araceli Inmaculada Noelia Paloma Valentina'),
    he: plain('Joaquín Álvaro Íñigo Rodrigo Sebastián Andrés Mateo Raúl'),
    family: families(
      'García López, Núñez, Ibáñez Soto, Cárdenas, Peñalver, Quiroga, Zamorano, Echeverría, del Valle, Montalbán',
    ),
  },
  portuguese: {
    language: 'Portuguese',
    she: plain('Ana Beatriz Conceição Inês Letícia Mariana Thaís Yasmim'),
    he: plain('João Caio Thiago Estêvão Gonçalo Murilo Rafael Vinícius'),
    family: families(
      'Araújo, Magalhães, da Conceição, Guimarães, Brandão, dos Santos Reis, Vilaça, Queirós, Sampaio, Tavares',
    ),
  },
  polish: {
    language: 'Polish',
    she: plain('Agnieszka Małgorzata Zofia Bożena Jadwiga Kinga Wiktoria'),
    he: plain('Łukasz Wojciech Grzegorz Paweł Kacper Stanisław Mirosław'),
    family: families(
      'Wójcikowska, Żurawski, Błaszczyk, Kościelny, Sienicki, Łęcka, Zawadzka, Przybylski, Ostrowicz',
    ),
  },
  nordic: {
    language: 'Norwegian',
    she: plain('Astrid Ingrid Åse Sigrid Maja Solveig'),
    he: plain('Øyvind Håkon Leif Magnus Eirik Søren'),
    family: families('Bjørnstad, Aaberg, Nygård, Sæther, Ødegaard, Lindqvist, Hallgrímsson, Westergård'),
  },
  turkish: {
    language: 'Turkish',
    she: plain('Ayşe Elif Gülşen Zeynep Özlem İpek'),
    he: plain('Çağlar Emre Oğuz Kerem Tuğrul Yiğit'),
    family: families('Yıldırım, Çelikkan, Şahinoğlu, Gökçe, Aydın, Öztürkmen, Kılıç'),
  },
  greek: {
    language: 'Greek',
    she: native('Eleni=Ελένη Katerina=Κατερίνα Despina=Δέσποινα Ioanna=Ιωάννα'),
    he: native('Nikos=Νίκος Stavros=Σταύρος Giorgos=Γιώργος Petros=Πέτρος'),
    family: families('Papadakis, Vlachou, Theodorou, Karamanos, Anagnostou'),
  },
  ukrainian: {
    language: 'Ukrainian',
    she: native('Oksana=Оксана Iryna=Ірина Svitlana=Світлана Nadiia=Надія'),
    he: native('Andrii=Андрій Taras=Тарас Mykola=Микола Yevhen=Євген'),
    family: families('Kovalenko, Shevchuk, Bondarenko, Lysenko, Tkachuk, Melnyk'),
  },
  arabic: {
    language: 'Arabic',
    she: native('Layla=ليلى Noor=نور Salma=سلمى Yasmin=ياسمين Huda=هدى'),
    he: native('Omar=عمر Khalid=خالد Youssef=يوسف Tariq=طارق Sami=سامي'),
    family: families('Haddad, Al-Sayegh, Mansour, Benali, El Fassi, Khoury, Darwish, Al-Rashidi'),
  },
  hebrew: {
    language: 'Hebrew',
    she: native('Noa=נועה Tamar=תמר Shira=שירה'),
    he: native('Eitan=איתן Yoav=יואב Amit=עמית'),
    family: families('Ben-Ami, Shalev, Harel, Peretz, Golan'),
  },
  indian: {
    language: 'Hindi',
    she: plain('Ananya Priyanka Meera Kavitha Lakshmi Sunita Deepika Nandini Aditi Revathi'),
    he: plain('Arjun Vikram Rohan Karthik Sanjay Harish Nikhil Pranav Suresh Imran'),
    family: families(
      'Iyer, Deshpande, Raghunathan, Chatterjee, Kulkarni, Bhattacharya, Menon, Gill, Srinivasan, Qureshi, Patwardhan, Nair',
    ),
  },
  chinese: {
    language: 'Mandarin',
    she: native('Xiaoling=晓玲 Yuting=雨婷 Meihua=美华 Jiayi=佳怡 Lihua=丽华 Siqi=思琪'),
    he: native('Wei=伟 Jianguo=建国 Haoran=浩然 Zhiyuan=志远 Ming=明 Junjie=俊杰'),
    family: families('Li, Wang, Zhang, Chen, Zhao, Huang, Zhou, Ouyang, Xu, Lin'),
  },
  japanese: {
    language: 'Japanese',
    she: native('Haruka=遥 Sakura=さくら Yuki=雪 Naomi=直美 Aiko=愛子'),
    he: native('Kenji=健二 Takumi=匠 Hiroshi=浩 Sho=翔 Daichi=大地'),
    family: families('Takahashi, Kobayashi, Morinaga, Ishikawa, Hoshino, Fujiwara, Nakagawa'),
  },
  korean: {
    language: 'Korean',
    she: native('Ji-woo=지우 Seo-yeon=서연 Min-ji=민지 Ha-eun=하은'),
    he: native('Min-jun=민준 Dong-hyun=동현 Sung-ho=성호 Tae-yang=태양'),
    family: families('Kim, Lee, Park, Choi, Jeong, Hwang, Seo'),
  },
  vietnamese: {
    language: 'Vietnamese',
    she: plain('Hương Thảo Lan Ngọc Quỳnh Bích'),
    he: plain('Đức Minh Quân Tuấn Hiếu Khoa'),
    family: families('Nguyễn, Trần, Phạm, Đặng, Vũ, Bùi, Huỳnh'),
  },
  eastAfrican: {
    language: 'Swahili',
    she: plain('Wanjiku Achieng Neema Zawadi Nyambura Amani'),
    he: plain('Kamau Otieno Juma Baraka Kipchumba Mwangi'),
    family: families('Odhiambo, Njoroge, Mutua, Wambua, Cheruiyot, Kariuki, Omondi, Mwakio'),
  },
  westAfrican: {
    language: 'Yoruba',
    she: plain('Adaeze Folake Ngozi Yetunde Abena Aminata Chiamaka'),
    he: plain('Chidi Olumide Kwame Emeka Babatunde Kofi Ibrahima'),
    family: families('Okafor, Adeyemi, Mensah, Eze, Balogun, Diallo, Nwosu, Boateng, Ogunleye'),
  },
} as const satisfies Readonly<Record<string, NameCulture>>;

export type CultureKey = keyof typeof NAME_CULTURES;
export const CULTURE_KEYS = Object.keys(NAME_CULTURES) as readonly CultureKey[];
