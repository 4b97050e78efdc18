from domain.session import Session, SessionState
from handlers.screen import Document, Screen
from handlers.texts import Words


def calendar(session: Session, data: bytes, t: Words) -> Screen:
    cancelled = "yes" if session.state is SessionState.CANCELLED else "no"
    date = session.starts_at.astimezone(t.zone).date().isoformat()
    name = t.plain("calendar-name", number=str(session.id), date=date)
    text = t("calendar-caption", theme=session.theme, cancelled=cancelled)
    return Screen(text, document=Document(name, data))


def own_calendar(data: bytes, t: Words) -> Screen:
    return Screen(t("own-calendar-caption"), document=Document(t.plain("own-calendar-name"), data))


def nothing_to_put(t: Words) -> str:
    return t.plain("own-calendar-none")


def poster(session: Session, data: bytes, t: Words, *, here: bool) -> Screen:
    kind = "here" if here else "join"
    name = t.plain("poster-name", number=str(session.id), kind=kind)
    return Screen(t("poster-caption", theme=session.theme, kind=kind), document=Document(name, data))
