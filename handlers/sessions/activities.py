"""How an activity is shown, in a programme and in a plan just read."""

from domain.plan_kind import named_kind
from domain.session import Activity
from handlers.texts import Html, Words


def activity_line(activity: Activity, t: Words) -> Html:
    timed = "yes" if activity.time else "no"
    return t("activity", name=_name(activity, t), timed=timed, time=activity.time)


def _name(activity: Activity, t: Words) -> Html:
    """The kind is not said twice: «Аукцион методических находок» is its own title."""
    form = activity.form or t.plain("kind-name", kind=activity.kind)
    alone = "yes" if _tells_its_kind(activity) else "no"
    return t("activity-name", form=form, title=activity.title, alone=alone)


def _tells_its_kind(activity: Activity) -> bool:
    if activity.form:
        return activity.title.startswith(activity.form)
    named = named_kind(activity.title)
    return named is not None and named.kind is activity.kind
