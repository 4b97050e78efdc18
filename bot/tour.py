"""The demo's guided tour: a plan becomes a session, and a teacher signs up. Data for the sandbox's page, in its terms."""

from datetime import date
from typing import Any

Json = dict[str, Any]

NEXT = (
    "запишите Бориса: группа на его телефоне",
    "записи Анны: команда /my на её телефоне",
    "«К сессии» у Ольги: программа и план в DOCX",
    "«Пульт»: новые люди, сбои связи, журнал бота",
)


def tour(*, organiser: int, teacher: int, onlooker: int, group: int, plan: Json, day: date) -> Json:
    """`plan` is the shelved file; `day` the date offered for the session."""
    steps = [
        ("Отправьте план", _send_plan(organiser, plan)),
        ("Сделайте из него сессию", _create(organiser, day)),
        ("Объявите сессию", _announce(organiser, group)),
        ("Найдите карточку в группе", _find_card(teacher, group)),
        ("Запишитесь", _sign_up(teacher, group)),
        ("Посмотрите на счёт", _count(onlooker, group)),
    ]
    return {"steps": [{"title": title, "moves": moves} for title, moves in steps], "next": list(NEXT)}


def _send_plan(who: int, plan: Json) -> list[Json]:
    here = {"who": who, "chat": who}
    return [
        {
            **here,
            "say": "Это телефон Ольги, методиста: она готовит коворкинг. Нажмите «Запустить», чтобы начать разговор с ботом.",
            "until": {"started": who},
        },
        {
            **here,
            "say": "Скажите боту, что будет план: отправьте команду /plan.",
            "offer": {"label": "Вписать /plan", "text": "/plan"},
            "until": {"chat": who, "says": "Пришлите план"},
        },
        {
            **here,
            "say": "План, который у Ольги уже есть, — обычный документ Word. Приложите его и отправьте.",
            "offer": {"label": "Приложить план", "file": plan},
            "until": {"chat": who, "button": "Создать сессию"},
        },
    ]


def _create(who: int, day: date) -> list[Json]:
    here = {"who": who, "chat": who}
    return [
        {
            **here,
            "say": "Бот разобрал план: тема, зоны, мероприятия. Всё верно — нажмите «Создать сессию».",
            "press": "Создать сессию",
            "until": {"chat": who, "says": "Когда состоится"},
        },
        {
            **here,
            "say": "В плане нет даты, и бот спросил её. Впишите и отправьте.",
            "offer": {"label": "Вписать дату", "text": f"{day:%d.%m.%Y} 10:00–16:00"},
            "until": {"chat": who, "button": "Объявить"},
        },
    ]


def _announce(who: int, group: int) -> list[Json]:
    here = {"who": who, "chat": who}
    return [
        {
            **here,
            "say": "Готов черновик, его видит только Ольга. Нажмите «Объявить».",
            "press": "Объявить",
            "until": {"chat": who, "button": "Опубликовать"},
        },
        {
            **here,
            "say": "Так карточка будет выглядеть в группе. Нажмите «Опубликовать».",
            "press": "Опубликовать",
            "until": {"chat": group, "button": "Записаться"},
        },
    ]


def _find_card(who: int, group: int) -> list[Json]:
    return [
        {
            "who": who,
            "say": "Бот поместил карточку в группу и закрепил её вверху. Откройте группу на телефоне Анны, педагога.",
            "until": {"open": group},
        }
    ]


def _sign_up(who: int, group: int) -> list[Json]:
    private = {"who": who, "chat": who}
    return [
        {
            "who": who,
            "chat": group,
            "say": "Анна хочет прийти: нажмите под карточкой «Записаться». Откроется разговор с ботом.",
            "press": "Записаться",
            "until": {"chat": who, "button": "Согласен"},
        },
        {
            **private,
            "say": "В первый раз бот спросит согласие на хранение имени. Нажмите «Согласен(на)».",
            "press": "Согласен",
            "until": {"chat": who, "button": "Всё верно"},
        },
        {
            **private,
            "say": "Под этим именем Анна будет в списках. Нажмите «Всё верно».",
            "press": "Всё верно",
            "until": {"chat": who, "says": "Из какого вы учреждения"},
        },
        {
            **private,
            "say": "Остался один вопрос: где Анна работает. Впишите и отправьте; больше бот об этом не спросит.",
            "offer": {"label": "Вписать ответ", "text": "Центр творчества детей и молодёжи"},
            "until": {"chat": who, "button": "Вся сессия"},
        },
        {
            **private,
            "say": "Нажмите «Вся сессия»: это запись сразу на все мероприятия.",
            "press": "Вся сессия",
            "until": {"chat": who, "says": "Вы записаны"},
        },
    ]


def _count(who: int, group: int) -> list[Json]:
    return [
        {
            "who": who,
            "chat": group,
            "say": "Анна записана. На карточке в группе счёт уже вырос — «Записались: 1»; так её видит Михаил, модератор.",
            "look": "Записались: 1",
        }
    ]
