"""Words that go with people: pronouns, titles, and nouns of role.

Pronouns with their number and gender; titles and roles as news copy puts them before names (AP Stylebook, "titles");
kin; and which nouns of people and things the others leave open.
"""

from onrecord.extract.lexicon import listed

MALE = listed("he him himself his")
FEMALE = listed("her hers herself she")
PLURAL = listed("their theirs them themselves they")
NEUTRAL = listed("it its itself")
FIRST_SECOND = listed("i me my our us we you your")
PRONOUNS = MALE | FEMALE | PLURAL | NEUTRAL
RELATIVE = listed("that which who whom whose")

# "His wife, Jane": who is known through another.
MALE_KIN = listed("""
    boyfriend brother brother-in-law dad father father-in-law grandfather grandson groom husband nephew son
    son-in-law stepfather stepson uncle widower
""")
FEMALE_KIN = listed("""
    aunt bride daughter daughter-in-law girlfriend granddaughter grandmother mom mother mother-in-law mum niece
    sister sister-in-law stepdaughter stepmother widow wife
""")
KIN = MALE_KIN | FEMALE_KIN | listed("child cousin fiance fiancee friend grandchild parent partner sibling spouse twin")

# Courtesy titles are no credential.
MALE_TITLES = listed("brother father king lord mr mr. prince sir")
FEMALE_TITLES = listed("dame lady miss mother mrs mrs. ms ms. princess queen sister")
COURTESY = listed("cllr cllr. dame dr dr. lady lord miss mr mr. mrs mrs. ms ms. sir") | MALE_TITLES | FEMALE_TITLES
# Words before a name that say what the person is.
ROLES = listed("""
    accountant activist actor actress adjutant administrator adviser advisor advocate aide alderman ambassador
    analyst anchor anthropologist apprentice archaeologist archbishop architect assemblyman assemblymember
    assemblywoman assistant astronomer astrophysicist attendant attorney auditor author bailiff baker banker
    barrister bartender beekeeper billionaire biochemist biologist biostatistician bishop blogger boss botanist
    broadcaster broker businessman businesswoman butcher cabinet campaigner candidate capt. captain cardinal
    cardiologist caretaker carpenter cartographer cashier ceo cfo chair chairman chairperson chairwoman
    chancellor chaplain chef chemist chief choreographer cio cleric clerk climatologist cmo co-author co-chair
    co-director co-founder coach col. colonel columnist commander commentator commissioner composer comptroller
    conductor congressman congresswoman constable consultant contender contractor controller coo coordinator
    coroner correspondent councillor councilman councilmember councilor councilwoman counsel counsellor
    craftsman crewman criminologist critic cto curator custodian dealer dean defender delegate demographer
    dentist deputy dermatologist designer detective developer dietitian diplomat director dispatcher doctor dr.
    driver drummer ecologist economist editor electrician employee engineer entomologist entrepreneur envoy
    epidemiologist executive expert farmer fellow filmmaker firefighter fisher fisherman foreman forester
    forward founder gen. general geneticist geochemist geographer geologist geophysicist glaciologist goalkeeper
    gov gov. governor grower guitarist gynecologist head headmaster headteacher heir historian hon. hopeful host
    hydrologist imam immunologist insp. inspector inspector-general intern investigator investor janitor
    journalist judge jurist justice keeper landlord lawmaker lawyer leader lecturer legislator librarian
    lieutenant linguist lobbyist lt. machinist magistrate major manager marshal mathematician mayor mechanic
    member meteorologist microbiologist midfielder midwife miner minister missionary mp musician naturalist
    negotiator neighbour neurologist neuroscientist neurosurgeon nominee novelist nurse nutritionist
    oceanographer officeholder officer official ombudsman oncologist operator organiser organizer ornithologist
    owner paediatrician painter paleontologist paramedic parliamentarian partner pastor pathologist pediatrician
    pharmacist pharmacologist philosopher photographer photojournalist physician physicist pilot planner player
    playwright plumber poet police politician pollster pope postdoc postmaster practitioner predecessor premier
    president primatologist principal producer prof prof. professor programmer promoter proprietor prosecutor
    provost psychiatrist psychologist psychotherapist publicist publisher pulmonologist quarterback rabbi
    radiologist rancher ranger reader realtor receptionist rector referee registrar regulator rep rep. reporter
    representative researcher resident retiree rev. reverend roofer sailor salesman salesperson saleswoman
    scholar scientist screenwriter sculptor secretary seismologist sen sen. senator sergeant servant sgt.
    sheriff shopkeeper singer skipper sociologist solicitor songwriter speaker specialist spokesman spokesperson
    spokeswoman statistician stockbroker strategist striker student successor superintendent supervisor supt.
    surgeon surveyor teacher technician technologist tenant toxicologist trader trainer translator treasurer
    trustee tutor tycoon undersecretary urologist vendor veteran veterinarian vicar vice-chancellor
    vice-president victim vintner virologist volcanologist volunteer waiter waitress warden welder whistleblower
    witness worker writer zoologist
""")
# What puts a role in the past; "ex" and "then" only with a hyphen.
FORMER = listed("erstwhile ex former formerly once one-time onetime previously retired sometime then")
NOW = listed("also currently now presently today")
# What goes before a role and says nothing of where.
OF_RANK = listed("acting assistant associate chief co deputy executive general interim managing senior vice")
# Roles in a story rather than in life.
OF_THE_MOMENT = listed("""
    author candidate colleague counterpart critic friend host native neighbor neighbour opponent predecessor reader
    resident sponsor successor supporter victim winner witness
""")
# Offices: before a name these part it from its title even where the recogniser takes both for one organisation.
OFFICES = listed("""
    ambassador assemblyman assemblymember assemblywoman attorney capt. captain ceo chairman chairperson chairwoman
    chancellor chief col. colonel commissioner congressman congresswoman constable coroner councillor councilman
    councilmember councilwoman detective director executive founder gen. gov. governor insp. inspector lieutenant
    lt. maj. mayor minister pastor premier president prof. prosecutor rabbi rep. rev. secretary sen sen. senator
    sergeant sgt. sheriff spokesman spokesperson spokeswoman superintendent supt. treasurer undersecretary
""")
# People by what they do at the moment; with these a text introduces groups: "users ... one wrote".
OTHER_PEOPLE = listed("""
    adult applicant author boy boyfriend buyer child citizen civilian client commuter consumer crewmember
    customer dad demonstrator donor dweller father female friend girl grandfather grandmother guest homeowner
    husband immigrant inmate juror landowner listener local male man migrant mom mother motorist mourner parent
    participant passenger patient pedestrian pensioner pilgrim prisoner protester rebel refugee relative
    respondent rioter settler shopper sister soldier somebody someone son spectator subscriber survivor suspect
    taxpayer teenager tourist user viewer villager visitor wife woman youth
""")
# No source in itself, but read out as one: "a test found".
EVIDENCE = listed("""
    assessment census chart count document experiment flyer footage graph index inquiry interview leaflet log
    manual map measurement message minute model poster preprint probe projection receipt record recording result
    sample sampling schedule screenshot sign simulation spreadsheet test timeline trial video work
""")
# Different words for one text: "a study ... the paper".
TEXTS = (
    listed("analysis article paper preprint report research review study"),
    listed("assessment audit inquiry investigation probe report review"),
    listed("complaint filing indictment lawsuit motion petition suit"),
    listed("email letter memo message note post text tweet"),
    listed("poll survey"),
)
# Relative clauses with these verbs say why someone is asked: "who leads the inquiry".
CREDENTIAL_VERBS = listed("""
    advise author be chair co-author co-found coach command conduct coordinate cover create develop direct edit
    found head help investigate lead live manage monitor observe oversee own play prosecute publish represent
    research review run serve specialise specialize spend study supervise teach track train treat voice work
    write
""")
