"""The Russian words a plan is recognised by.

Data for parsing, not texts for people: those live in locales/. All patterns are matched against folded text
(see plan_text.fold): lower case, ё as е, every dash as "-", one plain space between words.
"""

from typing import Final

from domain.session import Kind, Zone

# How a plan names a kind when it says no more than the kind; a locale in Russian should use the same names,
# so that what is written by the bot is read back without a `form`.
KIND_NAMES: Final = {
    Kind.BRIEFING: "Методическая оперативка",
    Kind.BUSINESS_GAME: "Деловая игра",
    Kind.OPEN_MIC: "Открытый микрофон",
    Kind.BRAINSTORM: "Мозговой штурм",
    Kind.DEBATE: "Методический диалог",
    Kind.WORKSHOP: "Мастер-класс",
    Kind.ROUND_TABLE: "Круглый стол",
    Kind.QUIZ: "Квиз",
    Kind.AUCTION: "Аукцион методических находок",
    Kind.GROUP_WORK: "Работа в группах",
    Kind.EDITION: "Создание электронного сборника",
    Kind.LECTURE: "Лекция",
    Kind.SEMINAR: "Семинар",
    Kind.PRACTICUM: "Практикум",
    Kind.MEETING: "Встреча",
    Kind.CONFERENCE: "Конференция",
    Kind.OTHER: "Мероприятие",
}

# The whole name stands first where there is one, so that a match covers all its words.
KIND_PATTERNS: Final = {
    Kind.BRIEFING: r"оперативк\w*|планерк\w*|летучк\w*|пятиминутк\w*|брифинг\w*",
    Kind.BUSINESS_GAME: r"(?:делов|ролев|сюжетно-ролев|имитационн|организационно-деятельностн)\w* (?:\w+ )?игр\w*",
    Kind.OPEN_MIC: r"(?:открыт|свободн)\w* микрофон\w*",
    Kind.BRAINSTORM: r"мозгов\w* (?:штурм|атак)\w*|брейн-?ш?с?торм\w*",
    Kind.DEBATE: r"диалог\w*|дебат\w*|диспут\w*|дискусси\w*|за и против",
    Kind.WORKSHOP: (
        r"мастер[- ]?класс\w*|(?:творческ|педагогическ|методическ)\w* мастерск\w*|воркшоп\w*|workshop"
    ),
    Kind.ROUND_TABLE: r"кругл\w* стол\w*|фокус[- ]?групп\w*",
    Kind.QUIZ: (
        r"квиз\w*|quiz\w*|викторин\w*|брейн-?ринг\w*|интеллектуальн\w* (?:\w+ )?игр\w*|что\? где\? когда\?"
    ),
    Kind.AUCTION: r"аукцион\w* методических находок|аукцион\w*",
    Kind.GROUP_WORK: r"работ\w* (?:в|по) (?:\w+ )?(?:мини-?|микро-?)?групп\w*|группов\w* работ\w*",
    Kind.EDITION: (
        r"(?:создани|выпуск|составлени|формировани|издани)\w* (?:\w+ )?сборник\w*|электронн\w* сборник\w*"
    ),
    Kind.LECTURE: r"лекци\w*|лектори\w*",
    Kind.SEMINAR: r"семинар\w*|вебинар\w*",
    Kind.PRACTICUM: r"практикум\w*|тренинг\w*|практическ\w* заняти\w*",
    Kind.MEETING: r"встреч\w*|совещани\w*|собрани\w*|заседани\w*",
    Kind.CONFERENCE: r"конференци\w*|форум\w*|симпозиум\w*|педагогическ\w* чтени\w*",
}
KIND_PREFIXES: Final = r"(?:видео|мини|онлайн|фото|кино|арт|аудио|интернет|теле|веб|эко|медиа|муз|муль?ти)"

# What may stand before the kind without changing it: adjectives, and these.
LEAD_WORDS: Final = frozenset({"проведение", "организация", "участие", "в", "и", "на", "по"})
ADJECTIVE: Final = r"(?:[\w-]*(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ой|ых|их)|[\w-]+-|№?\d+(?:-\w+)?)"
NOUNS_LIKE_ADJECTIVES: Final = r"[\w-]*(?:ние|тие|ствие|вие|ние)"

# Under a head that names only a place for something, the title tells the kind: «MUZ КВИЗ: музыка моей Родины».
VESSELS: Final = r"площадк\w*|интерактив\w*|мероприяти\w*|активност\w*|программ\w*|час\w*|игр\w*"
KINDS_A_TITLE_TELLS: Final = frozenset(
    {Kind.QUIZ, Kind.BRAINSTORM, Kind.AUCTION, Kind.OPEN_MIC, Kind.ROUND_TABLE, Kind.WORKSHOP}
)

ZONE_PATTERNS: Final = {
    Zone.INTERACTIVE: r"интерактивн(?:ая|ой|ую)",
    Zone.PRESENTATION: r"презентационн(?:ая|ой|ую)",
    Zone.MEDIA_HUB: r"медиа[- ]?хаб\w*|медиахаб\w*|media[- ]?hub",
}
ZONE_WORD: Final = r"(?:ко-?воркинг ?-? ?)?зон[аыу]"
# Where an activity stands when its zone was not named or is not one of the three: as in the source document.
USUAL_ZONE: Final = {
    Kind.WORKSHOP: Zone.PRESENTATION,
    Kind.DEBATE: Zone.PRESENTATION,
    Kind.ROUND_TABLE: Zone.PRESENTATION,
    Kind.QUIZ: Zone.PRESENTATION,
    Kind.AUCTION: Zone.MEDIA_HUB,
    Kind.GROUP_WORK: Zone.MEDIA_HUB,
    Kind.EDITION: Zone.MEDIA_HUB,
}

QUALIFIERS: Final = (
    r"(?:проведения|методическ\w+|коворкинг\w*|ко-воркинг\w*|сесси\w+|мероприяти\w+|семинара|занятия|встречи)"
)
THEME: Final = r"тема"
AIM: Final = r"цел[ьи](?: и задачи)?"
TASKS: Final = r"задач[иа]"
WHEN: Final = r"дата и время|дат[аы]|сроки?|время|дни"
PLACE: Final = r"место"
FOREIGN: Final = (
    r"участники|категория участников|целевая аудитория|оборудование|материалы и оборудование|материалы|ресурсы"
    r"|ожидаем\w+ результат\w*|результат\w*|форм[аы]|организатор\w*|ответственн\w+|координатор\w*|контакты"
    r"|разработчик\w*|составител\w+|автор\w*|эпиграф|примечани\w+|литература|утвержд\w+|согласован\w*"
)
PROGRAMME: Final = r"(?:программа|мероприятия|содержание|ход|план мероприятий|план работы)"
PLAN_TITLE: Final = (
    r"план|(?:план |программа )?проведения (?:методическ\w+ )?(?:коворкинг\w*|сессии)"
    r"|(?:план|программа) (?:методическ\w+ )?(?:коворкинг\w*|сессии)|методическ\w+ (?:коворкинг|сессия)"
)
APPENDIX: Final = r"приложение(?: №? ?\w{1,3})?"
DAY: Final = (
    r"день (?:№ ?)?\d|\d(?:-?[йы]\w*)? день|(?:первый|второй|третий) день|день (?:первый|второй|третий)"
)

MODERATOR: Final = (
    r"модератор(?:ы|ом|ами)?|ведущ(?:ий|ая|ие)|спикер(?:ы|ом)?|ответственн(?:ый|ая|ые)|руководител[ьи]"
)

COLUMNS: Final = {
    "number": r"№.*|n|номер|п/п",
    "zone": r".*\bзон[аы]\b.*|площадка",
    "time": r".*время.*|часы|начало|регламент",
    "moderator": r".*(?:модератор|ведущ|ответственн|спикер|исполнител).*",
    "kind": r"(?:форма|вид|тип)\b.*",
    "title": r".*(?:мероприяти|содержание|название|наименование|тема|активност|вопрос|программа).*",
    "note": r".*(?:примечани|описание|комментари|место|кабинет|аудитория|участник|дата|день|результат|этап).*",
}
# A header has no other words: a row that has is an activity.
COLUMN_WORD: Final = (
    r"[нп]|номер|коворкинг\w*|зон[аы]|площадка|время|часы|начал[оа]|регламент|проведения|и|за|о|ф|фио|имя|фамилия"
    r"|модератор\w*|ведущ\w*|ответственн\w*|спикер\w*|исполнител\w*|форм[аы]|вид\w*|тип\w*|мероприяти\w*"
    r"|содержание|название|наименование|тем[аы]|активност\w*|вопрос\w*|рассматриваемые|программ[аы]|работы"
    r"|деятельности|примечани\w*|описание|комментари\w*|краткое|место|кабинет|аудитория|участник\w*|дат[аы]|день"
    r"|ожидаемый|результат\w*|этап\w*|методическ\w*|педагог\w*|должность"
)

MONTHS: Final = ("янв", "фев", "мар", "апр", "ма[йяе]", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
WEEKDAYS: Final = (
    r"понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|пн|вт|ср|чт|пт|сб|вс"
)
DATE_RANGES: Final = r"по|до"
DATE_LISTS: Final = r"и"
DATE_FILLERS: Final = rf"с|в|на|года|год|г|часов|час|ч|{WEEKDAYS}"
