"""Words that tell an organisation: how its name ends, and by which nouns a text comes back to it."""

from onrecord.extract.lexicon import listed
from onrecord.extract.lexicon.nouns import ORGANISATIONS

# Names of companies end so.
COMPANY_ENDS = listed("""
    ag agri air airlines airways analytics bancorp bank biosciences biotech brands bros capital chemicals co co.
    communications corp corp. corporation developments dynamics electric electronics energy enterprises
    entertainment estates financial foods gmbh group health healthcare holdings inc inc. industries insurance
    international investments labs limited llc llp logistics ltd ltd. media minerals mines mining motors
    networks oil partners petroleum pharma pharmaceuticals plc power productions properties railways resources
    robotics sciences security semiconductors shipping software solutions steel stores studios systems
    technologies technology telecom therapeutics utilities ventures water works
""")
PUBLIC_ENDS = listed("""
    academy airport alliance archive archives brigade chamber clinic congress corps county depot district division
    exchange federation forum front fund guard hospitals initiative institution laboratories league library militia
    nations observatory orchestra patrol police press programme program project republic review society state times
    tribune zoo
""")
# Some of these end names of people too ("Justice Brothers", "Jane Press"): they tell nothing beside a given name.
NAME_ENDS = COMPANY_ENDS | PUBLIC_ENDS | ORGANISATIONS
# What a text calls an organisation when it comes back to it.
COLLECTIVES = ORGANISATIONS | listed("""
    archive brigade carrier chamber chapter corporation county federation firm front fund guard initiative
    insurer landlord league lender library militia non-profit nonprofit observatory owner project society state utility
""")
# Any organisation can be called so; a party is never "the ministry".
ANY_ORGANISATION = listed("body group institution organisation organization nonprofit non-profit watchdog")
A_COMPANY = listed("""
    airline bank business carrier company corporation developer firm insurer lender maker manufacturer operator owner
    producer provider retailer startup utility
""")
AN_AGENCY = listed("agency regulator department")
AGENCY_ENDS = listed("administration agency authority bureau commission department directorate office service")
