"""Posts of moderators in the group become materials by themselves; everybody's talk stays talk."""

from domain.material import MaterialKind
from tests.sandbox.test_content import PNG
from tests.stories.cataloguing_steps import (
    answers,
    catalogued,
    document,
    files_of,
    in_forum,
    moderator,
    photos,
    tags_of,
)
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced


async def test_a_moderators_document_is_answered_by_one_short_silent_card(hub: Hub) -> None:
    await acquainted(hub, hub.organiser)
    post = await document(hub.organiser, hub.group, "Квиз «Мой город»\n#история #5_класс")
    await hub.group.sees("Ольга Методист")
    (quiz,) = await catalogued(hub)
    (card,) = answers(hub.group, post)
    assert (quiz.title, quiz.kind) == ("Квиз «Мой город»", MaterialKind.GAME)
    assert "#5_класс #история" in card
    assert card.buttons == ["✏️ Описать", "📥 Получить"]
    sent = [call for call in hub.sandbox.world.calls if call.method == "sendMessage"]
    assert [call.params["disable_notification"] for call in sent] == [True]
    updates = hub.sandbox.world.updates
    updates.repeat(updates.next_id - 1)
    assert await catalogued(hub) == [quiz]
    assert len(hub.group.cards) == 1


async def test_a_photograph_a_link_and_tagged_words_are_materials_too(hub: Hub) -> None:
    await hub.organiser.send_photo(PNG, "Стенд «Герои»", chat=hub.group)
    await hub.organiser.send("Запись занятия: https://example.by/lesson", chat=hub.group)
    await hub.organiser.send("#материал Приём «светофор»: поднимите карточку", chat=hub.group)
    await document(hub.organiser, hub.group)
    found = await catalogued(hub)
    assert [one.title for one in found] == [
        "Стенд «Герои»",
        "Запись занятия",
        "Приём «светофор»: поднимите карточку",
        "Квиз мой город",
    ]
    assert [one.kind for one in found][:2] == [MaterialKind.PHOTO, MaterialKind.VIDEO]


async def test_talk_stays_silent(hub: Hub) -> None:
    await moderator(hub, hub.vera)
    asked = await hub.anna.send("Где проходит квиз?", chat=hub.group)
    await hub.vera.send("В актовом зале, в десять", chat=hub.group)
    await hub.vera.send_photo(PNG, chat=hub.group)
    await hub.vera.send("Вот карта: https://example.by/map", chat=hub.group, reply_to=asked)
    await hub.anna.send("Спасибо! https://example.by/thanks #спасибо", chat=hub.group)
    await hub.anna.send_album(photos(2), "Наши фото", media="photo", chat=hub.group)
    assert await catalogued(hub) == []
    assert hub.group.cards == []


async def test_an_album_is_one_material_and_late_parts_join_it(hub: Hub) -> None:
    first, *_ = await hub.organiser.send_album(photos(2), "Наш стенд #стенд", media="photo", chat=hub.group)
    (stand,) = await catalogued(hub)
    await hub.restart()
    await hub.organiser.send_file("3.png", PNG + b"3", media="photo", chat=hub.group, joins=first)
    assert [one.id for one in await catalogued(hub)] == [stand.id]
    assert await files_of(hub, stand) == ["photo"] * 3
    assert len(hub.group.cards) == 1
    assert len(answers(hub.group, first)) == 1


async def test_an_edited_caption_changes_the_card(hub: Hub) -> None:
    post = await document(hub.organiser, hub.group, "Квиз #квиз")
    await hub.group.sees("Квиз")
    await hub.organiser.edit(post, "Квест «Город» #квест #город")
    await hub.group.sees("Квест «Город»")
    (quest,) = await catalogued(hub)
    assert await tags_of(hub, quest) == ["город", "квест"]
    talk = await hub.organiser.send("Приём «светофор»", chat=hub.group)
    await hub.organiser.edit(talk, "Приём «светофор» #приём")
    await hub.group.sees("светофор»")
    assert len(hub.group.cards) == 2


async def test_an_anonymous_administrators_post_has_no_author_yet(hub: Hub) -> None:
    group = await in_forum(hub)
    await acquainted(hub, hub.organiser)
    topic = group.topic("Материалы")
    post = await document(hub.organiser, group, "Методичка", topic=topic, anonymous=True)
    await group.sees("Методичка")
    (guide,) = await catalogued(hub)
    (card,) = answers(group, post)
    assert guide.added_by is None
    assert "Ольга" not in card
    assert card.raw["message_thread_id"] == topic
    await hub.organiser.edit(post, "Памятка")
    await group.sees("Памятка")
    await hub.organiser.press("Описать", message=card)
    await hub.organiser.press("Авторы")
    await hub.organiser.press("Ольга Методист")
    await group.sees("✍️ Ольга Методист")


async def test_generals_replies_carry_no_topics_number(hub: Hub) -> None:
    group = await in_forum(hub)
    talk = await hub.anna.send("Поделитесь квизом", chat=group)
    post = await document(hub.organiser, group, "Квиз #квиз", reply_to=talk)
    await group.sees("Квиз")
    (card,) = answers(group, post)
    assert not card.raw.get("is_topic_message")


async def test_a_teachers_document_is_offered_once_a_day(hub: Hub) -> None:
    post = await document(hub.anna, hub.group, "Мой квиз")
    await hub.group.sees("Предложите")
    again = await document(hub.anna, hub.group, "Ещё один")
    assert await catalogued(hub) == []
    assert len(answers(hub.group, post)) == 1
    assert answers(hub.group, again) == []


async def test_a_session_has_a_topic_of_its_own_until_it_is_over(hub: Hub) -> None:
    group = await in_forum(hub)
    number = await announced(hub)
    (topic,) = group.chat.topics.values()
    assert not topic.closed
    await document(hub.organiser, group, "Квиз", topic=topic.id)
    await group.sees("Квиз")
    (quiz,) = await catalogued(hub)
    assert quiz.session_id == number
    await hub.at(hub.now.replace(year=hub.now.year + 1))
    assert topic.closed


async def test_without_the_right_a_session_has_no_topic_and_organisers_hear_it_once(hub: Hub) -> None:
    hub.refusals_expected = ("not enough rights",)
    group = await in_forum(hub)
    await hub.organiser.start()
    world = hub.sandbox.world
    rights = {**group.chat.members[world.bot.id].rights, "can_manage_topics": False}
    group.chat.members[world.bot.id].rights = rights  # and the bot has not heard of it yet
    await announced(hub)
    await hub.organiser.sees("Управление темами")
    await announced(hub)
    assert not group.chat.topics
    assert sum("Управление темами" in one for one in hub.organiser.messages) == 1
    assert len(group.cards) == 2


async def test_organisers_hear_once_that_the_bot_hears_nothing(hub: Hub) -> None:
    await hub.organiser.start()
    hub.group.set_status(None, "member")
    await hub.organiser.sees("не видит, что публикуют")
    await hub.restart()
    await hub.settled()
    assert sum("не видит, что публикуют" in one for one in hub.organiser.messages) == 1
