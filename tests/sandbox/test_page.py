"""What the page reads, hears and does."""

import json
from typing import Any

import pytest
from aiohttp import FormData

from sandbox.server import Sandbox
from tests.sandbox.conftest import Api


class Page:
    def __init__(self, api: Api, url: str) -> None:
        self.session = api.session
        self.url = url

    async def act(self, **act: Any) -> Any:
        async with self.session.post(f"{self.url}/sandbox/act", json=act) as response:
            return await response.json()

    async def state(self) -> Any:
        async with self.session.get(f"{self.url}/sandbox/state") as response:
            return await response.json()


@pytest.fixture
def page(api: Api, sandbox: Sandbox) -> Page:
    return Page(api, sandbox.url)


async def test_people_groups_and_messages(page: Page, api: Api) -> None:
    anna = (await page.act(do="add_person", first_name="Анна", username="anna"))["result"]
    group = (await page.act(do="add_group", title="Медиа-хаб"))["result"]
    assert await page.act(**{"as": anna["id"], "do": "start", "payload": "x"}) == {
        "ok": True,
        "result": {"message_id": 1},
    }
    await page.act(**{"as": anna["id"], "do": "join", "chat_id": group["id"]})
    keys = {"keyboard": [[{"text": "x"}]]}
    await api.ok("sendMessage", chat_id=anna["id"], text="a", reply_markup=keys)
    await page.act(**{"as": anna["id"], "do": "react", "chat_id": anna["id"], "message_id": 1, "emoji": "👍"})
    state = await page.state()
    assert state["people"][0] | {"started": True, "blocked": False} == state["people"][0]
    assert [chat["type"] for chat in state["chats"]] == ["group", "private"]
    shown = {message["message"].get("text"): message for message in state["messages"]}
    assert shown["a"]["keyboard"] == keys
    assert shown["/start x"]["reactions"] == [{"emoji": "👍", "user_id": anna["id"]}]
    upgraded = (await page.act(do="upgrade", chat_id=group["id"]))["result"]
    assert str(upgraded).startswith("-100")


async def test_acts_that_cannot_be(page: Page) -> None:
    for act in (
        {"do": "fly"},
        {"do": "send", "as": 5},
        {"do": "add_person"},
        {"do": "fault", "kind": "fire"},
    ):
        answer = await page.act(**act)
        assert answer["ok"] is False
        assert answer["description"]


async def test_every_act_of_a_person(page: Page, api: Api) -> None:
    who = (await page.act(do="add_person", first_name="Анна"))["result"]["id"]

    async def act(name: str, **given: Any) -> Any:
        answer = await page.act(**{"as": who, "do": name, **given})
        assert answer["ok"], answer
        return answer["result"]

    await act("start")
    sent = await act("send", chat_id=who, text="раз")
    await act("edit", chat_id=who, message_id=sent["message_id"], text="два")
    button = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    card = await api.ok("sendMessage", chat_id=who, text="a", reply_markup=button)
    await act("press", chat_id=who, message_id=card["message_id"], data="x")
    poll = await api.ok("sendPoll", chat_id=who, question="?", options=[{"text": "да"}])
    await act("vote", chat_id=who, message_id=poll["message_id"], options=[0])
    query = (await act("inline", query="x"))["query_id"]
    content = {"message_text": "найдено"}
    results = [{"type": "article", "id": "1", "title": "t", "input_message_content": content}]
    await api.ok("answerInlineQuery", inline_query_id=query, results=results)
    await act("choose", query_id=query, result_id="1", chat_id=who)
    await act("contact", chat_id=who)
    await act("block")
    await act("unblock")
    kinds = [min(set(update) - {"update_id"}) for update in await api.ok("getUpdates")]
    assert kinds == [
        *("message", "message", "edited_message", "callback_query", "poll", "inline_query"),
        *("chosen_inline_result", "message", "message", "my_chat_member", "my_chat_member"),
    ]


async def test_every_act_of_the_director(page: Page, api: Api, sandbox: Sandbox) -> None:
    async def act(do: str, **given: Any) -> Any:
        answer = await page.act(do=do, **given)
        assert answer["ok"], answer
        return answer["result"]

    who = (await act("add_person", first_name="Анна"))["id"]
    forum = (await act("add_group", title="Форум", is_forum=True))["id"]
    topic = await act("topic", chat_id=forum, name="Тема")
    for name in ("close_topic", "reopen_topic", "delete_topic"):
        await act(name, chat_id=forum, topic=topic)
    await act(
        "set_status", chat_id=forum, user_id=who, status="administrator", rights={"can_pin_messages": False}
    )
    await act("set_status", chat_id=forum, user_id=sandbox.world.bot.id, status="member")
    assert (await act("fault", kind="500", method="send*", times=3))["times"] == 3
    assert len((await page.state())["faults"]) == 1
    await act("clear_faults")
    assert await act("limits", on=True) is True
    number = (await api.ok("getUpdates"))[0]["update_id"]
    assert await act("duplicate", update_id=number) == number
    await act("raw_update", update={"update_id": number + 100, "news": {}})
    await act("deactivate", user_id=who)
    assert (await page.state())["people"][0]["deactivated"]


async def test_files_go_along(page: Page, api: Api, sandbox: Sandbox) -> None:
    who = (await page.act(do="add_person", first_name="Анна"))["result"]["id"]
    form = FormData(quote_fields=False)
    form.add_field(
        "act", json.dumps({"as": who, "do": "send", "chat_id": who, "text": "подпись", "media": "document"})
    )
    form.add_field("file", b"one", filename="один.txt")
    form.add_field("file", b"two", filename="два.txt")
    async with page.session.post(f"{page.url}/sandbox/act", data=form) as response:
        assert (await response.json())["ok"]
    first, second = [update["message"] for update in await api.ok("getUpdates")]
    assert (first["caption"], second["document"]["file_name"]) == ("подпись", "два.txt")
    address = f"{page.url}/sandbox/file/{second['document']['file_id']}"
    async with page.session.get(address) as response:
        assert await response.read() == b"two"
        assert "filename*=UTF-8''%D0%B4" in response.headers["Content-Disposition"]
    async with page.session.get(f"{page.url}/sandbox/file/none") as response:
        assert response.status == 404
    assert sandbox.world.people[who].started


async def test_a_message_is_sent_on_to_the_bot(page: Page, api: Api) -> None:
    anna, boris = [
        (await page.act(do="add_person", first_name=name))["result"]["id"] for name in ("Анна", "Борис")
    ]
    group = (await page.act(do="add_group", title="Медиа-хаб", members=[anna, boris]))["result"]["id"]
    said = await page.act(**{"as": boris, "do": "send", "chat_id": group, "text": "новость"})
    original = {"from_chat_id": group, "message_id": said["result"]["message_id"]}
    assert (await page.act(**{"as": anna, "do": "forward", **original}))["ok"]
    sent = (await api.ok("getUpdates"))[-1]["message"]
    assert (sent["chat"]["id"], sent["text"]) == (anna, "новость")
    assert sent["forward_origin"]["sender_user"]["id"] == boris
    again = {"from_chat_id": anna, "message_id": sent["message_id"], "chat_id": group}
    assert (await page.act(**{"as": anna, "do": "forward", **again}))["ok"]
    assert (await api.ok("getUpdates"))[-1]["message"]["forward_origin"] == sent["forward_origin"]
    stranger = (await page.act(do="add_person", first_name="Вера"))["result"]["id"]
    assert not (await page.act(**{"as": stranger, "do": "forward", **original}))["ok"]


async def test_the_tour_is_what_it_was_given(page: Page, sandbox: Sandbox) -> None:
    async def read(path: str) -> Any:
        async with page.session.get(page.url + path) as response:
            return await response.read()

    assert json.loads(await read("/sandbox/tour")) == {"steps": []}
    file = sandbox.shelve("План.docx", b"words")
    given = {
        "steps": [{"title": "Раз", "moves": [{"say": "…", "who": 1, "offer": {"label": "x", "file": file}}]}]
    }
    sandbox.guide(given)
    assert json.loads(await read("/sandbox/tour")) == given
    assert (file["name"], await read(f"/sandbox/file/{file['id']}")) == ("План.docx", b"words")


async def test_events(page: Page, api: Api, sandbox: Sandbox) -> None:
    async with page.session.get(f"{page.url}/sandbox/events") as stream:
        await stream.content.readuntil(b"\n\n")
        who = (await page.act(do="add_person", first_name="Анна"))["result"]["id"]
        await page.act(**{"as": who, "do": "start"})
        await api.ok("sendMessage", chat_id=who, text="a")
        await page.act(do="fault", kind="500")
        heard: list[tuple[str, Any]] = []
        while not heard or heard[-1][0] != "faults":
            lines = (await stream.content.readuntil(b"\n\n")).decode().strip().split("\n")
            fields = dict(line.split(": ", 1) for line in lines)
            heard.append((fields["event"], json.loads(fields["data"])))
    assert [kind for kind, _ in heard] == ["person", "chat", "person", "message", "message", "call", "faults"]
    assert [data["seq"] for _, data in heard] == list(range(1, 8))
    assert heard[4][1]["message"]["text"] == "a"
    assert heard[5][1]["method"] == "sendMessage"
    async with page.session.get(f"{page.url}/sandbox/calls?since=0") as response:
        assert (await response.json())["calls"][0]["n"] == 1
    assert sandbox.world.journal.seq == 7


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/page/index.html", 200),
        ("/page/../server.py", 404),
        ("/page/%2e%2e/server.py", 404),
        ("/nothing", 404),
        ("/page/", 404),
    ],
)
async def test_static_files(page: Page, path: str, status: int) -> None:
    async with page.session.get(page.url + path) as response:
        assert response.status == status
