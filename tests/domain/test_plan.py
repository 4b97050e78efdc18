"""A plan's lines become its theme, aim, tasks and activities; what is not understood is listed by line."""

import pytest

from domain.plan import Line, PlanReading, Reason, Unclear, by_zone, read_plan
from domain.session import Activity, Kind, Zone
from tests.plans.civic_patriotic import PLAN, TXT


def read(text: str) -> PlanReading:
    return read_plan([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])


def titles(reading: PlanReading) -> list[str]:
    return [activity.title for activity in reading.activities]


class TestTheRealPlan:
    def test_is_read_whole(self) -> None:
        reading = read(TXT.read_text("utf-8"))
        assert (reading.theme, reading.aim, reading.tasks) == (PLAN.theme, PLAN.aim, PLAN.tasks)
        assert reading.activities == PLAN.activities
        assert reading.unclear == ()

    def test_has_three_zones_and_eleven_activities(self) -> None:
        zones = by_zone(read(TXT.read_text("utf-8")).activities)
        assert {zone: len(activities) for zone, activities in zones.items()} == {
            Zone.INTERACTIVE: 4,
            Zone.PRESENTATION: 5,
            Zone.MEDIA_HUB: 2,
        }

    def test_stays_the_same_wrapped_at_any_width(self) -> None:
        source = TXT.read_text("utf-8")
        for width in (60, 72, 80, 100):
            wrapped = "\n".join("\n".join(_wrap(line, width)) for line in source.split("\n"))
            reading = read(wrapped)
            assert reading.activities == PLAN.activities, width
            assert (reading.theme, reading.aim, reading.tasks) == (PLAN.theme, PLAN.aim, PLAN.tasks)

    def test_stays_the_same_in_capitals_with_odd_spaces_and_straight_quotes(self) -> None:
        source = TXT.read_text("utf-8")
        odd = source.replace(" ", "\u00a0 ").replace("«", '"').replace("»", '"').replace("-", "\u2011")
        assert [a.kind for a in read(odd).activities] == [a.kind for a in PLAN.activities]
        assert [a.kind for a in read(source.upper()).activities] == [a.kind for a in PLAN.activities]

    def test_as_the_appendix_of_an_article_lists_the_article(self) -> None:
        article = "Методические коворкинги проводятся раз в два месяца.\n- Презентационная: мастер-классы.\nПриложение\n"
        reading = read(article + TXT.read_text("utf-8"))
        assert reading.activities == PLAN.activities
        assert [(u.line, u.reason) for u in reading.unclear] == [(1, Reason.OUTSIDE), (2, Reason.OUTSIDE)]


def _wrap(line: str, width: int) -> list[str]:
    """As a mail program wraps: at spaces, the dash of «интеллектуально - творческую» left hanging."""
    lines, current = [], ""
    for word in line.split():
        if current and len(current) + len(word) >= width:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    return [*lines, current]


class TestTheme:
    @pytest.mark.parametrize(
        "line",
        [
            "Тема: «Наставничество»",
            "ТЕМА «Наставничество».",
            "Тема коворкинга: Наставничество",
            'тема: "Наставничество"',
            "Тема:\n«Наставничество»",
            "Тема – “Наставничество”",
            "План проведения методического коворкинга «Наставничество»",
            "ПЛАН\nпроведения методического коворкинга\n«Наставничество»",
            "Программа методической сессии по теме «Наставничество»",
        ],
    )
    def test_is_named_in_many_ways(self, line: str) -> None:
        assert read(line).theme == "Наставничество"

    def test_keeps_quotes_that_are_not_around_all_of_it(self) -> None:
        assert read("Тема: «Школа» и «Семья»").theme == "«Школа» и «Семья»"
        assert read("Тема: «Проект «Память»").theme == "Проект «Память»"

    def test_may_be_missing(self) -> None:
        assert read("Цель: учиться").theme is None
        assert read("").theme is None

    def test_a_second_one_is_listed(self) -> None:
        reading = read("Тема: Первая\nТема: Вторая")
        assert reading.theme == "Первая"
        assert reading.unclear == (Unclear(2, "Вторая", Reason.REPEATED),)


class TestTasks:
    @pytest.mark.parametrize(
        "lines",
        [
            "Задачи:\n1. найти;\n2. понять;\n3. показать.",
            "Задачи:\n1) найти\n2) понять\n3) показать",
            "Задачи\n– найти;\n– понять;\n– показать.",
            "ЗАДАЧИ:\n• найти\n•\tпонять\n•\tпоказать",
            "Задачи:\nнайти\nпонять\nпоказать",
            "Задачи: найти; понять; показать.",
            "Задачи коворкинга:\nнайти;\n\nпонять;\n\nпоказать.",
            "Задачи:\n\uf0b7 найти\n\uf0b7 понять\n\uf0b7 показать",
        ],
    )
    def test_are_lists_of_many_looks(self, lines: str) -> None:
        assert read(lines).tasks == ("найти", "понять", "показать")

    def test_wrapped_ones_are_put_together(self) -> None:
        reading = read(
            "Задачи:\n1. обновить содержание\nи формы культурно-\nвыставочной работы;\n2. развить;"
        )
        assert reading.tasks == ("обновить содержание и формы культурно-выставочной работы", "развить")

    def test_keep_the_full_stop_of_an_abbreviation(self) -> None:
        assert read("Задачи:\n- обсудить методы, формы и т. д.").tasks == ("обсудить методы, формы и т. д.",)


class TestZones:
    @pytest.mark.parametrize(
        ("heading", "zone"),
        [
            ("Коворкинг-зона «Интерактивная»", Zone.INTERACTIVE),
            ("Коворкинг - зона «Презентационная»:", Zone.PRESENTATION),
            ("Зона: презентационная", Zone.PRESENTATION),
            ("ЗОНА «МЕДИА-ХАБ»", Zone.MEDIA_HUB),
            ("Медиа-хаб", Zone.MEDIA_HUB),
            ("Медиахаб:", Zone.MEDIA_HUB),
            ("Интерактивная коворкинг-зона", Zone.INTERACTIVE),
            ("1. Интерактивная зона.", Zone.INTERACTIVE),
            ("Зона № 2 – «Презентационная»", Zone.PRESENTATION),
            ("III. Коворкинг\u2011зона „Медиа хаб“", Zone.MEDIA_HUB),
        ],
    )
    def test_are_named_in_many_ways(self, heading: str, zone: Zone) -> None:
        reading = read(f"{heading}\nКруглый стол «А»")
        assert reading.activities == (Activity(zone, Kind.ROUND_TABLE, "А"),)
        assert reading.unclear == ()

    def test_the_room_of_a_zone_is_listed(self) -> None:
        reading = read("Интерактивная зона (конференц-зал): семинар «А»")
        assert reading.activities == (Activity(Zone.INTERACTIVE, Kind.SEMINAR, "А"),)
        assert [(u.line, u.reason) for u in reading.unclear] == [(1, Reason.ZONE_DETAIL)]

    def test_an_unknown_one_is_listed_and_its_activities_go_where_their_kind_is_usual(self) -> None:
        reading = read("Зона «Лаборатория»\nМастер-класс «А»\nАукцион «Б»\nЛекция «В»")
        assert [activity.zone for activity in reading.activities] == [
            Zone.PRESENTATION,
            Zone.MEDIA_HUB,
            Zone.INTERACTIVE,
        ]
        assert reading.unclear == (Unclear(1, "Зона «Лаборатория»", Reason.UNKNOWN_ZONE),)

    def test_a_plan_without_zones_lists_each_activity(self) -> None:
        reading = read("Тема: «Т»\nМероприятия:\nМастер-класс «А»\nКвиз «Б»")
        assert titles(reading) == ["А", "Б"]
        assert [(u.line, u.reason) for u in reading.unclear] == [(3, Reason.NO_ZONE), (4, Reason.NO_ZONE)]


class TestActivities:
    def test_of_an_unknown_kind_are_kept_and_listed(self) -> None:
        reading = read("Медиа-хаб\nВыставка «Наши находки»\nРегистрация участников")
        assert reading.activities == (
            Activity(Zone.MEDIA_HUB, Kind.OTHER, "Наши находки", form="Выставка"),
            Activity(Zone.MEDIA_HUB, Kind.OTHER, "Регистрация участников"),
        )
        assert [(u.line, u.reason) for u in reading.unclear] == [
            (2, Reason.UNKNOWN_KIND),
            (3, Reason.UNKNOWN_KIND),
        ]

    def test_wrapped_lines_are_put_together(self) -> None:
        reading = read(
            "Интерактивная\nДеловая игра\n«Взаимодействие\nРеспублики и школы»\n(выработка\nстратегий)\n"
            "модератор: Иванова И. И.\nВремя: 10.00-11.30\nЛекция «Б»"
        )
        assert reading.activities == (
            Activity(
                Zone.INTERACTIVE,
                Kind.BUSINESS_GAME,
                "Взаимодействие Республики и школы",
                "выработка стратегий",
                "10:00–11:30",
                "Иванова И. И.",
            ),
            Activity(Zone.INTERACTIVE, Kind.LECTURE, "Б"),
        )

    def test_a_list_of_titles_takes_its_kind_from_the_line_before(self) -> None:
        reading = read("Медиа-хаб\nМастер-классы:\n- «А», Козлова Е.Е.;\n- «Б».\nКвиз:\nЛекция «В»\nСеминар:")
        assert reading.activities == (
            Activity(Zone.MEDIA_HUB, Kind.WORKSHOP, "А", moderator="Козлова Е.Е."),
            Activity(Zone.MEDIA_HUB, Kind.WORKSHOP, "Б"),
            Activity(Zone.MEDIA_HUB, Kind.QUIZ, "Квиз"),
            Activity(Zone.MEDIA_HUB, Kind.LECTURE, "В"),
            Activity(Zone.MEDIA_HUB, Kind.SEMINAR, "Семинар"),
        )

    def test_one_line_may_hold_several(self) -> None:
        reading = read(
            "Медиа-хаб: аукцион находок; работа в группах.\nМастер-класс «А», мастер-класс «Б, В; квиз «Г»»"
        )
        assert titles(reading) == ["аукцион находок", "работа в группах", "А", "Б, В; квиз «Г»"]

    def test_typed_in_small_letters_are_still_lines(self) -> None:
        reading = read(
            "тема: цифра\nзадачи: 1) раз; 2) два\nинтерактивная зона\nлекция о цифре\nквиз про цифру"
        )
        assert (reading.theme, reading.tasks) == ("цифра", ("раз", "два"))
        assert titles(reading) == ["лекция о цифре", "квиз про цифру"]

    def test_a_time_on_a_line_of_its_own_belongs_to_the_next(self) -> None:
        reading = read("Интерактивная\n10:00–11:00\nЛекция «А»\n11:00–12:00\nКвиз «Б»")
        assert [(a.time, a.title) for a in reading.activities] == [
            ("10:00–11:00", "А"),
            ("11:00–12:00", "Б"),
        ]

    def test_a_quote_left_open_does_not_swallow_the_next(self) -> None:
        assert titles(read("Интерактивная\nЛекция «Открытая.\nВыставка «Вторая»\nКвиз «Третья»")) == [
            "Открытая",
            "Вторая",
            "Третья",
        ]

    def test_days_are_listed_and_their_activities_stay_in_the_zone(self) -> None:
        reading = read("Интерактивная\nДень 1\nЛекция «А»\nДень 2 (18 декабря)\nКвиз «Б»")
        assert [(a.zone, a.title) for a in reading.activities] == [
            (Zone.INTERACTIVE, "А"),
            (Zone.INTERACTIVE, "Б"),
        ]
        assert [(u.text, u.reason) for u in reading.unclear] == [
            ("День 1", Reason.DAY),
            ("День 2 (18 декабря)", Reason.DAY),
        ]

    def test_what_has_no_place_in_the_form_is_listed(self) -> None:
        reading = read(
            "УТВЕРЖДАЮ\nТема: «Т»\nУчастники: педагоги\nИнтерактивная\nЛекция «А»\nОборудование: доска\nКвиз «Б»"
        )
        assert [(u.text, u.reason) for u in reading.unclear] == [
            ("УТВЕРЖДАЮ", Reason.OUTSIDE),
            ("Участники: педагоги", Reason.OUTSIDE),
            ("Оборудование: доска", Reason.OUTSIDE),
        ]
        assert {a.zone for a in reading.activities} == {Zone.INTERACTIVE}

    def test_the_date_and_the_place_are_told(self) -> None:
        reading = read("Дата проведения: 17–18.12.2026\nВремя: 10:00–16:00\nМесто: актовый зал.\nТема: «Т»")
        assert (reading.when, reading.place) == ("17–18.12.2026 10:00–16:00", "актовый зал")
        assert reading.unclear == ()


class TestLimits:
    def test_what_is_too_long_is_cut_after_a_word_and_listed_whole(self) -> None:
        long = "слово " * 100
        reading = read(f"Тема: {long}\nЗадачи:\n- {long}\nИнтерактивная\nЛекция «{long.strip()}» ({long})")
        assert reading.theme is not None
        assert (len(reading.theme) <= 300, reading.theme[-6:]) == (True, "слово…")
        assert [len(task) <= 500 for task in reading.tasks] == [True]
        assert (len(reading.activities[0].title) <= 300, len(reading.activities[0].note) <= 500) == (
            True,
            True,
        )
        assert {u.reason for u in reading.unclear} == {Reason.TOO_LONG}
        assert all(long.strip() in u.text for u in reading.unclear)

    def test_what_is_too_many_is_listed(self) -> None:
        tasks = "\n".join(f"{n}. задача номер{n}" for n in range(1, 33))
        activities = "\n".join(f"Лекция «Номер {n}»" for n in range(1, 63))
        reading = read(f"Задачи:\n{tasks}\nИнтерактивная\n{activities}")
        assert (len(reading.tasks), len(reading.activities)) == (30, 60)
        assert [u.text for u in reading.unclear if u.reason is Reason.TOO_MANY] == [
            "31. задача номер31",
            "32. задача номер32",
            "Лекция «Номер 61»",
            "Лекция «Номер 62»",
        ]
