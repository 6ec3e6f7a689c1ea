/**
 * The words that generated roles are put together from.
 *
 * In sentences, `{people}`, `{place}`, `{task}`, `{partner}`, `{system}` and `{service}` stand for words of
 * the service that a role belongs to.
 */

/**
 * @typedef {object} Service What a generated role belongs to.
 * @property {string} name
 * @property {string[]} titles
 * @property {string[]} people
 * @property {string[]} places
 * @property {string[]} tasks
 * @property {string[]} partners
 * @property {string} system
 */

/** @type {Service[]} */
export const services = [
  {
    name: 'Mobile libraries',
    titles: ['Library Van Driver', 'Branch Librarian', 'Reading Groups Organiser', 'Home Delivery Librarian'],
    people: ['readers', 'borrowers', 'young readers', 'people who cannot leave home'],
    places: ['the branch library', 'the van', 'the book store', 'the reading room'],
    tasks: ['the stops of the van', 'the request shelf', 'the summer reading list', 'the large-print stock'],
    partners: ['schools', 'sheltered housing', 'the post office counters', 'parish clerks'],
    system: 'the lending system',
  },
  {
    name: 'Hospital portering',
    titles: ['Night Porter', 'Theatre Porter', 'Portering Team Leader', 'Specimen Courier'],
    people: ['patients', 'visitors', 'people on the wards', 'families'],
    places: ['the lodge', 'the theatre corridor', 'the wards', 'the loading bay'],
    tasks: ['moves to theatre', 'the specimen round', 'the oxygen store', 'the linen run'],
    partners: ['ward sisters', 'the laboratory', 'theatre staff', 'the switchboard'],
    system: 'the job board',
  },
  {
    name: 'Housing repairs',
    titles: ['Repairs Planner', 'Damp and Mould Surveyor', 'Estate Caretaker', 'Voids Supervisor'],
    people: ['tenants', 'households', 'leaseholders', 'new tenants'],
    places: ['the depot', 'the estate office', 'the workshop', 'empty homes'],
    tasks: ['the week of repairs', 'the damp register', 'the stock of parts', 'gas safety visits'],
    partners: ['trades', 'the tenants panel', 'support workers', 'the fire service'],
    system: 'the repairs log',
  },
  {
    name: 'School meals',
    titles: ['School Cook', 'Kitchen Assistant', 'Menus and Allergies Adviser', 'Area Catering Lead'],
    people: ['pupils', 'children with allergies', 'parents', 'lunchtime helpers'],
    places: ['the kitchen', 'the dining hall', 'the cold store', 'the central kitchen'],
    tasks: ['the three-week menu', 'the allergy sheet', 'the weekly order', 'the breakfast club'],
    partners: ['head teachers', 'growers', 'the school nurse', 'caretakers'],
    system: 'the ordering system',
  },
  {
    name: 'Parks and allotments',
    titles: ['Park Keeper', 'Allotments Officer', 'Tree Inspector', 'Volunteer Gardening Organiser'],
    people: ['plot holders', 'visitors', 'volunteers', 'neighbours of the park'],
    places: ['the glasshouse', 'the park office', 'the allotments', 'the tree nursery'],
    tasks: ['the waiting list for plots', 'the tree survey', 'the bedding plan', 'the winter paths'],
    partners: ['friends groups', 'the schools nearby', 'the drainage board', 'beekeepers'],
    system: 'the asset map',
  },
  {
    name: 'Ferry crossings',
    titles: ['Deckhand', 'Ticket Office Clerk', 'Ferry Engineer', 'Crossings Co-ordinator'],
    people: ['passengers', 'islanders', 'freight customers', 'school travellers'],
    places: ['the slipway', 'the ticket office', 'the engine room', 'the waiting room'],
    tasks: ['the winter timetable', 'the tide tables', 'the safety drill', 'the freight list'],
    partners: ['the harbour office', 'the coastguard', 'bus drivers', 'island shops'],
    system: 'the booking system',
  },
  {
    name: 'Advice and debt',
    titles: ['Debt Adviser', 'Advice Line Supervisor', 'Tribunal Representative', 'Advice Volunteer Trainer'],
    people: ['clients', 'callers', 'people in debt', 'people who appeal a decision'],
    places: ['the advice desk', 'the phone room', 'the outreach room', 'the tribunal centre'],
    tasks: ['the duty rota', 'the appeal bundle', 'the form clinic', 'the case review'],
    partners: ['courts', 'the food bank', 'landlords', 'the jobcentre'],
    system: 'the case record',
  },
  {
    name: 'Museum collections',
    titles: ['Collections Assistant', 'Gallery Technician', 'Oral History Recorder', 'Learning Curator'],
    people: ['visitors', 'school parties', 'lenders', 'people who share their memories'],
    places: ['the store', 'the gallery', 'the conservation bench', 'the learning room'],
    tasks: ['the loans diary', 'the pest traps', 'the handling boxes', 'the object records'],
    partners: ['lenders', 'local historians', 'teachers', 'the county record office'],
    system: 'the collections database',
  },
];

export const towns = [
  'Arrelmouth',
  'Hathercross',
  'Stennet Bridge',
  'Pellow Green',
  'Dunbeck',
  'Marlow Staithe',
  'Carrick Edge',
  'Upper Skarrow',
];

export const grades = ['Trainee', 'Senior', 'Relief', 'Lead', 'Area', 'Weekend'];

export const summaries = [
  'You look after {task} so that {people} can rely on it every day of the week.',
  'Most {people} meet {service} through you: at {place}, by telephone or on their doorstep.',
  'When {task} goes wrong, somebody waits in the rain. Your job is that it goes right.',
  'You keep {place} running, and you notice what {people} need before they have to ask twice.',
  'Nothing in this work is hard on its own; doing all of it well, on a wet Monday, is the craft.',
  'You will be trusted early, backed when you are right and helped when you are not.',
];

export const openings = [
  'Three years ago {task} was done by whoever had a spare hour, and {people} could tell.',
  'Last spring we asked {people} what mattered most, and *being told the truth about delays* came first.',
  '{Service} began as a trial at {place} and is now the part of our work that most people know by name.',
  'Between October and March the demand on {place} doubles, and the days are short.',
  'We measure little and look closely: a [short yearly report](https://arrel.example.org/reports) says what changed.',
  'The person who holds the post now is moving to {partner} and will stay for a month beside you.',
];

export const reasons = [
  'A missed visit costs {people} a day, and often a day of pay.',
  'Every hour that you save at {place} is one more that **somebody else** can spend with {people}.',
  'What you write in {system} is what the next person acts on, at night and without you.',
  '{Partner} plan their own week around ours; when we change a time, six other diaries move.',
  'People forgive a delay that they were told about. They do not forgive a door that nobody opens.',
  'The work is quiet when it goes well, which is why we describe it here at length.',
  'Much of it cannot be written as a procedure: you weigh *what was promised* against **what is safe**.',
];

export const teamSentences = [
  'You join a team of {number} who share a kettle, a van and a dislike of surprises.',
  'Nobody works alone after dark, and the telephone is always answered by one of us.',
  'On Thursdays we sit down at {place}, look at the week and swap what did not fit.',
  'Two of us came from {partner}, one from the merchant navy and one straight from school.',
  'Ideas travel fast here: the way we now run {task} came from an apprentice in her second month.',
  'You can read [how we decide things](https://arrel.example.org/how-we-decide "Our way of deciding") before you apply.',
];

/** Openings of duties in bold, with what follows; each is one duty. */
export const duties = [
  ['Keep the day moving', 'Plan {task} with {partner}, and change the plan before it fails.'],
  ['Be found', 'Be at {place} when {people} expect you, and say where you are when you can not.'],
  ['Write it down', 'Keep notes in {system} that are short, fair and made on the same day.'],
  [
    'Check before you start',
    'Go through the safety list of {place} at the start of each shift and report what is worn.',
  ],
  ['Teach as you go', 'Show newcomers how {task} is done, and let them try it while you stand by.'],
  ['Hear the worry', 'Listen to {people} who complain until you know what went wrong for them.'],
  ['Mind the money', 'Look after a budget of £{amount} for {task}, and account for it each quarter.'],
  ['Work with others', 'Meet {partner} once a month and bring back what they need from us.'],
  ['Look ahead', 'Order what {place} needs for the season in good time, without filling the shelves.'],
  [
    'Keep people safe',
    'Act the same day on anything that suggests harm to {people}, through the agreed route.',
  ],
  ['Make room', 'See who never comes to {place}, find out why and try something about it.'],
  ['Close the loop', 'Tell {people} what became of what they asked for, also when the answer is no.'],
  [
    'Keep learning',
    'Take part in the team’s reviews and keep a learning plan that you would show to a friend.',
  ],
  ['Mend what you can', 'Carry out small repairs at {place}, and call in {partner} for the rest.'],
  [
    'Count what matters',
    'Collect the four figures that we publish about {task}, and say what lies behind them.',
  ],
  ['Step in', 'Cover for colleagues at {place} when somebody is ill, within the hours that we agree.'],
];

export const supports = [
  'you will shadow two colleagues for your first three weeks.',
  'the training takes six mornings, and you keep the notes.',
  'an experienced member of the team is on call throughout.',
  'we pay for the certificate and the time that it takes.',
];

export const becauses = [
  'the insurers ask for it, and so do {people}.',
  'nobody else sees {place} at that hour.',
  '{partner} have asked for one name to call.',
];

export const steps = [
  'who is affected, and since when',
  'what has been promised already',
  'what `the checklist` says, and where it is silent',
  'whether {partner} know',
  'what can wait until the morning',
  'which of the keys is missing',
];

export const contacts = [
  '{Partner}',
  '{People}',
  'Colleagues at {place}',
  'Other teams',
  'The duty manager',
  'Suppliers',
];

export const contactWays = [
  'daily and mostly in person, about {task}',
  'by telephone, often when something has gone wrong',
  'once a week, to agree what comes next',
  'in writing, with care for what is *said* and what is **promised**',
  'a few times a year, to show what has changed',
];

export const challenges = [
  '**Two clocks.** {People} live by their own day and {partner} by another; you stand between them.',
  '**Weather.** A third of the year it decides for you, and you explain its decisions.',
  '**Waiting.** Much of {task} is waiting for others; the skill is to use that time without vanishing.',
  '**Being asked for more.** There is always one more thing; you say what it would cost and who decides.',
];

export const figures = [
  ['{People} served in a year', '4,800'],
  ['Places looked after', '3'],
  ['Calls in a usual day', '20 to 35'],
  ['Budget that you spend', '£{amount}'],
  ['Volunteers at busy times', '6'],
  ['Hours open in a week', '52'],
  ['Items on the stock list', '1,150'],
];

export const remarks = [
  'two in three before noon',
  'more in winter',
  'agreed with your manager',
  'counted each quarter',
  'the figure of last year',
  'rounded',
];

export const offers = [
  'Pay that rises by a step each April, and sick pay from the first day',
  '28 days of leave plus public holidays, and your birthday at home if you like',
  'A pension into which we pay 8% if you pay 4%',
  'Boots, waterproofs and a good torch, replaced when they wear out',
  '£300 and four days a year for [learning of your own choosing](https://arrel.example.org/learning)',
  'A rota that is published *six weeks* ahead and changed with you, not for you',
  'A confidential line for you and your household',
];

/** Criteria by group. */
export const criteria = {
  Attainments: [
    'A level 2 qualification in a related field, or learning through work that is equivalent',
    'A full driving licence, or another way to reach three places in a day',
    'Recent learning that has changed how you work',
    'A first aid certificate, or readiness to gain one within six months',
    'Training in safeguarding, at any level',
    'A certificate in handling heavy loads',
  ],
  'Experience and knowledge': [
    'Experience of serving {people} or others who depended on you',
    'Experience of planning work around other people’s days',
    'Experience of looking after {place} or somewhere like it',
    'Knowledge of what keeps {task} on time',
    'Knowledge of the rules on lone working',
    'Understanding of what makes a place easy to use for disabled people',
    'Experience of handling small sums of money and accounting for them',
    'Knowledge of the villages that we serve',
    'Experience of training somebody newer than yourself',
  ],
  Skills: [
    'Explains a delay in words that calm people down',
    'Writes notes that a stranger could act on',
    'Sorts what is urgent from what is loud',
    'Uses {system}, or learns such a system quickly',
    'Lifts, carries and climbs with the aids that we provide',
    'Reads a plan or a timetable without help',
    'Keeps a diary in which other people have a share',
    'Speaks to a group of a dozen people',
    'Converses in a second language used in the valley',
  ],
  'Personal qualities': [
    'Patience with {people} on a bad day',
    'Honesty, early on, about what can not be done',
    'Steadiness when three things happen at once',
    'Curiosity about how things are done elsewhere',
    'Respect for choices that you would not make yourself',
    'Humour that nobody has to pay for',
  ],
};

export const applying = [
  'Send us the short form by noon on the closing date; a recording of ten minutes is just as welcome.',
  'Two people read every application without names, and we answer all within eight working days.',
  'The interview is at {place} and opens with a small task of the kind that you would meet in the job.',
  'Do [ring us](tel:+441632960417) or [write](mailto:work-with-us@arrel.example.org) before you decide.',
  'We pay fares and the cost of any care that you have to arrange for the day.',
  'A criminal record is no bar in itself; talk to us in confidence.',
];

export const competencies = {
  'building-relationships': 'Building relationships',
  'working-together': 'Working together',
  'sound-judgement': 'Sound judgement',
  'planning-and-organising': 'Planning and organising',
  'learning-and-reflecting': 'Learning and reflecting',
  'care-for-place': 'Care for the place',
};

export const indicators = [
  'You do what you said, by the day that you named.',
  'You ask before you change something that others rely on.',
  'You notice who has gone quiet, and find out why.',
  'You explain your reasons, also to those who did not ask.',
  'You bring the right people into the room before a decision is made.',
  'You keep {people} in view when figures are discussed.',
  'You put right what you got wrong, with the person concerned.',
  'You help others to see the next step.',
];
