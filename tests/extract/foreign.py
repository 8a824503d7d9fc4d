"""One invented story in many languages: a bridge is closed, an engineer and a mayor speak. And odd English."""

STORIES = {
    "fr": (
        "Le pont sur la rivière est fermé depuis lundi, a annoncé la mairie de la ville. « Nous ne pouvons pas prendre "
        "le moindre risque », a déclaré l'ingénieure chargée du contrôle. Selon elle, les fissures découvertes la "
        "semaine dernière sont plus profondes que prévu. Le maire a promis que les travaux seraient terminés avant la "
        "fin de l'été, mais les commerçants du quartier n'y croient guère et demandent une aide de l'État."
    ),
    "de": (
        "Die Brücke über den Fluss ist seit Montag gesperrt, wie die Stadtverwaltung mitteilte. „Wir können kein Risiko "
        "eingehen“, sagte die Ingenieurin, die für die Prüfung zuständig ist. Nach ihren Angaben sind die Risse, die in "
        "der vergangenen Woche entdeckt wurden, tiefer als angenommen. Der Bürgermeister versprach, dass die Arbeiten "
        "vor dem Ende des Sommers abgeschlossen sein werden, doch die Händler glauben nicht daran."
    ),
    "es": (
        "El puente sobre el río está cerrado desde el lunes, según anunció el ayuntamiento. «No podemos correr ningún "
        "riesgo», dijo la ingeniera encargada de la revisión. Afirmó que las grietas encontradas la semana pasada son "
        "más profundas de lo que se pensaba. El alcalde prometió que las obras terminarán antes de que acabe el verano, "
        "pero los comerciantes del barrio no se lo creen y piden ayuda al gobierno."
    ),
    "it": (
        "Il ponte sul fiume è chiuso da lunedì, ha annunciato il comune. «Non possiamo correre alcun rischio», ha detto "
        "l'ingegnera incaricata della verifica. Secondo lei le crepe scoperte la settimana scorsa sono più profonde del "
        "previsto. Il sindaco ha promesso che i lavori saranno finiti prima della fine dell'estate, ma i commercianti "
        "del quartiere non ci credono e chiedono un aiuto allo Stato."
    ),
    "pt": (
        "A ponte sobre o rio está fechada desde segunda-feira, anunciou a câmara municipal. «Não podemos correr nenhum "
        "risco», disse a engenheira responsável pela inspeção. Segundo ela, as fissuras descobertas na semana passada "
        "são mais profundas do que se pensava. O presidente prometeu que as obras vão terminar antes do fim do verão, "
        "mas os comerciantes do bairro não acreditam e pedem ajuda ao governo."
    ),
    "nl": (
        "De brug over de rivier is sinds maandag gesloten, zo heeft de gemeente bekendgemaakt. 'We kunnen geen enkel "
        "risico nemen', zei de ingenieur die verantwoordelijk is voor de controle. Volgens haar zijn de scheuren die "
        "vorige week werden ontdekt dieper dan gedacht. De burgemeester beloofde dat het werk voor het einde van de "
        "zomer klaar zal zijn, maar de winkeliers in de buurt geloven er niets van."
    ),
    "sv": (
        "Bron över älven är stängd sedan i måndags, meddelade kommunen. ”Vi kan inte ta några risker”, sade ingenjören "
        "som ansvarar för kontrollen. Enligt henne är sprickorna som upptäcktes förra veckan djupare än man trodde. "
        "Borgmästaren lovade att arbetet ska vara klart före sommarens slut, men handlarna i kvarteret tror inte på "
        "det och kräver hjälp från staten."
    ),
    "da": (
        "Broen over åen har været lukket siden mandag, oplyser kommunen. »Vi kan ikke løbe nogen risiko«, sagde "
        "ingeniøren, der har ansvaret for eftersynet. Ifølge hende er de revner, som blev opdaget i sidste uge, dybere "
        "end man troede. Borgmesteren lovede, at arbejdet bliver færdigt inden sommeren er forbi, men de handlende i "
        "kvarteret tror ikke på det og beder staten om hjælp."
    ),
    "no": (
        "Brua over elva har vært stengt siden mandag, opplyser kommunen. «Vi kan ikke ta noen sjanser», sa ingeniøren "
        "som har ansvaret for kontrollen. Ifølge henne er sprekkene som ble oppdaget i forrige uke dypere enn man "
        "trodde. Ordføreren lovet at arbeidet skal være ferdig før sommeren er over, men de handlende i nabolaget tror "
        "ikke på det og ber staten om hjelp."
    ),
    "fi": (
        "Joen ylittävä silta on ollut suljettuna maanantaista lähtien, kaupunki ilmoitti. ”Emme voi ottaa mitään "
        "riskejä”, sanoi tarkastuksesta vastaava insinööri. Hänen mukaansa viime viikolla löydetyt halkeamat ovat "
        "syvempiä kuin luultiin. Pormestari lupasi, että työt valmistuvat ennen kesän loppua, mutta alueen kauppiaat "
        "eivät usko siihen ja pyytävät apua valtiolta."
    ),
    "pl": (
        "Most na rzece jest zamknięty od poniedziałku, poinformował urząd miasta. „Nie możemy podejmować żadnego "
        "ryzyka”, powiedziała inżynierka odpowiedzialna za kontrolę. Według niej pęknięcia odkryte w zeszłym tygodniu "
        "są głębsze, niż sądzono. Burmistrz obiecał, że prace zakończą się przed końcem lata, ale kupcy z okolicy w to "
        "nie wierzą i proszą rząd o pomoc."
    ),
    "cs": (
        "Most přes řeku je od pondělí uzavřen, oznámila radnice. „Nemůžeme nic riskovat,“ řekla inženýrka, která má "
        "kontrolu na starosti. Podle ní jsou trhliny objevené minulý týden hlubší, než se předpokládalo. Starosta "
        "slíbil, že práce skončí před koncem léta, ale obchodníci ze čtvrti tomu nevěří a žádají stát o pomoc."
    ),
    "ro": (
        "Podul peste râu este închis de luni, a anunțat primăria. „Nu ne putem asuma niciun risc”, a spus inginera "
        "care răspunde de verificare. Potrivit acesteia, fisurile descoperite săptămâna trecută sunt mai adânci decât "
        "se credea. Primarul a promis că lucrările se vor încheia înainte de sfârșitul verii, dar negustorii din "
        "cartier nu cred acest lucru și cer ajutorul statului."
    ),
    "hu": (
        "A folyón átívelő híd hétfő óta le van zárva, közölte a városháza. „Nem vállalhatunk semmilyen kockázatot”, "
        "mondta az ellenőrzésért felelős mérnök. Szerinte a múlt héten felfedezett repedések mélyebbek, mint gondolták. "
        "A polgármester megígérte, hogy a munka a nyár vége előtt befejeződik, de a környékbeli kereskedők ezt nem "
        "hiszik el, és az állam segítségét kérik."
    ),
    "tr": (
        "Nehrin üzerindeki köprü pazartesi gününden beri kapalı, belediye açıkladı. “Hiçbir riski göze alamayız” dedi "
        "denetimden sorumlu mühendis. Ona göre geçen hafta bulunan çatlaklar sanıldığından daha derin. Belediye başkanı "
        "çalışmaların yaz bitmeden tamamlanacağına söz verdi, ama mahallenin esnafı buna inanmıyor ve devletten yardım "
        "istiyor."
    ),
    "id": (
        "Jembatan di atas sungai itu ditutup sejak hari Senin, kata pemerintah kota. “Kami tidak bisa mengambil risiko "
        "apa pun,” ujar insinyur yang bertanggung jawab atas pemeriksaan. Menurut dia, retakan yang ditemukan pekan "
        "lalu lebih dalam daripada yang diperkirakan. Wali kota berjanji bahwa pekerjaan akan selesai sebelum akhir "
        "musim, tetapi para pedagang tidak percaya dan meminta bantuan negara."
    ),
    "vi": (
        "Cây cầu bắc qua sông đã bị đóng từ thứ hai, chính quyền thành phố cho biết. “Chúng tôi không thể chấp nhận bất "
        "kỳ rủi ro nào”, nữ kỹ sư phụ trách kiểm tra nói. Theo bà, các vết nứt được phát hiện tuần trước sâu hơn người "
        "ta tưởng. Thị trưởng hứa rằng công việc sẽ xong trước khi hết mùa hè, nhưng các tiểu thương không tin."
    ),
    "ru": (
        "Мост через реку закрыт с понедельника, сообщила городская администрация. «Мы не можем рисковать», сказала "
        "инженер, которая отвечает за проверку. По её словам, трещины, обнаруженные на прошлой неделе, оказались глубже, "
        "чем предполагали. Мэр пообещал, что работы закончатся до конца лета, но торговцы в это не верят и просят "
        "помощи у государства."
    ),
    "uk": (
        "Міст через річку закритий з понеділка, повідомила міська рада. «Ми не можемо ризикувати», сказала інженерка, "
        "яка відповідає за перевірку. За її словами, тріщини, знайдені минулого тижня, виявилися глибшими, ніж вважали. "
        "Міський голова пообіцяв, що роботи закінчаться до кінця літа, але торговці в це не вірять і просять допомоги "
        "у держави."
    ),
    "el": (
        "Η γέφυρα πάνω από το ποτάμι είναι κλειστή από τη Δευτέρα, ανακοίνωσε ο δήμος. «Δεν μπορούμε να πάρουμε κανένα "
        "ρίσκο», είπε η μηχανικός που έχει την ευθύνη του ελέγχου. Σύμφωνα με την ίδια, οι ρωγμές που βρέθηκαν την "
        "περασμένη εβδομάδα είναι βαθύτερες. Ο δήμαρχος υποσχέθηκε ότι τα έργα θα τελειώσουν πριν από το τέλος του "
        "καλοκαιριού, αλλά οι έμποροι δεν το πιστεύουν."
    ),
    "ar": (
        "أعلنت البلدية أن الجسر فوق النهر مغلق منذ يوم الاثنين. وقالت المهندسة المسؤولة عن الفحص: «لا يمكننا أن نتحمل أي "
        "خطر». وأضافت أن الشقوق التي اكتشفت الأسبوع الماضي أعمق مما كان متوقعا. ووعد رئيس البلدية بأن الأعمال سوف تنتهي "
        "قبل نهاية الصيف، لكن التجار في الحي لا يصدقون ذلك ويطلبون المساعدة من الدولة."
    ),
    "he": (
        "הגשר מעל הנהר סגור מאז יום שני, כך הודיעה העירייה. „איננו יכולים לקחת שום סיכון”, אמרה המהנדסת שאחראית על "
        "הבדיקה. לדבריה, הסדקים שהתגלו בשבוע שעבר עמוקים יותר ממה שחשבו. ראש העיר הבטיח שהעבודות יסתיימו לפני סוף הקיץ, "
        "אבל הסוחרים בשכונה אינם מאמינים לכך ומבקשים עזרה מהמדינה."
    ),
    "hi": (
        "नदी पर बना पुल सोमवार से बंद है, नगर निगम ने बताया। जाँच की ज़िम्मेदार इंजीनियर ने कहा, “हम कोई जोखिम नहीं उठा सकते।” उनके अनुसार पिछले "
        "सप्ताह मिली दरारें अनुमान से अधिक गहरी हैं। महापौर ने वादा किया कि काम गर्मियों के अंत से पहले पूरा हो जाएगा, लेकिन व्यापारी इस पर विश्वास नहीं करते।"
    ),
    "zh": (
        "市政府宣布，河上的大桥自星期一起关闭。负责检查的工程师说：“我们不能冒任何风险。”她表示，上周发现的裂缝比预想的更深。"
        "市长承诺工程将在夏天结束之前完成，但是附近的商人并不相信，他们要求国家提供帮助。"
    ),
    "ja": (
        "市は、川に架かる橋を月曜日から閉鎖したと発表した。点検を担当する技術者は「危険を冒すことはできません」と述べた。"
        "先週見つかったひび割れは、思われていたよりも深いという。市長は夏が終わる前に工事を終えると約束したが、近所の商店主たちは信じていない。"
    ),
    "ko": (
        "시는 강 위의 다리를 월요일부터 폐쇄했다고 밝혔다. 점검을 맡은 기술자는 “우리는 어떤 위험도 감수할 수 없다”고 말했다. 그는 지난주에 발견된 균열이 "
        "생각보다 더 깊다고 덧붙였다. 시장은 여름이 끝나기 전에 공사를 마치겠다고 약속했지만 동네 상인들은 믿지 않는다."
    ),
}

DIALECTS = (
    "Whan that Aprille with his shoures soote the droghte of March hath perced to the roote",
    "The auld brig ower the burn wis steekit on Monanday, the cooncil telt fowk. We cannae tak ony risk, she said.",
)
