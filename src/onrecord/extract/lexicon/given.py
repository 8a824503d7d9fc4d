"""Given names that tell a person, and mostly of which gender.

The commonest of English-language news, from general knowledge. Left out are names that either gender has (Alex, Kim,
Robin) and names that are everyday words at the start of a sentence as well (Mark, Will, Rose, Hope).
"""

from onrecord.extract.lexicon import listed

MALE_NAMES = listed("""
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan alberto alejandro alexander alfred ali amir andrei
    andrew andrzej anthony antonio arjun arthur barry benjamin bernard bernie bilal boris brandon brian bruce
    bryan carl carlos charles christopher colin craig daniel dave david dennis derek diego dieter dmitry
    dominic donald douglas edward emmanuel eric ernest esteban eugene felix fernando francisco frank fred
    frederick gareth gary geoffrey george gerald giovanni giuseppe gordon graham greg gregory gustavo hans
    harold harry hassan heinrich henry howard hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques
    jakob james jason javier jeff jeffrey jeremy jerome jim joe joel johannes john jonathan jorge jose joseph
    joshua juan julio jurgen karl keith kenneth kevin khalid kofi kwame larry lars laurence leonard liam luca
    lucas luis luke magnus malcolm manuel marcel marco marcus mario martin matthew mehmet michael miguel mike
    mikhail mohamed mohammad mohammed moses muhammad mustafa nathan neil nicholas nigel nikolai oleg oliver omar
    oscar otto pablo patrick paul pedro peter philip pierre piotr rafael rahul raj rajesh ralph ramon raymond
    ricardo richard rick robert roberto rodrigo roger roland ronald rupert russell salman samuel sanjay scott
    sean sebastian sergei simon stanley stefan stephen steve steven stuart sven ted terence thomas tim timothy
    todd tom tomas tony trevor umar vadim victor viktor vincent vladimir walter warren wayne william wolfgang
    yusuf zachary
""")
FEMALE_NAMES = listed("""
    abigail adriana agnes aisha alexandra alice alicia alison amanda amelia amina amy ana andrea angela anita
    anna anne annette annie antonia astrid audrey barbara beatrice beatriz becky bernadette beth bianca birgit
    brenda bridget camila camille carla carmen carol carolina caroline catherine cecilia charlotte chloe
    christina christine claire clara claudia colette cristina cynthia daniela deborah debra denise diana diane
    dolores donna dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen elsa emily emma
    erica erin esther eva evelyn fatima fatma felicity fiona florence frances gabriela gemma georgia gertrude
    gillian gisela gloria greta hannah harriet hazel heather heidi helen helena hilary hillary ida imogen
    ingrid irene isabel isabella jane janet janice jean jennifer jenny jessica joan joanna josephine joyce
    juanita judith judy julia julie juliet karen karin kate katherine kathleen kathryn katie katrina khadija
    kirsten kristen kristin lara laura lauren laurie leila lena leticia lily linda lisa liz lois lorna lorraine
    louisa louise lucia lucy lydia madeleine maggie manuela margaret margarita maria marianne marie marina marta
    martha mary maryam matilda maureen megan melanie melissa michelle mildred miriam molly monica monika nadia
    nancy naomi natalia natalie nicola nicole nina nora norma olga olivia pamela patricia paula pauline penelope
    petra phoebe polly priscilla priya rachel rebecca rhonda rita rosa rosemary roxanne ruth sally samantha
    sandra sara sarah selma sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie sue
    susan susanna suzanne sylvia tamara tania tatiana teresa theresa tina ursula valentina valerie vanessa vera
    veronica victoria virginia vivian wanda wendy yasmin yolanda yvonne zainab zoe
""")
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES
