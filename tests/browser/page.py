"""The chat page as people use it: by what is written on it, never by what it is made of."""

from pathlib import Path
from typing import Final

from playwright import async_api as playwright
from playwright.async_api import Locator, expect

from sandbox.people import Group, Person

TABS: Final = 12  # presses after which whoever has no mouse loses patience
FOCUSED: Final = "node => node === document.activeElement"
ABOVE: Final = (
    "node => document.activeElement.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_PRECEDING"
)
STICKING_OUT: Final = """(width) => {
  const seen = [...document.body.querySelectorAll("*")].filter((node) => node.checkVisibility());
  const out = seen.filter((node) => {
    const box = node.getBoundingClientRect();
    return box.width > width || (box.width && !node.closest("nav") && (box.left < 0 || box.right > width));
  });
  return out.map((node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`);
}"""


class Page:
    """The table with the phones on it; `complaints` is all the browser found wrong."""

    def __init__(self, tab: playwright.Page) -> None:
        self.tab = tab
        self.complaints: list[str] = []
        tab.on("console", self._hear)
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.on("response", self._judge)

    async def open(self, address: str, *phones: Person | tuple[Person, Group], tour: bool = False) -> None:
        """With these phones on it; a phone may start on a group. Without `tour` nobody is led around."""
        seats = [phone if isinstance(phone, tuple) else (phone, None) for phone in phones]
        people = ",".join(f"{person.id}:{chat.id}" if chat else str(person.id) for person, chat in seats)
        await self.tab.goto(f"{address}/?people={people}{'' if tour else '&tour=off'}")

    def phone(self, person: Person) -> "Phone":
        return Phone(self.tab, person)

    def phone_by_keyboard(self, person: Person) -> "PhoneByKeyboard":
        return PhoneByKeyboard(self.tab, person)

    async def picture(self) -> bytes:
        """A PNG of all that is on the screen now."""
        return await self.tab.screenshot(animations="disabled", caret="hide")

    async def switch(self, person: Person) -> "Phone":
        """On a narrow screen there is one phone at a time."""
        switcher = self.tab.get_by_role("navigation", name="Чей телефон показать")
        await switcher.get_by_role("button", name=name_of(person)).click()
        return self.phone(person)

    @property
    def tour(self) -> "Tour":
        return Tour(self.tab)

    async def check_width(self) -> None:
        """Nothing sticks out, and nothing is to be scrolled sideways but rows of tabs."""
        size = self.tab.viewport_size
        assert size
        assert await self.tab.evaluate(STICKING_OUT, size["width"]) == []
        assert await self.tab.evaluate("document.scrollingElement.scrollWidth") <= size["width"]

    def _hear(self, said: playwright.ConsoleMessage) -> None:
        if said.type in {"error", "warning"}:
            self.complaints.append(f"{said.type}: {said.text}")

    def _judge(self, response: playwright.Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")


class Tour:
    """The strip that says what to do next."""

    def __init__(self, tab: playwright.Page) -> None:
        self.node = tab.get_by_role("region", name="Экскурсия")

    async def says(self, *words: str) -> None:
        for each in words:
            await expect(self.node).to_contain_text(each)

    async def press(self, label: str) -> None:
        await self.node.get_by_role("button", name=label, exact=True).click()

    async def ends(self) -> None:
        await expect(self.node).to_be_hidden()


class Phone:
    """One person's phone, held in their hands."""

    def __init__(self, tab: playwright.Page, person: Person) -> None:
        self.tab = tab
        self.node = tab.get_by_role("region", name=f"Телефон: {name_of(person)}")
        self.log = self.node.get_by_role("log")
        self.box = self.node.get_by_role("textbox", name="Сообщение")

    async def begin(self) -> None:
        """Opens the bot for the first time."""
        await self._touch(self._button("Запустить"))

    async def open(self, chat: str) -> None:
        await self._touch(self.node.get_by_role("navigation", name="Чаты").get_by_role("button", name=chat))

    async def write(self, text: str) -> None:
        await self._type(text)
        await self.send()

    async def send(self) -> None:
        """What is in the message box."""
        await self._touch(self._button("Отправить"))

    async def send_file(self, path: Path) -> None:
        async with self.tab.expect_file_chooser() as chooser:
            await self._touch(self._button("Прикрепить файл"))
        await (await chooser.value).set_files(path)
        await expect(self.node.get_by_role("list", name="Вложения")).to_contain_text(path.name)
        await self.send()

    async def press(self, label: str) -> None:
        """The newest button under a message that says so."""
        await self._touch(self.log.get_by_role("button", name=label).last)

    async def sees(self, text: str) -> Locator:
        """The newest message that says so, where it can be read without scrolling."""
        message = self.log.get_by_role("article").filter(has_text=text).last
        await expect(message).to_be_in_viewport()
        return message

    def _button(self, label: str) -> Locator:
        return self.node.get_by_role("button", name=label, exact=True)

    async def _touch(self, control: Locator) -> None:
        await control.click()

    async def _type(self, text: str) -> None:
        await self.box.fill(text)


class PhoneByKeyboard(Phone):
    """The same for hands without a mouse: Tab, Enter and letters."""

    async def _touch(self, control: Locator) -> None:
        await self._reach(control)
        await expect(control, "where the focus is cannot be seen").not_to_have_css("outline-style", "none")
        await self.tab.keyboard.press("Enter")

    async def _type(self, text: str) -> None:
        await self._reach(self.box)
        await self.tab.keyboard.type(text)

    async def _reach(self, control: Locator) -> None:
        await control.wait_for()
        key = "Shift+Tab" if await control.evaluate(ABOVE) else "Tab"
        for _ in range(TABS):
            if await control.evaluate(FOCUSED):
                return
            await self.tab.keyboard.press(key)
        raise AssertionError(f"{TABS} presses of {key} do not lead to {control}")


def name_of(person: Person) -> str:
    return " ".join(filter(None, (person.profile.first_name, person.profile.last_name)))
