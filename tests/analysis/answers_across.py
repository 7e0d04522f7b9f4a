"""Claims and their answers as different articles would carry them, in our own words; and much that answers nothing.

A claim or an answer is (language, party, cue class, denies, content). A third of the pairs cross languages.
"""

PAIRS = [
    (
        ("ru", "RU", "accuse", False, "Украина обстреляла жилой квартал из миномётов"),
        ("ru", "UA", "deny", True, "украинские военные не обстреливали жилые кварталы из миномётов"),
    ),
    (
        ("ru", "US", "accuse", False, "российские самолёты бомбили больницу в Алеппо"),
        ("ru", "RU", "deny", True, "российская авиация не наносила ударов по больнице в Алеппо"),
    ),
    (
        ("en", "US", "accuse", False, "Iran is building a secret uranium plant"),
        ("en", "IR", "deny", True, "Iran has no secret uranium plant"),
    ),
    (
        ("en", "CN", "demand", False, "the United States must stop selling weapons to Taiwan"),
        ("en", "US", "refuse", True, "Washington will not stop selling weapons to Taiwan"),
    ),
    (
        ("ru", "TR", "say", False, "российский бомбардировщик нарушил воздушное пространство Турции"),
        ("ru", "RU", "say", True, "бомбардировщик не нарушал воздушного пространства Турции"),
    ),
    (
        ("ru", "RU", "accuse", False, "Анкара покупает нефть у террористов"),
        ("en", "TR", "deny", True, "Turkey has never bought oil from terrorists"),
    ),
    (
        ("en", "GB", "accuse", False, "Russian agents poisoned the former spy in Salisbury"),
        ("ru", "RU", "deny", True, "Россия не причастна к отравлению бывшего шпиона в Солсбери"),
    ),
    (
        ("en", "org:farmers", "demand", False, "the government must raise milk prices"),
        ("en", "FR", "refuse", True, "the government cannot raise milk prices"),
    ),
    (
        ("ru", "org:unions", "demand", False, "поднять минимальную зарплату учителей до тысячи евро"),
        ("ru", "LV", "refuse", True, "поднять минимальную зарплату учителей сейчас невозможно"),
    ),
    (
        ("en", "person:okafor", "accuse", False, "the mayor took bribes from the bus company"),
        ("en", "person:lind", "deny", True, "I never took bribes from any bus company"),
    ),
    (
        ("ru", "person:belov", "accuse", False, "губернатор строит дачу на деньги бюджета"),
        ("ru", "person:kotov", "deny", True, "дача построена не на деньги бюджета"),
    ),
    (
        ("en", "org:greens", "say", False, "the new dam will destroy the salmon river"),
        ("en", "org:hydro", "say", True, "the dam does not threaten salmon in the river"),
    ),
    (
        ("ru", "org:greens", "say", False, "завод сливает отходы в озеро"),
        ("ru", "org:plant", "deny", True, "завод не сливает отходы в озеро"),
    ),
    (
        ("en", "IN", "accuse", False, "Pakistan shelters the men who attacked the air base"),
        ("en", "PK", "deny", True, "Pakistan gives no shelter to those who attacked the air base"),
    ),
    (
        ("en", "KR", "say", False, "North Korea torpedoed our warship"),
        ("en", "KP", "deny", True, "we did not torpedo the South Korean warship"),
    ),
    (
        ("en", "KR", "say", False, "North Korea fired a missile over the sea"),
        ("ru", "KP", "say", True, "КНДР не запускала ракету над морем"),
    ),
    (
        ("ru", "AM", "accuse", False, "азербайджанская армия нарушила перемирие в Карабахе"),
        ("ru", "AZ", "deny", True, "перемирие в Карабахе азербайджанская армия не нарушала"),
    ),
    (
        ("ru", "AZ", "accuse", False, "Армения перебрасывает войска к границе"),
        ("en", "AM", "deny", True, "Armenia is not moving troops to the border"),
    ),
    (
        ("en", "JP", "demand", False, "Russia should return the Kuril islands"),
        ("ru", "RU", "reject", True, "Курильские острова не будут возвращены Японии"),
    ),
    (
        ("en", "org:labour", "accuse", False, "the cabinet hid the cost of the railway"),
        ("en", "org:tories", "deny", True, "nobody hid the cost of the railway"),
    ),
    (
        ("en", "person:greaves", "say", False, "the bridge is safe for lorries"),
        ("en", "org:engineers", "say", True, "the bridge is not safe for heavy lorries"),
    ),
    (
        ("ru", "org:minzdrav", "say", False, "вакцина полностью безопасна для детей"),
        ("ru", "org:doctors", "say", True, "вакцина небезопасна для маленьких детей, её нельзя применять"),
    ),
    (
        ("en", "DE", "propose", False, "refugees should be shared among all EU states"),
        ("en", "HU", "reject", True, "we will not take a share of the refugees"),
    ),
    (
        ("en", "DE", "propose", False, "a common budget for the euro zone should be created"),
        ("ru", "NL", "reject", True, "общий бюджет еврозоны не нужен"),
    ),
    (
        ("ru", "IL", "accuse", False, "Иран строит военные базы в Сирии"),
        ("en", "IR", "deny", True, "Iran has no military bases in Syria"),
    ),
    (
        ("en", "SA", "accuse", False, "Iran gave the rebels in Yemen missiles"),
        ("en", "IR", "deny", True, "Tehran did not supply missiles to Yemen's rebels"),
    ),
    (
        ("ru", "VE", "accuse", False, "США готовят государственный переворот в Венесуэле"),
        ("en", "US", "deny", True, "the United States is not preparing a coup in Venezuela"),
    ),
    (
        ("en", "org:club", "accuse", False, "the player was offered money to lose the match"),
        ("en", "person:silva", "deny", True, "nobody offered me money to lose the match"),
    ),
    (
        ("ru", "org:wada", "accuse", False, "лаборатория подменяла пробы спортсменов"),
        ("ru", "org:rusada", "deny", True, "пробы спортсменов в лаборатории не подменяли"),
    ),
    (
        ("en", "org:wada", "accuse", False, "the laboratory swapped the athletes' samples"),
        ("ru", "RU", "deny", True, "никто не подменял пробы спортсменов в лаборатории"),
    ),
    (
        ("en", "person:lopez", "say", False, "crime has fallen by half in the city"),
        ("en", "org:police", "say", True, "crime in the city has not fallen"),
    ),
    (
        ("ru", "person:travin", "say", False, "дорогу достроят в сентябре"),
        ("ru", "org:builders", "say", True, "достроить дорогу в сентябре невозможно"),
    ),
    (
        ("en", "ET", "say", False, "filling the dam on the Nile harms nobody"),
        ("en", "EG", "reject", True, "filling the Nile dam without an agreement is unacceptable"),
    ),
    (
        ("ru", "EG", "demand", False, "остановить заполнение плотины на Ниле"),
        ("en", "ET", "refuse", True, "Ethiopia will not stop filling the dam on the Nile"),
    ),
    (
        ("ru", "GE", "accuse", False, "российские солдаты переносят границу вглубь Грузии"),
        ("ru", "X-OS", "deny", True, "границу с Грузией никто не переносит"),
    ),
    (
        ("en", "org:airline", "say", False, "the crash was caused by an attack from outside"),
        ("en", "EG", "say", True, "there is no evidence that an attack caused the crash"),
    ),
    (
        ("ru", "org:kogalymavia", "say", False, "самолёт разрушился из-за внешнего воздействия"),
        ("en", "EG", "say", True, "nothing shows that the plane broke up because of an outside force"),
    ),
    (
        ("en", "CU", "demand", False, "America must return Guantanamo"),
        ("en", "US", "refuse", True, "the United States does not plan to return Guantanamo"),
    ),
    (
        ("ru", "org:bank", "say", False, "вкладчики получат все свои деньги"),
        ("ru", "org:depositors", "say", True, "банк не возвращает вкладчикам деньги"),
    ),
    (
        ("en", "org:studio", "say", False, "the film tells a true story"),
        ("en", "person:family", "deny", True, "the story in the film is not true"),
    ),
    (
        ("en", "PH", "say", False, "Chinese ships rammed our fishing boat"),
        ("ru", "CN", "deny", True, "китайские корабли не таранили филиппинскую рыбацкую лодку"),
    ),
    (
        ("ru", "UA", "accuse", False, "Россия отключила газ без предупреждения"),
        ("ru", "RU", "deny", True, "о прекращении поставок газа Украина была предупреждена, обвинения ложны"),
    ),
]

_SUBJECTS = {
    "en": [
        "the harvest of apples",
        "the national theatre",
        "the port of Durban",
        "a new school law",
        "the winter festival",
        "the space telescope",
        "the price of copper",
        "the city's tram line",
        "the football league",
        "the film academy",
    ],
    "ru": [
        "урожай яблок",
        "национальный театр",
        "порт Дурбана",
        "новый закон о школе",
        "зимний фестиваль",
        "космический телескоп",
        "цена на медь",
        "городской трамвай",
        "футбольная лига",
        "киноакадемия",
    ],
}
_NEWS = {
    "en": [
        "will open its doors next spring",
        "has broken last year's record",
        "needs forty more workers",
        "was praised by visitors from abroad",
        "may be renamed after a poet",
        "costs less than it did in March",
        "depends on the weather this week",
        "gets a new director",
        "is shown on a stamp",
        "will be discussed on Friday",
        "pleases old and young",
        "has moved to a larger hall",
        "was studied at two universities",
        "brings money to the region",
        "is not ready for the season",
        "does not interest investors",
        "lost its sponsor",
        "was never finished",
        "attracts tourists",
        "starts again in autumn",
    ],
    "ru": [
        "откроет сезон будущей весной",
        "побил прошлогодний рекорд",
        "требует ещё сорока работников",
        "понравился гостям из-за границы",
        "может получить имя поэта",
        "обойдётся дешевле, чем в марте",
        "зависит от погоды на этой неделе",
        "получит нового руководителя",
        "изображён на почтовой марке",
        "обсудят в пятницу",
        "радует старых и малых",
        "переехал в большой зал",
        "изучают в двух университетах",
        "приносит региону деньги",
        "не готов к сезону",
        "не интересует инвесторов",
        "потерял спонсора",
        "так и не достроен",
        "привлекает туристов",
        "начнётся снова осенью",
    ],
}
_PARTIES = ["BR", "AU", "NO", "KE", "org:union", "org:chamber", "person:birch", "person:novak"]


def _says_no(news: str) -> bool:
    return bool({"not", "never", "lost", "не", "потерял"} & set(news.split()))


NOTHING = [
    (language, _PARTIES[(i * 3 + j) % len(_PARTIES)], "say", _says_no(news), f"{subject} {news}")
    for language in ("en", "ru")
    for i, subject in enumerate(_SUBJECTS[language])
    for j, news in enumerate(_NEWS[language])
]
"""400 statements that answer nothing: each is about the same few things as many others, yet says something else."""
