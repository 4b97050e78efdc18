"""What the text files say, read as Fluent reads them: each text's variables and the variants it chooses from."""

from dataclasses import dataclass, field

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from handlers.texts import LOCALES

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
NUMBERS = (0, 1, 2, 5, 11, 21, 10_000)


@dataclass(frozen=True, slots=True)
class Choice:
    """A selector: by words of the code, or by a number's value and plural form."""

    variable: str
    keys: frozenset[str]
    default: str

    @property
    def exact(self) -> frozenset[str]:
        """The numbers that have a variant of their own."""
        return frozenset(filter(str.isdigit, self.keys))

    @property
    def is_of_numbers(self) -> bool:
        return bool(self.exact) or (self.keys <= PLURALS and self.keys != {"other"})


@dataclass(slots=True)
class Text:
    key: str
    variables: set[str] = field(default_factory=set)
    choices: list[Choice] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)


def texts(language: str) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} again"
                found[entry.id.name] = _Reader(entry).text
    return found


def files(language: str) -> dict[str, list[str]]:
    """The keys of each file, in their order."""
    return {
        path.name: [
            entry.id.name
            for entry in FluentParser().parse(path.read_text("utf-8")).body
            if isinstance(entry, ast.Message)
        ]
        for path in (LOCALES / language).glob("*.ftl")
    }


def plural_forms(language: str) -> set[str]:
    """Those that whole numbers have: many in Russian, never in English."""
    form = Locale.parse(language).plural_form
    return {form(number) for number in NUMBERS}


class _Reader(Visitor):
    def __init__(self, message: ast.Message) -> None:
        self.text = Text(message.id.name)
        self.visit(message.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by Fluent
        self.text.variables.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - named by Fluent
        self.text.pieces.append(node.value)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - named by Fluent
        assert isinstance(node.selector, ast.VariableReference), self.text.key
        keys = {_name(variant): variant.default for variant in node.variants}
        default = next(name for name, is_default in keys.items() if is_default)
        self.text.choices.append(Choice(node.selector.id.name, frozenset(keys), default))
        self.generic_visit(node)


def _name(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
