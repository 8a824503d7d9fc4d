"""Words that go with people: pronouns, titles, and nouns of role.

Pronouns with their number and gender; titles and roles as news copy puts them before names (AP Stylebook, "titles").
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE = _words("he him his himself")
FEMALE = _words("she her hers herself")
PLURAL = _words("they them their theirs themselves")
NEUTRAL = _words("it its itself")
FIRST_SECOND = _words("i me my we us our you your")
PRONOUNS = MALE | FEMALE | PLURAL | NEUTRAL
RELATIVE = _words("who which that whom whose")

# Courtesy titles are no credential.
MALE_TITLES = _words("mr mr. sir lord king prince father brother")
FEMALE_TITLES = _words("mrs mrs. ms ms. miss lady dame queen princess sister mother")
COURTESY = _words("mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady") | MALE_TITLES | FEMALE_TITLES
# Words before a name that say what the person is.
ROLES = _words("""
    activist actor actress adviser advisor aide ambassador analyst anchor archbishop architect assistant attorney author
    baker banker biologist biostatistician bishop boss broker cabinet candidate captain cardinal chair chairman
    chairperson chairwoman chancellor chemist chief cleric climatologist coach colonel columnist commander commentator
    commissioner congressman congresswoman conductor constable consultant contractor coordinator coroner correspondent
    counsel councillor councilman counsellor curator dean defender delegate deputy detective developer diplomat director
    doctor driver ecologist economist editor engineer envoy epidemiologist executive expert farmer fellow fisherman
    forward founder general geographer geologist goalkeeper governor head historian host immunologist inspector
    inspector-general investigator investor journalist judge justice keeper lawmaker lawyer leader lecturer lieutenant
    magistrate major manager marshal mayor meteorologist midfielder minister musician neighbour neurologist novelist
    nurse officer official ombudsman operator organiser organizer owner painter partner pastor pathologist physician
    physicist pilot player police politician pollster pope practitioner premier president principal producer professor
    prosecutor psychiatrist psychologist reader receptionist regulator rep. rep reporter representative researcher
    resident retiree reverend sailor scholar scientist screenwriter sculptor secretary sen. sen senator sergeant sheriff
    singer skipper sociologist specialist speaker spokesman spokesperson spokeswoman statistician striker strategist
    student superintendent supervisor surgeon teacher technician toxicologist trader trainer treasurer trustee
    vice-president veteran victim virologist warden witness worker writer gov. gov dr. prof. prof capt. gen. sgt. lt.
    col. supt. insp. rev. hon. judge justice
""")
# Relative clauses with these verbs say why someone is asked: "who leads the inquiry".
CREDENTIAL_VERBS = _words("""
    advise author be chair coach command conduct co-author co-found coordinate cover create develop direct edit found
    head help investigate lead live manage monitor observe oversee own play prosecute publish represent research review
    run serve specialise specialize spend study supervise teach track train treat voice work write
""")
AFFILIATION_PREPOSITIONS = _words("of at for with in from")
