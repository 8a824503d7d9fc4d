"""Words that go with people: pronouns, titles, and nouns of role.

Pronouns with their number and gender; titles and roles as news copy puts them before names (AP Stylebook, "titles").
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE = _words("he him himself his")
FEMALE = _words("her hers herself she")
PLURAL = _words("their theirs them themselves they")
NEUTRAL = _words("it its itself")
FIRST_SECOND = _words("i me my our us we you your")
PRONOUNS = MALE | FEMALE | PLURAL | NEUTRAL
RELATIVE = _words("that which who whom whose")

# Courtesy titles are no credential.
MALE_TITLES = _words("brother father king lord mr mr. prince sir")
FEMALE_TITLES = _words("dame lady miss mother mrs mrs. ms ms. princess queen sister")
COURTESY = _words("dame dr dr. lady lord miss mr mr. mrs mrs. ms ms. sir") | MALE_TITLES | FEMALE_TITLES
# Words before a name that say what the person is.
ROLES = _words("""
    activist actor actress adviser advisor aide ambassador analyst anchor archbishop architect assemblyman
    assemblymember assemblywoman assistant attorney author baker banker biologist biostatistician bishop boss broker
    cabinet candidate capt. captain cardinal ceo cfo chair chairman chairperson chairwoman chancellor chemist chief
    cleric climatologist coach col. colonel columnist commander commentator commissioner conductor congressman
    congresswoman constable consultant contractor coordinator coroner correspondent councillor councilman
    councilmember councilwoman counsel counsellor cto curator dean defender delegate deputy detective developer
    diplomat director doctor dr. driver ecologist economist editor engineer envoy epidemiologist executive expert
    farmer fellow fisherman forward founder gen. general geographer geologist goalkeeper gov gov. governor head
    historian hon. host immunologist insp. inspector inspector-general investigator investor journalist judge
    justice keeper lawmaker lawyer leader lecturer lieutenant lt. magistrate major manager marshal mayor
    meteorologist midfielder minister musician neighbour neurologist novelist nurse officer official ombudsman
    operator organiser organizer owner painter partner pastor pathologist physician physicist pilot player police
    politician pollster pope practitioner premier president principal producer prof prof. professor prosecutor
    psychiatrist psychologist reader receptionist regulator rep rep. reporter representative researcher resident
    retiree rev. reverend sailor scholar scientist screenwriter sculptor secretary sen sen. senator sergeant sgt.
    sheriff singer skipper sociologist speaker specialist spokesman spokesperson spokeswoman statistician strategist
    striker student superintendent supervisor supt. surgeon teacher technician toxicologist trader trainer treasurer
    trustee veteran vice-president victim virologist warden witness worker writer
""")
# Relative clauses with these verbs say why someone is asked: "who leads the inquiry".
CREDENTIAL_VERBS = _words("""
    advise author be chair co-author co-found coach command conduct coordinate cover create develop direct edit
    found head help investigate lead live manage monitor observe oversee own play prosecute publish represent
    research review run serve specialise specialize spend study supervise teach track train treat voice work write
""")
